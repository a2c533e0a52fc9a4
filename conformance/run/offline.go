package run

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// SignatureOf is how the requests of a record are signed, as far as a plan depends on it: in headers, or "" for any other way.
func SignatureOf(recorded []exchange.Exchange) probe.Signature {
	headed := func(h exchange.Header) bool { return h.Name == "X-Acs-Action" }
	if slices.ContainsFunc(recorded, func(e exchange.Exchange) bool { return slices.ContainsFunc(e.Request.Headers, headed) }) {
		return probe.V3
	}
	return ""
}

// Rejudge judges the recorded exchanges of a run again, without sending anything. The plan must be that of the recorded
// run: same operation, profile and seed, signed as SignatureOf says. Scenarios that the record has nothing of make the report incomplete.
func (p *Plan) Rejudge(recorded []exchange.Exchange) report.Report {
	byScenario := map[string][]exchange.Exchange{}
	for _, e := range recorded {
		byScenario[e.Scenario] = append(byScenario[e.Scenario], e)
	}
	judging := judge.Context{Operation: p.config.Operation}
	first, asked := preflightOf(byScenario[p.question().ID])
	of := state{reached: first.Response != nil, insecure: slices.ContainsFunc(recorded, func(e exchange.Exchange) bool { return e.Insecure })}
	if asked {
		of.plainest = &first
		judging.Baseline = judging.BaselineOf(first)
		of.cause = p.diagnosed(first, fromRecord(byScenario))
		if of.problem = p.unusable(first, of.cause); of.problem != "" {
			return p.report(p.unasked(of.problem), state{problem: of.problem, cause: of.cause, insecure: of.insecure, plainest: of.plainest})
		}
	}
	if question, may := p.otherQuestion(judging.Baseline); asked && may {
		if plan, baseline, ok := p.restarted(judging.Baseline, byScenario[question.ID]); ok {
			p, judging.Baseline, of.cause, of.plainest = plan, baseline, cause.Cause{}, last(byScenario[question.ID])
		}
	}
	results := map[string]report.Result{}
	for _, s := range p.scenarios {
		if j, out := p.ruledOut(s); out {
			results[s.ID] = p.decide(s, j)
		} else if recorded := byScenario[s.ID]; len(recorded) > 0 || s.Missing != "" {
			exchanges, j := rejudged(judging, s, recorded)
			results[s.ID] = p.conclude(s, j, exchanges)
		}
	}
	return p.report(results, of)
}

// last is the last of some exchanges, of which there is one at least.
func last(list []exchange.Exchange) *exchange.Exchange { return &list[len(list)-1] }

// rejudged judges the ways of a scenario that were gone.
func rejudged(judging judge.Context, s scenario.Scenario, recorded []exchange.Exchange) ([]exchange.Exchange, judge.Judgement) {
	var all []exchange.Exchange
	var j judge.Judgement
	for _, way := range s.Ways() {
		exchanges := lastAttempt(slices.DeleteFunc(slices.Clone(recorded), func(e exchange.Exchange) bool { return !way.HasStep(e.Step) }))
		now := judging.Judge(way, exchanges)
		all, j = append(all, exchanges...), j.Or(now)
		if !now.Unseen {
			break
		}
	}
	return all, j
}

// preflightOf is the answer that the run began with: of the first question, which may have been repeated while work was
// in progress, the last. The same question may have been asked again later, and its tries begin at 1 then.
func preflightOf(asked []exchange.Exchange) (first exchange.Exchange, ok bool) {
	for i, e := range asked {
		if i > 0 && e.Tries <= 1 {
			break
		}
		first, ok = e, true
	}
	return first, ok
}

// lastAttempt keeps what counted: of a scenario that was begun several times the last time, and of a request that was
// repeated while work was in progress the last answer. Requests sent together are kept all.
func lastAttempt(exchanges []exchange.Exchange) []exchange.Exchange {
	last := 0
	for _, e := range exchanges {
		last = max(last, e.Attempt)
	}
	var out []exchange.Exchange
	for _, e := range exchanges {
		if e.Attempt != last {
			continue
		}
		if n := len(out); e.Tries > 1 && n > 0 && out[n-1].Step == e.Step {
			out[n-1] = e
			continue
		}
		out = append(out, e)
	}
	return out
}
