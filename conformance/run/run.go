// Package run puts the stages together for one target: derive scenarios, probe, judge, collect. It is what the ginkgo
// adapter and the command share, and knows neither of them. A Plan says what would be asked; a Run can ask it; a Session
// is a run that has begun, and the only way to execute a scenario. Scenarios can be executed in any order and at the same
// time.
package run

import (
	"context"
	"errors"
	"maps"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Run is a plan with a target to ask. It does not change and is safe for concurrent use.
type Run struct {
	*Plan

	prober *probe.Prober
}

// New plans a run: nothing is sent. Errors are those of NewPlan, and about what sending needs.
func New(config Config) (*Run, error) {
	config, err := config.ready()
	if err != nil {
		return nil, err
	}
	p, err := plan(config)
	if err != nil {
		return nil, err
	}
	return &Run{Plan: p, prober: newProber(config)}, nil
}

// Another is a run of the same scenarios, or of those among them that a filter and a shard name, with other ways to ask: the client, the
// clock, the randomness and what records. The operation, the profile and the seed are those of the first. Errors are those of New.
func (r *Run) Another(config Config) (*Run, error) {
	config.Operation, config.Profile, config.Seed = r.config.Operation, r.config.Profile, r.config.Seed
	config, err := config.ready()
	if err != nil {
		return nil, err
	}
	p := *r.Plan
	p.config = config
	if p.scenarios, err = selected(r.scenarios, config); err != nil {
		return nil, err
	}
	return &Run{Plan: &p, prober: newProber(config)}, nil
}

// newProber makes a prober for a configuration.
func newProber(config Config) *probe.Prober {
	credentials := map[string]acs.Credentials{}
	maps.Copy(credentials, config.Other)
	credentials[""] = config.Credentials
	op := config.Operation
	return probe.New(probe.Config{
		Endpoint: config.Endpoint, Action: op.Action, Version: op.Version, Credentials: credentials,
		Signature: config.Signature, Client: config.Client, Clock: config.Clock, Random: config.Random,
		InProgress: op.InProgressCodes(), Limits: config.Limits, Record: config.Record, Provoker: config.Provoker,
		Turn: config.Turn, Wait: config.Wait, Tool: config.Tool, Confidential: config.isSecret,
		Token: scenario.Token(op), Documented: func(name string) bool { _, known := op.Parameter(name); return known },
		Business: func(name string) bool {
			p, known := op.Parameter(name)
			return !known || p.Role == contract.RoleBusiness
		},
	})
}

// Begin sends the plainest request, to learn whether the target answers at all and how. A target that is just starting is waited for
// as long as Config.Patience says. What Begin learns is decided once and belongs to the session. A target that gives no answer has
// a session too, in which nothing is sent: see Session.Problem. The error wraps that of the context, which ended before the target
// answered; Plan.Left reports it.
func (r *Run) Begin(ctx context.Context) (*Session, error) {
	first, late := r.first(ctx)
	if ctx.Err() != nil || len(first) == 0 {
		return nil, ended(ctx)
	}
	s := &Session{run: r, plan: r.Plan, prober: r.prober, cause: r.diagnosed(first[0], r.asks(ctx)), near: first[0].Duration, plainest: first[0]}
	if ctx.Err() != nil {
		return nil, ended(ctx)
	}
	if s.unusable = r.tooLate(first[0], r.unusable(first[0], s.cause), late); s.unusable != "" {
		return s, nil
	}
	s.judge = judge.Context{Operation: r.config.Operation}
	s.judge.Baseline = s.judge.BaselineOf(first[0])
	if err := s.restart(ctx); err != nil {
		return nil, err
	}
	s.prober = s.learned(ctx)
	return s, nil
}

// endedError says in the words of a report that a run ended before it began.
type endedError struct {
	text  string
	cause error
}

func (e *endedError) Error() string { return e.text }

// Unwrap returns the context's error.
func (e *endedError) Unwrap() error { return e.cause }

func ended(ctx context.Context) error {
	cause := context.Cause(ctx)
	if errors.Is(cause, context.DeadlineExceeded) {
		return &endedError{"the time for the whole run was over before the target answered", cause}
	}
	return &endedError{"the run was interrupted", cause}
}
