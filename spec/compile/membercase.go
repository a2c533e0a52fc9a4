package compile

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
)

// memberCases gives a JSON text the rule that it has an effect in one case alone, where its description explains members for a case of
// other parameters and explains none outside of it. Where only some members are of a case, these have the rule.
func (c *compiler) memberCases(rows []*place.RequestRow) {
	for _, r := range rows {
		in, ok := c.inside[r]
		if _, have := r.Constraint(contract.RuleNeeds); !ok || have || r.Role != contract.RoleBusiness {
			continue
		}
		cases := make([]contract.Constraint, len(in.members))
		for i, m := range in.members {
			cases[i] = c.caseOf(rows, r, m)
		}
		outer := outermost(in.members)
		if same := func(i int) bool { return cases[i].Value != "" && cases[i].Value == cases[outer[0]].Value }; !every(outer, same) {
			membersOfCases(in.members, cases)
			continue
		}
		r.Constraints = append(r.Constraints, cases[outer[0]])
		optional := func(i int) bool { return !demandedInCase(in.members[i]) }
		if _, said := r.Constraint(contract.RuleNeeded); !said && !r.Required && !every(outer, optional) {
			needed := cases[outer[0]]
			needed.Rule = contract.RuleNeeded
			r.Constraints = append(r.Constraints, needed)
		}
		for _, i := range outer {
			c.requireInCase(in.members[i])
		}
	}
}

// requireInCase makes a member that has to be there in its case a required one: the text that holds it counts in that case alone.
func (c *compiler) requireInCase(m *place.RequestRow) {
	presence, by := prose.PresenceOf(c.cased[m].Text)
	if presence != prose.Required || !demandedInCase(m) {
		return
	}
	m.Required, m.RequiredAt = true, by
	m.Constraints = slices.DeleteFunc(m.Constraints, func(one contract.Constraint) bool {
		return one.Rule == contract.RuleCondition && one.At == c.cased[m].Case
	})
}

// membersOfCases gives each member the rule about its own case.
func membersOfCases(members []*place.RequestRow, cases []contract.Constraint) {
	for i, m := range members {
		if _, have := m.Constraint(contract.RuleNeeds); !have && cases[i].Value != "" {
			m.Constraints = append(m.Constraints, cases[i])
		}
	}
}

func every(places []int, is func(int) bool) bool {
	return !slices.ContainsFunc(places, func(i int) bool { return !is(i) })
}

// caseOf is the rule about the case that a member is explained for; the zero constraint where there is none.
func (c *compiler) caseOf(rows []*place.RequestRow, container, member *place.RequestRow) contract.Constraint {
	m, ok := c.cased[member]
	if !ok {
		return contract.Constraint{}
	}
	needs := c.needed(rows, container, prose.Needs{Cases: m.Needs, At: m.Case})
	if len(needs) == 0 || slices.ContainsFunc(needs, inItem) {
		return contract.Constraint{}
	}
	return contract.Constraint{Rule: contract.RuleNeeds, Value: contract.WriteNeeds(needs, contract.Unsaid), At: m.Case, Inferred: contract.ByProse}
}

// demandedInCase reports whether a member has to be there in the case that it is explained for, and with it the text that holds it.
func demandedInCase(m *place.RequestRow) bool {
	_, ok := m.Constraint(contract.RuleCondition)
	return ok
}

// outermost are the members, by their places, that are in no other.
func outermost(members []*place.RequestRow) []int {
	var out []int
	for i, m := range members {
		if !slices.ContainsFunc(members, func(other *place.RequestRow) bool { return strings.HasPrefix(m.Name, other.Name+".") }) {
			out = append(out, i)
		}
	}
	return out
}
