package proof

import (
	"cmp"
	"slices"
	"strings"

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
			out = append(out, Idle{r.ID, cmp.Or(whyIdle(r, p), alone(right.asks[r.ID]))})
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
	if unseen := p.unseenOf(r.Statement); len(unseen) > 0 {
		return "faults of its statement answer as a right server does: " + strings.Join(unseen, ", ")
	}
	if refusing := p.refusingAll(r.Statement); refusing != "" {
		return "what it is for refuses every request: " + refusing
	}
	return ""
}

// refusingAll is a fault of a statement that is one of the sentence that there is the operation at all: it refuses what every request
// starts from.
func (p Proof) refusingAll(statement string) string {
	part := "." + strings.ReplaceAll(statement, "/", ".") + "."
	for _, row := range p.Rows {
		if row.Fault.Statement != statement && strings.Contains(row.Fault.Name, part) {
			return row.Fault.Name
		}
	}
	return ""
}

// alone says that all requests of a scenario ask the same: what refuses one of them refuses what every scenario starts from.
func alone(asked map[string]bool) string {
	if len(asked) != 1 {
		return ""
	}
	return "it asks one thing alone, which other scenarios start from: what refuses it is found there"
}

// unseenOf are the faults of a statement that do not show on a server of the page.
func (p Proof) unseenOf(statement string) []string {
	prefix := strings.ReplaceAll(strings.Replace(statement, "response/", "result/", 1), "/", ".") + "." // as faults are named
	return slices.DeleteFunc(slices.Clone(p.Unseen), func(name string) bool { return !strings.HasPrefix(name, prefix) })
}
