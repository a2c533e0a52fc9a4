// Package probe sends the requests of a scenario to a target and writes down what came back. It is the suite's one
// place with network, clock and randomness, all of them passed in; it judges nothing beyond "is this still in
// progress, so that the step has to be repeated".
package probe

import (
	"cmp"
	"context"
	"io"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Doer performs one HTTP request, as *http.Client does.
type Doer interface {
	Do(request *http.Request) (*http.Response, error)
}

// Provoker brings a target into the state of a documented error by a program, and back again.
type Provoker interface {
	// Provoke returns once the target is in the state, or why it is not.
	Provoke(ctx context.Context, code string) error
	// Restore undoes what Provoke did. It is called after the scenario, also when the run has been interrupted.
	Restore(ctx context.Context, code string)
}

// Config is what a prober needs. Every field but Signature must be set.
type Config struct {
	Endpoint        *url.URL // scheme, host and optional path
	Action, Version string
	// Credentials signs the requests; the entry "" is the run's own, others belong to provocations.
	Credentials map[string]acs.Credentials
	// Signature is the way requests are signed: V1 unless given.
	Signature Signature
	Client    Doer
	Clock     func() time.Time
	Random    io.Reader
	// InProgress are the codes that say "ask again later".
	InProgress []string
	Limits     Limits
	// Turn waits until a request may be sent; nil means at once. The time for a request begins after it.
	Turn func(ctx context.Context) error
	// Record is called with every finished exchange, from several goroutines; nil records nothing.
	Record func(exchange.Exchange)
	// Provoker runs the commands of provocations; nil when there are none.
	Provoker Provoker
	Tool     string // name and version of the tool, for the User-Agent
	// Business tells the operation's own parameters from the common ones when they travel apart.
	Business func(name string) bool
}

// Limits bound every request in time and size.
type Limits struct {
	Request   time.Duration // one request with its answer
	Poll      time.Duration // first pause before an in-progress answer is asked for again; doubles up to Progress/8
	Progress  time.Duration // how long an in-progress state is waited out
	BodyBytes int64         // longest body that is kept
}

// DefaultLimits suit a target that answers within seconds.
func DefaultLimits() Limits {
	return Limits{Request: 10 * time.Second, Poll: time.Millisecond, Progress: 30 * time.Second, BodyBytes: 1 << 20}
}

// OrDefault returns the limits with the default in the place of each that is not above zero.
func (l Limits) OrDefault() Limits {
	d := DefaultLimits()
	return Limits{
		Request: cmp.Or(max(l.Request, 0), d.Request), Poll: cmp.Or(max(l.Poll, 0), d.Poll), Progress: cmp.Or(max(l.Progress, 0), d.Progress),
		BodyBytes: cmp.Or(max(l.BodyBytes, 0), d.BodyBytes),
	}
}

// Prober runs scenarios against one target.
type Prober struct{ config Config }

// New returns a prober.
func New(config Config) *Prober { return &Prober{config} }

// Run sends the steps of a scenario in order and returns an exchange for each. It stops after a step without an
// answer, since the steps behind it rest on it. A cancelled context ends it with the exchanges so far.
func (p *Prober) Run(ctx context.Context, s scenario.Scenario) []exchange.Exchange {
	return p.Attempt(ctx, s, 1)
}

// Attempt is Run for the n-th time; the exchanges carry the number.
func (p *Prober) Attempt(ctx context.Context, s scenario.Scenario, n int) []exchange.Exchange {
	names := newNames(p.config.Random)
	names.attempt = n
	out := make([]exchange.Exchange, 0, len(s.Steps))
	for _, step := range s.Steps {
		if ctx.Err() != nil {
			return out
		}
		if step.Provoke != "" {
			restore, failed := p.provoke(ctx, s, step, n)
			defer restore() //nolint:revive,gocritic // once a scenario at most; a command that failed half-way is undone as well
			if failed != nil {
				return append(out, *failed)
			}
		}
		exchanges := p.step(ctx, s, step, names)
		out = append(out, exchanges...)
		if slices.ContainsFunc(exchanges, unanswered) {
			return out
		}
	}
	return out
}

// provoke brings the target into a step's state. It returns the way back, and the exchange that says why it could not.
func (p *Prober) provoke(ctx context.Context, s scenario.Scenario, step scenario.Step, attempt int) (func(), *exchange.Exchange) {
	problem, restore := "there is nothing that runs the provocation's command", func() {}
	if p.config.Provoker != nil {
		restore = func() { p.config.Provoker.Restore(context.WithoutCancel(ctx), step.Provoke) }
		err := p.config.Provoker.Provoke(ctx, step.Provoke)
		if err == nil {
			return restore, nil
		}
		problem = err.Error()
	}
	e := p.record(exchange.Exchange{Scenario: s.ID, Step: step.Name, Attempt: attempt, Failure: problem, Unprovoked: true})
	return restore, &e
}

func unanswered(e exchange.Exchange) bool { return e.Response == nil }

// step sends the step's request, or so many copies at the same time.
func (p *Prober) step(ctx context.Context, s scenario.Scenario, step scenario.Step, names *names) []exchange.Exchange {
	out := make([]exchange.Exchange, max(step.Together, 1))
	var group sync.WaitGroup
	for i := range out {
		group.Go(func() { out[i] = p.patient(ctx, s, step, names) })
	}
	group.Wait()
	return out
}

// patient sends a request, again and again while the target answers that earlier work is still going on.
func (p *Prober) patient(ctx context.Context, s scenario.Scenario, step scenario.Step, names *names) exchange.Exchange {
	began := p.config.Clock()
	pause := p.config.Limits.Poll
	for try := 1; ; try++ {
		e := p.once(ctx, s.ID, step, names)
		e.Tries = try
		p.record(e)
		if step.AtOnce || !judge.InProgress(e, p.config.InProgress) || p.config.Clock().Sub(began) > p.config.Limits.Progress {
			return e
		}
		if !wait(ctx, pause) {
			return e
		}
		pause = min(2*pause, max(p.config.Limits.Progress/8, p.config.Limits.Poll))
		names.renewNonce(step.Request.Sign.Nonce)
	}
}

// Pause lets time pass before a scenario is tried anew, longer from attempt to attempt.
func (p *Prober) Pause(ctx context.Context, attempt int) {
	const longest = 6 // doublings
	wait(ctx, p.config.Limits.Poll<<min(attempt, longest))
}

// wait pauses and reports whether the context is still alive afterwards.
func wait(ctx context.Context, pause time.Duration) bool {
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}
