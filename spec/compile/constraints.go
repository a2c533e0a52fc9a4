package compile

import "slices"

// subject is what a description describes.
type subject struct {
	parameter *Parameter // nil for a response field
	typ       Type
	action    string
}

// constraints reads the rules that a description states. Every reader is conservative: what it is not sure of, it leaves, for a
// false rule is worse than a missing one. The first rule of a kind wins.
func constraints(s subject, all []sentence) []Constraint {
	if s.parameter != nil {
		s.typ = s.parameter.Type
	}
	var out []Constraint
	for _, read := range []func(subject, []sentence) []Constraint{
		readEnum, readRange, readLength, readCharset, readPattern, readDateFormat, readItems, readDefault, readIdempotency, readCondition,
	} {
		for _, found := range read(s, all) {
			if _, have := find(out, found.Rule); !have && found.At.Quote != "" {
				out = append(out, found)
			}
		}
	}
	return reconcile(out)
}

// reconcile drops a default that an enum or a range of the same text rules out.
func reconcile(cs []Constraint) []Constraint {
	def, ok := find(cs, RuleDefault)
	if !ok {
		return cs
	}
	bad := false
	if enum, ok := find(cs, RuleEnum); ok {
		bad = !slices.Contains(enum.Values, def.Value)
	}
	if low, ok := find(cs, RuleMinimum); ok {
		bad = bad || !ordered(low.Value, def.Value)
	}
	if high, ok := find(cs, RuleMaximum); ok {
		bad = bad || !ordered(def.Value, high.Value)
	}
	if !bad {
		return cs
	}
	out := cs[:0:0]
	for _, c := range cs {
		if c.Rule != RuleDefault {
			out = append(out, c)
		}
	}
	return out
}
