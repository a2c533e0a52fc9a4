package run

import (
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/report"
)

// Rejudge judges the recorded exchanges of a run again, without sending anything. The run must be planned as the
// recorded one was: same operation, profile and seed. Scenarios that the record has nothing of get no result.
func (r *Run) Rejudge(recorded []exchange.Exchange) map[string]report.Result {
	byScenario := map[string][]exchange.Exchange{}
	for _, e := range recorded {
		byScenario[e.Scenario] = append(byScenario[e.Scenario], e)
	}
	if first, ok := preflightOf(byScenario[r.question().ID]); ok {
		r.preflight = []exchange.Exchange{first}
		r.judge.Baseline = judge.BaselineOf(first)
	}
	results := map[string]report.Result{}
	for _, s := range r.plan {
		exchanges := lastAttempt(byScenario[s.ID])
		j, out := r.ruledOut(s)
		switch {
		case !out && len(exchanges) == 0 && s.Missing == "":
			continue
		case !out:
			j = r.judge.Judge(s, exchanges)
		}
		result := r.blank(s)
		result.Exchanges = exchanges
		results[s.ID] = r.conclude(result, j)
	}
	return results
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
