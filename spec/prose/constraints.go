package prose

import (
	"fmt"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// row is a reader with the rules that it reads.
type row struct {
	rules []contract.Rule
	read  func(Subject, []Sentence) []contract.Constraint
}

// readers is the table of all readers, in the order in which their rules are listed.
func readers() []row {
	return []row{
		{[]contract.Rule{contract.RuleEnum, contract.RuleConst}, readEnum},
		{[]contract.Rule{contract.RuleMinimum, contract.RuleMaximum, contract.RuleGap}, readRange},
		{[]contract.Rule{contract.RuleMultiple}, readMultiple},
		{nil, readSupported},
		{nil, readFirstPage},
		{[]contract.Rule{contract.RuleMinLength, contract.RuleMaxLength, contract.RuleMinBytes, contract.RuleMaxBytes}, readLength},
		{rulesOf(phrases()), readPhrases},
		{[]contract.Rule{contract.RulePattern}, readPattern},
		{[]contract.Rule{contract.RuleNotStart, contract.RuleNotContain}, readForbidden},
		{[]contract.Rule{contract.RuleBeginning, contract.RuleNotOnly}, readBeginning},
		{[]contract.Rule{contract.RuleFormat}, readDateFormat},
		{[]contract.Rule{contract.RuleMaxItems}, readItems},
		{[]contract.Rule{contract.RuleDefault}, readDefault},
		{[]contract.Rule{contract.RuleIdempotent, contract.RuleUnique}, readIdempotency},
		{[]contract.Rule{contract.RuleDryRun}, readDryRun},
		{[]contract.Rule{contract.RuleUniqueName}, readUniqueName},
		{[]contract.Rule{contract.RuleCondition}, readCondition},
	}
}

// Rules lists the rules that sentences can state.
func Rules() []contract.Rule {
	var out []contract.Rule
	for _, r := range readers() {
		out = append(out, r.rules...)
	}
	return out
}

// Reading is what a description says of the values of a parameter.
type Reading struct {
	Constraints []contract.Constraint
	Style       contract.WireStyle // how a text that holds several values travels
	Shown       []Shown            // the values that it gives as examples
	Doubts      []Doubt            // where it contradicts itself, so that nothing was read
}

// Read reads what a description says of the values. Every reader is conservative: what it is not sure of, it leaves, for a
// false rule is worse than a missing one. The first rule of a kind wins.
func Read(s Subject, all []Sentence) Reading {
	if s.Parameter != nil {
		s.Typ = s.Parameter.Type
	}
	var out Reading
	s.doubts = &out.Doubts
	s = s.prepared(all)
	markMembers(all)
	for _, r := range readers() {
		for _, found := range r.read(s, all) {
			if _, have := contract.Find(out.Constraints, found.Rule); !have && found.At.Quote != "" {
				out.Constraints = append(out.Constraints, found)
			}
		}
	}
	out.Constraints = s.reconcile(out.Constraints)
	out.Style, out.Shown = travels(s, all), examplesIn(s, all)
	return out
}

// reconcile drops a default that other rules of the same text rule out. A list of values without the default is not complete, or
// the default is wrong: neither is taken.
func (s Subject) reconcile(cs []contract.Constraint) []contract.Constraint {
	def, ok := contract.Find(cs, contract.RuleDefault)
	if !ok {
		return cs
	}
	drop := map[contract.Rule]bool{}
	for _, c := range cs {
		if drop[contract.RuleDefault] || obeys(c, def.Value) {
			continue
		}
		drop[contract.RuleDefault] = true
		if c.Rule == contract.RuleEnum {
			drop[contract.RuleEnum] = true
			s.doubt(def.At, fmt.Sprintf("the default %q is none of the values that line %d lists; neither is taken", def.Value, c.At.Line))
			continue
		}
		s.doubt(def.At, fmt.Sprintf("the default %q breaks the rule %s %s of line %d; it is not taken", def.Value, c.Rule, c.Value, c.At.Line))
	}
	return slices.DeleteFunc(slices.Clone(cs), func(c contract.Constraint) bool { return drop[c.Rule] })
}

// obeys reports whether a value obeys a rule; what is no number is outside of every range.
func obeys(c contract.Constraint, value string) bool {
	switch c.Rule { //nolint:exhaustive // the others say themselves what obeys them
	case contract.RuleMinimum:
		return ordered(c.Value, value)
	case contract.RuleMaximum:
		return ordered(value, c.Value)
	}
	info, known := c.Rule.Find()
	return !known || info.Obeys(c.Value, value)
}
