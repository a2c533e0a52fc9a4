package run

import (
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/report"
)

// Rejudge judges the recorded exchanges of a run again, without sending anything. The plan must be that of the recorded
// run: same operation, profile and seed. Scenarios that the record has nothing of make the report incomplete.
func (p *Plan) Rejudge(recorded []exchange.Exchange) report.Report {
	byScenario := map[string][]exchange.Exchange{}
	for _, e := range recorded {
		byScenario[e.Scenario] = append(byScenario[e.Scenario], e)
	}
	judging := judge.Context{Operation: p.config.Operation}
	first, asked := preflightOf(byScenario[p.question().ID])
	if asked {
		judging.Baseline = judging.BaselineOf(first)
	}
	if question, may := p.otherQuestion(judging.Baseline); asked && may {
		if plan, baseline, ok := p.restarted(judging.Baseline, byScenario[question.ID]); ok {
			p, judging.Baseline = plan, baseline
		}
	}
	results := map[string]report.Result{}
	for _, s := range p.scenarios {
		exchanges := lastAttempt(byScenario[s.ID])
		if j, out := p.ruledOut(s); out {
			results[s.ID] = p.decide(s, j)
		} else if len(exchanges) > 0 || s.Missing != "" {
			results[s.ID] = p.conclude(s, judging.Judge(s, exchanges), exchanges)
		}
	}
	return p.report(results, state{reached: first.Response != nil})
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
