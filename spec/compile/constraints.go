package compile

import "github.com/plumb-conformance/plumb/spec/page"

// subject is what a description describes.
type subject struct {
	parameter *Parameter // nil for a response field
	typ       Type
	action    string
}

// constraints reads the rules that a description states. Every reader is conservative: what it is not sure of, it leaves, for a
// false rule is worse than a missing one. The first rule of a kind wins.
func (c *compiler) constraints(s subject, cell page.Cell) []Constraint {
	if s.parameter != nil {
		s.typ = s.parameter.Type
	}
	all := sentences(cell)
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
	c.checkAbsence(s.parameter, all)
	return reconcile(out)
}

// checkAbsence takes a requirement back when the text tells what it means to leave the parameter out.
func (c *compiler) checkAbsence(p *Parameter, all []sentence) {
	if p == nil || !p.Required || p.Role != RoleBusiness {
		return
	}
	if sn, ok := absenceExplained(all); ok {
		c.addf(page.Warning, sn.at.Line, 0, "the table says that %q is required, the text tells what it means to leave it out; taken as optional", p.Name)
		p.Required, p.RequiredAt = false, Source{}
		p.Absence = sn.at
	}
}

// reconcile drops a default that an enum or a range of the same text rules out.
func reconcile(cs []Constraint) []Constraint {
	def, ok := find(cs, RuleDefault)
	if !ok {
		return cs
	}
	bad := false
	if enum, ok := find(cs, RuleEnum); ok {
		bad = !contains(enum.Values, def.Value)
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

func contains(values []string, v string) bool {
	for _, have := range values {
		if have == v {
			return true
		}
	}
	return false
}
