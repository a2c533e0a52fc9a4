package run

import (
	"context"
	"time"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Session is a run that has begun. It is safe for concurrent use.
type Session struct {
	run      *Run
	plan     *Plan             // the run's, or one whose requests start from what the target accepts
	prober   *probe.Prober     // knows what the target says while work is in progress
	judge    judge.Context     // with the answer to the plainest request
	cause    cause.Cause       // why the target cannot be judged as it is asked, if it cannot
	plainest exchange.Exchange // the request that the others are edits of, with its answer
	unusable string            // why the target cannot be asked anything
	near     time.Duration     // how long the first answer took
	pulse    pulse
}

// Problem is why nothing is sent, or nothing more; "" while the target answers.
func (s *Session) Problem() string {
	if s.unusable != "" {
		return s.unusable
	}
	return s.stopped()
}

// Execute runs one scenario of the plan and judges it. It never fails: what goes wrong is a verdict too. Once the session
// has a problem, nothing is sent any more, and the verdict is inconclusive.
func (s *Session) Execute(ctx context.Context, sc scenario.Scenario) report.Result {
	sc = s.plan.own(sc)
	if result, unasked := s.unasked(sc); unasked {
		return result
	}
	forms := s.plan.inForms(sc)
	sc = forms[s.prober.Pick(forms)]
	return s.told(sc, s.asked(ctx, sc, 0))
}

// unasked is the result of a scenario of which nothing is to be sent.
func (s *Session) unasked(sc scenario.Scenario) (report.Result, bool) {
	if j, out := s.plan.ruledOut(sc); out {
		return s.plan.decide(sc, j), true
	}
	if why := s.Problem(); why != "" {
		return s.plan.decide(sc, judge.Judgement{Finding: verdict.Unanswered, Reason: why, Check: "no-answer"}), true
	}
	return report.Result{}, false
}

// heard is what came of asking a scenario.
type heard struct {
	exchanges []exchange.Exchange
	judgement judge.Judgement
}

// asked asks a scenario that so many attempts have been made at.
func (s *Session) asked(ctx context.Context, sc scenario.Scenario, before int) heard {
	exchanges, j := s.ways(ctx, sc, before)
	s.listen(ctx, exchanges)
	return heard{exchanges, j}
}

// told is the result of a scenario, with as much of its exchanges as a report has a use for.
func (s *Session) told(sc scenario.Scenario, of heard) report.Result {
	result := s.plan.conclude(sc, of.judgement, of.exchanges)
	result.Exchanges = report.Keep(result.Exchanges)
	for i, stray := range result.Strays {
		result.Strays[i].Exchanges = report.Keep(stray.Exchanges)
	}
	return result
}

// Report puts the results of executed scenarios together, by the scenarios' ids. Scenarios without a result make the run
// incomplete, and so does a target that stopped answering.
func (s *Session) Report(results map[string]report.Result) report.Report {
	return s.plan.report(results, state{
		problem: s.Problem(), interrupted: s.stopped() != "", reached: s.unusable == "", cause: s.cause,
		notices: notices(s.plan.config.trimmed, s.plan.config.shown(), s.prober.Slowdown()), plainest: &s.plainest,
	})
}

// ways goes the ways to see what a scenario is about, until the target has what one of them rests on.
func (s *Session) ways(ctx context.Context, sc scenario.Scenario, before int) ([]exchange.Exchange, judge.Judgement) {
	var all []exchange.Exchange
	var j judge.Judgement
	for _, way := range sc.Ways() {
		exchanges, now := s.attempts(ctx, way, before)
		all, j = append(all, exchanges...), j.Or(now)
		if !now.Unseen || ctx.Err() != nil {
			break
		}
	}
	return all, j
}

// attempts begins a scenario as often as it may be begun, and judges the last time. The record goes on counting where the attempts
// before ended.
func (s *Session) attempts(ctx context.Context, sc scenario.Scenario, before int) ([]exchange.Exchange, judge.Judgement) {
	for attempt := 1; ; attempt++ {
		var exchanges []exchange.Exchange
		if sc.Missing == "" {
			exchanges = s.prober.Attempt(ctx, sc, before+attempt)
		}
		j := s.plan.config.Known.judgement(s.judge.Baseline, sc, exchanges, func() judge.Judgement { return s.judge.Judge(sc, exchanges) })
		if s.doubtful(sc, j) && ctx.Err() == nil {
			sc = sc.Afresh()
			continue
		}
		if !anew(sc, j, attempt) || ctx.Err() != nil {
			return exchanges, j
		}
		if j.Again {
			s.prober.Pause(ctx, sc, attempt)
		}
	}
}

// doubtful reports whether a replay may have had a hand in what speaks against the target: nothing counts that a call of its
// own has not shown.
func (s *Session) doubtful(sc scenario.Scenario, j judge.Judgement) bool {
	against := j.Finding == verdict.Violated || j.Finding == verdict.ControlFailed || j.Finding == verdict.Unanswered
	return against && s.prober.Slow() && sc.HasReplays()
}

// anew reports whether a scenario is to be begun again: while it has attempts left for a state that did not show, and
// once for what may have been chance.
func anew(sc scenario.Scenario, j judge.Judgement, attempt int) bool {
	if j.Again {
		return attempt < max(sc.Attempts, 2)
	}
	return j.Finding == verdict.Unprovoked && attempt < sc.Attempts
}
