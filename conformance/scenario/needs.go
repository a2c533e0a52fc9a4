package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// needsRule: with what it needs, the parameter is accepted; without, it is ignored where the page says so, or that it has no effect
// then, and what a target does with it is recorded where the page does not.
func (d *deriver) needsRule(p operation.Parameter) {
	needs, otherwise := d.op.Needs(p.Name)
	for _, n := range needs {
		if name, _ := d.meeting(d.base(), n); name == "" && !d.meets(d.base(), n) {
			d.add("given", p.Name+" is accepted together with what it needs", LabelParameter).Missing = "a value of " + strings.Join(n.Of, " or ")
			return
		}
	}
	d.givenRule(p, "given")
	bare, ok := d.unmet(needs)
	if !ok {
		return
	}
	bare = d.complying(bare.lacking(p.Name)) // another case may make other parameters required
	bare.Omit = nil                          // what is left out here is no more than not sent
	good, promised := d.good(p)
	step := func(v Value, checks ...Check) Step {
		s := probe(d.put(bare, p, v), checks...)
		s.AsIs = true
		return s
	}
	without := control(bare)
	without.AsIs = true
	switch otherwise {
	case contract.Unsaid:
		d.add("alone", p.Name+" without what it needs", LabelParameter, without, step(good, Check{Kind: Answered})).Level = verdict.Observe
		return
	case contract.NoEffect:
		s := d.add("alone", p.Name+" without what it needs is accepted", LabelParameter, without, step(good, accepted()))
		s.Tentative, s.Level = !promised, verdict.Should
		if !mutating(d.op.Action) {
			again := without
			again.Name = "again"
			same := step(good, seenAccepted(), Check{Kind: SameResult, Want: "control", Name: "again"})
			s = d.add("alone-effect", p.Name+" without what it needs has no effect", LabelParameter, without, again, same)
			s.Tentative, s.Level = !promised, verdict.Should
		}
		return
	case contract.Ignored:
	}
	d.add("alone", p.Name+" without what it needs is ignored", LabelParameter, without, step(good, accepted())).Tentative = !promised
	if text, ok := d.breaking(p); ok {
		d.add("alone-"+label(text), p.Name+" = "+text+" without what it needs is ignored", LabelParameter, without, step(Literal(text), accepted())).Level = verdict.Should
	}
}

// breaking is a value that breaks a rule about a parameter's values.
func (d *deriver) breaking(p operation.Parameter) (string, bool) {
	for _, text := range []string{"-1", "987654321", "PlumbUndocumented", "\u00a0plumb!"} {
		if _, broken := d.op.Broken(p.Name, text); broken {
			return text, true
		}
	}
	return "", false
}

// effective makes sure that what a scenario has put into a request has its effect: what it needs is sent as well. All requests of
// a scenario about such a parameter have it, so that they differ in the parameter alone.
func (d *deriver) effective(r, start Request) Request {
	const chain = 4 // what is needed may need something itself
	for range chain {
		before := len(r.Parameters)
		for _, s := range d.op.Statements {
			if s.Subject.Kind != contract.OfParameter || s.Subject.Rule != contract.RuleNeeds && s.Subject.Rule != contract.RuleNeeded {
				continue
			}
			name := s.Subject.Name
			of := d.statement.Subject
			about := (of.Name == name || d.inTextOf(of.Name, name)) && (of.Kind == contract.OfParameter || of.Kind == contract.OfRelation && !of.Rule.OfMembers())
			if about || r.holds(name) && !start.holds(name) {
				r = d.met(r, name)
			}
		}
		if len(r.Parameters) == before {
			break
		}
	}
	return r
}

// inTextOf reports whether a parameter is a member of the JSON text that another one is: it counts where that does.
func (d *deriver) inTextOf(member, text string) bool {
	p, known := d.op.Parameter(member)
	return known && p.InText && contract.Head(member) == text
}

// inCaseOfItsText reports whether the statement is about a member of a JSON text that counts in some case alone.
func (d *deriver) inCaseOfItsText() bool {
	of := d.statement.Subject
	if of.Kind != contract.OfParameter {
		return false
	}
	text := contract.Head(of.Name)
	needs, _ := d.op.Needs(text)
	return len(needs) > 0 && d.inTextOf(of.Name, text)
}

