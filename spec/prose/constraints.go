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

// Constraints reads the rules that a description states. Every reader is conservative: what it is not sure of, it leaves, for a
// false rule is worse than a missing one. The first rule of a kind wins.
func Constraints(s Subject, all []Sentence) []contract.Constraint {
	if s.Parameter != nil {
		s.Typ = s.Parameter.Type
	}
	var out []contract.Constraint
	for _, read := range []func(Subject, []Sentence) []contract.Constraint{
		readEnum, readRange, readLength, readCharset, readPattern, readDateFormat, readItems, readDefault, readIdempotency, readCondition,
	} {
		for _, found := range read(s, all) {
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
