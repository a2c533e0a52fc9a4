package run

import (
	"maps"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// manyStrays is as many as are kept of one scenario: a target whose results are all wrong must not fill the memory.
const manyStrays = 16

// strays are the results of other scenarios that the answers to one of them speak against.
func (p *Plan) strays(s scenario.Scenario, exchanges []exchange.Exchange) []report.Result {
	var out []report.Result
	for _, stray := range p.reading().Strays(s, exchanges, p.scenarios) {
		if _, ruledOut := p.ruledOut(stray.Scenario); ruledOut || len(out) == manyStrays {
			continue
		}
		result := p.decide(stray.Scenario, stray.Judgement)
		result.Exchanges = []exchange.Exchange{stray.Exchange}
		result.Answer = p.answer(result.Exchanges)
		out = append(out, p.waive(result))
	}
	return out
}

// withStrays are results in which what other scenarios saw stands in the place of what a scenario saw itself, where that speaks for
// the target or says nothing. In whichever order scenarios ran, it is the first in the order of the plan that is told.
func (p *Plan) withStrays(results map[string]report.Result) map[string]report.Result {
	out := maps.Clone(results)
	for _, s := range p.scenarios {
		for _, stray := range results[s.ID].Strays {
			if own, ran := out[stray.ID]; ran && slices.Contains(yielding(), own.Verdict) {
				stray.Strays = own.Strays
				out[stray.ID] = stray
			}
		}
	}
	for _, s := range p.scenarios {
		if own, ran := out[s.ID]; ran && own.Verdict == verdict.Pass && len(s.Anywhere) > 0 {
			out[s.ID] = p.waive(own)
		}
	}
	return out
}

// yielding are the verdicts that say nothing against a target.
func yielding() []verdict.Verdict {
	return []verdict.Verdict{verdict.Pass, verdict.Inconclusive, verdict.NotProvoked, verdict.NotApplicable}
}