// met is a request with what a parameter needs, as far as values are known.
func (d *deriver) met(r Request, parameter string) Request {
	needs, _ := d.op.Needs(parameter)
	for _, n := range needs {
		if d.meets(r, n) {
			continue
		}
		if name, value := d.meeting(r, n); name != "" {
			r = r.with(instance(name), Literal(value))
		}
	}
	return r
}

func (d *deriver) meets(r Request, n contract.Need) bool {
	return d.op.Meets(n, func(name string) (string, bool) { return r.value(instance(name)), r.holds(name) })
}

// meeting is a parameter with the value that brings a request into a case: one that the profile gives before others. "" when no
// value is known, or the request leaves them all out on purpose.
func (d *deriver) meeting(r Request, n contract.Need) (name, value string) {
	for _, promised := range []bool{true, false} {
		for _, name := range n.Of {
			p, known := d.op.Parameter(name)
			if !known || slices.Contains(r.Omit, instance(name)) || d.settings.Fixtures.gives(name) != promised {
				continue
			}
			if len(n.Values) > 0 {
				return name, d.valueOf(p, n.Values)
			}
			if v, ok := d.value(p); ok {
				return name, v
			}
		}
	}
	return "", ""
}

// valueOf is the one of some values that the profile gives a parameter, else the first.
func (d *deriver) valueOf(p operation.Parameter, values []string) string {
	for _, v := range d.settings.Fixtures.Accepted[p.Name] {
		if slices.Contains(values, v) {
			return v
		}
	}
	return values[0]
}

// promisedCase reports whether every request is in a case, or the profile gives the values that bring one into it.
func (d *deriver) promisedCase(needs []contract.Need) bool {
	for _, n := range needs {
		given := func(name string) bool {
			accepted := d.settings.Fixtures.Accepted[name]
			return len(accepted) > 0 && (len(n.Values) == 0 || slices.ContainsFunc(accepted, func(v string) bool { return slices.Contains(n.Values, v) }))
		}
		if !d.meets(d.base(), n) && !slices.ContainsFunc(n.Of, given) {
			return false
		}
	}
	return true
}

// unmet is a request that is in all cases but one.
func (d *deriver) unmet(needs []contract.Need) (Request, bool) {
	for i, out := range needs {
		r := d.base()
		for k, n := range needs {
			if name, value := d.meeting(r, n); k != i && name != "" && !d.meets(r, n) {
				r = r.with(instance(name), Literal(value))
			}
		}
		met := d.meets(r, out)
		if r, ok := d.outOf(r, out); ok && met {
			return d.instead(r, out), true
		} else if ok {
			return r, true
		}
	}
	return Request{}, false
}

// outOf is a request that is not in a case: without the parameters, or with another value of the one.
func (d *deriver) outOf(r Request, n contract.Need) (Request, bool) {
	if !d.meets(r, n) {
		return r, true
	}
	for _, name := range n.Of {
		p, known := d.op.Parameter(name)
		if !known {
			return r, false
		}
		if !p.Required {
			r = r.lacking(name)
		}
		for _, v := range slices.Concat(d.settings.Fixtures.Accepted[name], p.Enum, booleans(p)) {
			if len(n.Values) > 0 && d.meets(r, n) && !slices.Contains(n.Values, v) {
				r = r.with(instance(name), Literal(v))
			}
		}
	}
	return r, !d.meets(r, n)
}

// outOfAny is a request that is not in all of some cases at once: as it is where one is not met, else out of the first that it can leave.
func (d *deriver) outOfAny(r Request, needs []contract.Need) (Request, bool) {
	for _, n := range needs {
		if !d.meets(r, n) {
			return r, true
		}
	}
	for _, n := range needs {
		if out, ok := d.outOf(r, n); ok {
			return d.complying(out), true
		}
	}
	return r, false
}

// booleans are the values of a parameter that is one.
func booleans(p operation.Parameter) []string {
	if p.Type == "boolean" {
		return []string{"true", "false"}
	}
	return nil
}
