package judge

import (
	"fmt"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Stray is what the answer to one scenario shows of what another one is about.
type Stray struct {
	Scenario scenario.Scenario // the other one
	Judgement
	Exchange exchange.Exchange
}

// Strays holds what scenarios say of every result against those that the steps of a scenario got, and were there to get. Only what
// is wrong counts: of what an answer does not have, those scenarios speak themselves. There is one for a scenario at most.
func (c Context) Strays(s scenario.Scenario, exchanges []exchange.Exchange, all []scenario.Scenario) []Stray {
	r := &run{Context: c, scenario: s, answers: map[string]*reply{}, assertions: assertions()}
	var out []Stray
	seen := map[string]bool{}
	for _, a := range r.results(s, exchanges) {
		for _, other := range all {
			if len(other.Anywhere) == 0 || other.Statement == s.Statement || seen[other.ID] {
				continue
			}
			check, p := r.against(other.Anywhere, a)
			if p == nil {
				continue
			}
			seen[other.ID] = true
			reason := fmt.Sprintf("in the answer to the step %s of %s: %s", a.step.Name, s.ID, p.reason)
			out = append(out, Stray{other, Judgement{Finding: verdict.Violated, Reason: short(reason), Check: check.String()}, a.exchange})
		}
	}
	return out
}

// results are the answers to the steps of a scenario, whichever way it went, that asked for a result and got one.
func (r *run) results(s scenario.Scenario, exchanges []exchange.Exchange) []*reply {
	var out []*reply
	for _, way := range s.Ways() {
		for _, step := range way.Steps {
			for _, e := range exchanges {
				if e.Step != step.Name || e.Response == nil || !slices.ContainsFunc(step.Checks, needsSuccess) {
					continue
				}
				if a := newReply(step, e, errorFormOf(r.Operation)); a.accepted() && !r.excused(a) {
					out = append(out, a)
				}
			}
		}
	}
	return out
}

// excused: a request that is only checked need not have a result, and one with a value that nobody promised may be answered with an
// error that only its code tells from a result.
func (r *run) excused(a *reply) bool {
	for _, sent := range a.exchange.Request.Sent {
		if value, _ := r.Operation.DryRun(sent.Name); value != "" && value == sent.Value {
			return true
		}
	}
	return a.errors.inResults && venturing(a.step)
}

// against is the first of some checks of an answer that does not hold, nil when one cannot be made.
func (r *run) against(checks []scenario.Check, a *reply) (scenario.Check, *problem) {
	for _, c := range checks {
		switch p := r.check(c, a); {
		case p == nil, c.Kind == scenario.Member && venturing(a.step):
		case p.blind, p.broken:
			return c, nil
		default:
			return c, p
		}
	}
	return scenario.Check{}, nil
}

// venturing: the step sends a value that nobody promised, and that the plainest request does not have.
func venturing(step scenario.Step) bool {
	return slices.ContainsFunc(step.Guesses, func(g scenario.Guess) bool { return !g.Plain })
}
