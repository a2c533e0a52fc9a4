package proof

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/derive"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// idle are the scenarios that killed no fault, each with the reason why.
func idle(right found, p Proof) []Idle {
	noticed := map[string]bool{}
	for _, r := range p.Rows {
		for _, n := range slices.Concat(r.Killers, r.Kin) {
			noticed[n.Scenario] = true
		}
	}
	var out []Idle
	for _, r := range right.results {
		if !noticed[r.ID] {
			out = append(out, Idle{r.ID, whyIdle(r, p)})
		}
	}
	return out
}

// whyIdle says why a scenario killed nothing; "" when there is no reason that it should not have.
func whyIdle(r result, p Proof) string {
	if r.Verdict != verdict.Pass {
		return "it does not pass on the right server: " + string(r.Verdict)
	}
	i := slices.IndexFunc(p.Silent, func(s derive.Silence) bool { return s.Statement == r.Statement })
	if i >= 0 && p.Silent[i].Open {
		return ""
	} else if i >= 0 {
		return p.Silent[i].Reason
	}
	if !slices.ContainsFunc(p.Rows, func(row Row) bool { return row.Fault.Statement == r.Statement }) {
		return "no fault of its statement shows on a server of this page"
	}
	return ""
}
