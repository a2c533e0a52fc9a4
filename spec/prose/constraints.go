package prose

import (
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Subject is what a description describes.
type Subject struct {
	Parameter *contract.Parameter // nil for a response field
	Typ       contract.Type
	Action    string
}

// row is a reader with the rules that it reads.
type row struct {
	rules []contract.Rule
	read  func(Subject, []Sentence) []contract.Constraint
}

// readers is the table of all readers, in the order in which their rules are listed.
func readers() []row {
	return []row{
		{[]contract.Rule{contract.RuleEnum, contract.RuleConst}, readEnum},
		{[]contract.Rule{contract.RuleMinimum, contract.RuleMaximum}, readRange},
		{[]contract.Rule{contract.RuleMinLength, contract.RuleMaxLength}, readLength},
		{rulesOf(phrases()), readPhrases},
		{[]contract.Rule{contract.RulePattern}, readPattern},
		{[]contract.Rule{contract.RuleFormat}, readDateFormat},
		{[]contract.Rule{contract.RuleMaxItems}, readItems},
		{[]contract.Rule{contract.RuleDefault}, readDefault},
		{[]contract.Rule{contract.RuleIdempotent, contract.RuleUnique}, readIdempotency},
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

// Constraints reads the rules that a description states. Every reader is conservative: what it is not sure of, it leaves, for a
// false rule is worse than a missing one. The first rule of a kind wins.
func Constraints(s Subject, all []Sentence) []contract.Constraint {
	if s.Parameter != nil {
		s.Typ = s.Parameter.Type
	}
	var out []contract.Constraint
	for _, r := range readers() {
		for _, found := range r.read(s, all) {
			if _, have := contract.Find(out, found.Rule); !have && found.At.Quote != "" {
				out = append(out, found)
			}
		}
	}
	return reconcile(out)
}

// reconcile drops a default that an enum or a range of the same text rules out.
func reconcile(cs []contract.Constraint) []contract.Constraint {
	def, ok := contract.Find(cs, contract.RuleDefault)
	if !ok {
		return cs
	}
	bad := false
	if enum, ok := contract.Find(cs, contract.RuleEnum); ok {
		bad = !slices.Contains(enum.Values, def.Value)
	}
	if low, ok := contract.Find(cs, contract.RuleMinimum); ok {
		bad = bad || !ordered(low.Value, def.Value)
	}
	if high, ok := contract.Find(cs, contract.RuleMaximum); ok {
		bad = bad || !ordered(def.Value, high.Value)
	}
	if !bad {
		return cs
	}
	out := cs[:0:0]
	for _, c := range cs {
		if c.Rule != contract.RuleDefault {
			out = append(out, c)
		}
	}
	return out
}
