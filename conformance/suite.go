package conformance

import (
	"context"
	"sync"

	"github.com/onsi/ginkgo/v2"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Config describes the run of a suite; see the fields of run.Config. Start from NewConfig, which fills in what a run
// against a real endpoint needs.
type Config = run.Config

// Suite is a registered run with its results so far. It is safe for concurrent use.
type Suite struct {
	run       *run.Run
	preflight sync.Once
	mu        sync.Mutex
	results   map[string]report.Result
}

// Register plans a run and adds its scenarios to ginkgo's tree: call it before RunSpecs, after flags are parsed. Run
// the suite with FailOnEmpty: ginkgo calls a run that tested nothing a success otherwise. Errors are about the
// configuration; nothing is registered then.
func Register(config Config) (*Suite, error) {
	return register(context.Background(), config)
}

// register adds the scenarios; the end of ctx ends each of them.
func register(ctx context.Context, config Config) (*Suite, error) {
	planned, err := run.New(config)
	if err != nil {
		return nil, err
	}
	suite := &Suite{run: planned, results: map[string]report.Result{}}
	ginkgo.Describe(config.Operation.Action, func() {
		for _, sc := range planned.Scenarios() {
			ginkgo.It(specName(sc.ID), labels(sc), func(spec context.Context) {
				spec, cancel := context.WithCancelCause(spec)
				defer cancel(nil)
				defer context.AfterFunc(ctx, func() { cancel(context.Cause(ctx)) })()
				suite.specify(spec, sc)
			})
		}
	})
	return suite, nil
}

// specify executes one scenario and tells ginkgo its verdict in the words that ginkgo has. A scenario that the end of
// the run cut short has no result.
func (s *Suite) specify(ctx context.Context, sc scenario.Scenario) {
	s.preflight.Do(func() { s.run.Preflight(ctx) })
	result := s.run.Execute(ctx, sc)
	if ctx.Err() != nil {
		ginkgo.Skip("the run ended before this scenario was judged")
	}
	s.mu.Lock()
	s.results[sc.ID] = result
	s.mu.Unlock()
	text := report.Line(s.run.Redactor().Text(result.Reason))
	switch result.Verdict {
	case verdict.Pass:
	case verdict.Warn:
		ginkgo.AddReportEntry("warn", text)
	case verdict.NotApplicable, verdict.NotProvoked, verdict.Waived:
		ginkgo.Skip(string(result.Verdict) + ": " + text)
	case verdict.Fail, verdict.Inconclusive, verdict.Error:
		ginkgo.Fail(string(result.Verdict) + ": " + text)
	}
}

// Report puts the results so far together. Scenarios that ginkgo left out make it incomplete.
func (s *Suite) Report() report.Report {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.run.Report(s.results)
}

// Redactor takes the run's secrets out of texts.
func (s *Suite) Redactor() report.Redactor { return s.run.Redactor() }
