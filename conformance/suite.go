package conformance

import (
	"context"
	"fmt"
	"sync"

	"github.com/onsi/ginkgo/v2"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Suite is a run with its results so far. It is safe for concurrent use.
type Suite struct {
	run     *run.Run
	first   sync.Once // begins the session
	mu      sync.Mutex
	session *run.Session // nil until the target has answered
	unbegun error        // why there will be no session
	results map[string]report.Result
	told    map[string]bool // scenarios of which a spec has failed for what another one saw
	ahead   ahead           // empty where ginkgo's own order is that of the requests
}

// New plans a run: nothing is sent, and ginkgo knows nothing of it yet. Register or Run it, once. Errors are about the
// configuration.
func New(config Config) (*Suite, error) {
	planned, err := run.New(withSystem(config))
	if err != nil {
		return nil, err
	}
	return &Suite{run: planned, results: map[string]report.Result{}, told: map[string]bool{}}, nil
}

// Register plans a run and adds its scenarios to ginkgo's tree: call it before RunSpecs, after flags are parsed. Run
// the suite with FailOnEmpty: ginkgo calls a run that tested nothing a success otherwise. Errors are about the
// configuration; nothing is registered then. Config.Jobs has no effect here: which specs run, in which order and in how many
// processes is for ginkgo to say.
func Register(config Config) (*Suite, error) {
	suite, err := New(config)
	if err != nil {
		return nil, err
	}
	suite.register(context.Background())
	return suite, nil
}

// register adds the scenarios; the end of ctx ends each of them.
func (s *Suite) register(ctx context.Context) {
	ginkgo.Describe(s.run.Operation().Action, func() {
		for _, sc := range s.run.Scenarios() {
			ginkgo.It(specName(sc.ID), labels(sc), func(spec context.Context) {
				spec, cancel := context.WithCancelCause(spec)
				defer cancel(nil)
				end := func() { cancel(context.Cause(ctx)) }
				defer context.AfterFunc(ctx, end)()
				if ctx.Err() != nil {
					end() // at once: AfterFunc has its own goroutine
				}
				s.specify(spec, sc)
			})
		}
	})
}

// specify executes one scenario and tells ginkgo its verdict in the words that ginkgo has. A scenario that the end of
// the run cut short has no result.
func (s *Suite) specify(ctx context.Context, sc scenario.Scenario) {
	session := s.begun(ctx)
	if session == nil {
		ginkgo.Skip(ended)
	}
	result, ok := s.executed(ctx, session, sc)
	if !ok {
		ginkgo.Skip(ended)
	}
	s.keep(result)
	s.tellStrays(result)
	s.tell(result, session.Problem())
}

// keep takes note of a result, and tells it once to whoever wants to know.
func (s *Suite) keep(result report.Result) {
	s.mu.Lock()
	_, known := s.results[result.ID]
	s.results[result.ID] = result
	s.mu.Unlock()
	if judged := s.run.Judged(); judged != nil && !known {
		judged(result)
	}
}

// executed is the result of a scenario: what is ahead of ginkgo has it, or it is executed now. It is false when the run ended
// before.
func (s *Suite) executed(ctx context.Context, session *run.Session, sc scenario.Scenario) (report.Result, bool) {
	if s.ahead != nil {
		return s.ahead.result(ctx, sc.ID)
	}
	result := session.Execute(ctx, sc)
	return result, ctx.Err() == nil
}

// tellStrays fails the spec whose answers speak against the target where another scenario looks, once for each of those: ginkgo may
// be done with that one's own spec.
func (s *Suite) tellStrays(result report.Result) {
	for _, stray := range result.Strays {
		s.mu.Lock()
		known := s.told[stray.ID]
		s.told[stray.ID] = true
		s.mu.Unlock()
		if !known && stray.Scored().Weigh(s.run.Strict()) != verdict.Nothing {
			ginkgo.Fail(string(stray.Verdict) + ": " + stray.ID + ": " + report.Line(s.Redactor().Text(stray.Reason)) + cited(stray.Page))
		}
	}
}

// tell tells ginkgo a verdict: what counts for the outcome of the run fails, and so does each scenario of a target that cannot
// be asked.
func (s *Suite) tell(result report.Result, problem string) {
	text := report.Line(s.Redactor().Text(result.Reason)) + cited(result.Page)
	if result.Scored().Weigh(s.run.Strict()) != verdict.Nothing || problem != "" && result.Verdict == verdict.Inconclusive {
		ginkgo.Fail(string(result.Verdict) + ": " + text)
	}
	switch result.Verdict {
	case verdict.Pass:
	case verdict.Warn:
		ginkgo.AddReportEntry("warn", text)
	default:
		ginkgo.Skip(string(result.Verdict) + ": " + text)
	}
}

// cited is where the documents say it, and in which words, behind a reason.
func cited(at report.Citation) string {
	return fmt.Sprintf(" (%s:%d says %q)", at.File, at.Line, report.Line(at.Quote))
}

const ended = "the run ended before this scenario was judged"

// begun is the session that all scenarios share: the first of them begins it. It is nil when the run ended before.
func (s *Suite) begun(ctx context.Context) *run.Session {
	s.first.Do(func() {
		session, err := s.run.Begin(ctx)
		s.mu.Lock()
		defer s.mu.Unlock()
		s.session, s.unbegun = session, err
	})
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.session
}

// Report puts the results so far together. Scenarios that ginkgo left out make it incomplete.
func (s *Suite) Report() report.Report {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.session == nil {
		return s.run.Left(s.unbegun)
	}
	return s.session.Report(s.results)
}

// Redactor takes the run's secrets out of texts.
func (s *Suite) Redactor() report.Redactor { return s.run.Redactor() }

// Order are the ids of the scenarios in the order of the plan, which is that of reports.
func (s *Suite) Order() []string {
	var ids []string
	for _, sc := range s.run.Scenarios() {
		ids = append(ids, sc.ID)
	}
	return ids
}
