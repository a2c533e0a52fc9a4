package scenario

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

func (d *deriver) optionalRule(p operation.Parameter) {
	s := d.add("absent", "a request without "+p.Name+" is accepted", LabelParameter)
	given, promised := d.sendingGood(p)
	lacking := d.lackingOptional(p)
	if whole, rest, ok := d.besideOthers(p); ok {
		given, promised, lacking = whole, true, rest
	}
	if promised {
		s.Steps = append(s.Steps, acceptable(named("given", control(given))))
	}
	last := probe(lacking, accepted())
	if demand := d.op.NeededWhen(p.Name); len(demand) > 0 {
		out, ok := d.outOfAny(lacking, demand)
		if !ok {
			s.Steps, s.Missing = nil, "a request in which "+p.Name+" is not required"
			d.givenRule(p, "given")
			return
		}
		last = probe(out, accepted())
		last.AsIs = true // what the parameter needs to have an effect may be the case in which it is required
	}
	s.Steps = append(s.Steps, last)
	needs, _ := d.op.Needs(p.Name)
	s.Plain = len(needs) == 0
	// what it starts from may be that case, and a case that nobody promises may ask for more than the page's rules say
	s.Tentative = d.base().holds(p.Name) && d.op.States(p.Name, contract.RuleCondition) || !last.AsIs && !d.promisedCase(needs)
	d.givenRule(p, "given")
}

// lackingOptional is the plainest request without a parameter. A member of a JSON text that is sent is left out inside it.
func (d *deriver) lackingOptional(p operation.Parameter) Request {
	if p.InText && d.base().holds(contract.Head(p.Name)) {
		return d.drop(d.base(), p)
	}
	return d.base().lacking(p.Name)
}

// besideOthers is a request with a member of a list's item or of an object and another member beside it, and the same request
// without the first: whether a member may be left out shows only where the rest of its whole is sent. There is none where every
// request has the whole, where the page says what the members have to do with each other, or where no value is promised.
func (d *deriver) besideOthers(p operation.Parameter) (whole, rest Request, ok bool) {
	group := groupOf(p.Name)
	if group == "" || d.wholeSent(group) || d.conditional(p.Name) {
		return whole, rest, false
	}
	value, promised := d.good(p)
	for _, other := range d.op.Business() {
		if !promised || other.Name == p.Name || groupOf(other.Name) != group || paired(p.Name, other.Name) || d.conditional(other.Name) {
			continue
		}
		if rest, ok = d.sendingGood(other); ok && !has(rest, p) {
			return d.put(rest, p, value), rest, true
		}
	}
	return whole, rest, false
}

// wholeSent reports whether every request has a member of an item or of an object.
func (d *deriver) wholeSent(group string) bool {
	return slices.ContainsFunc(d.op.Business(), func(p operation.Parameter) bool { return groupOf(p.Name) == group && has(d.base(), p) })
}

// has reports whether a request sends a parameter; a member of a JSON text, inside the text.
func has(r Request, p operation.Parameter) bool {
	if p.InText {
		return len(operation.InTextValues(r.value(contract.Head(p.Name)), p)) > 0
	}
	return r.holds(p.Name)
}

// conditional reports whether the page says of a parameter that it is to be sent, or not, because of others.
func (d *deriver) conditional(name string) bool {
	needs, _ := d.op.Needs(name)
	return len(needs) > 0 || d.op.States(name, contract.RuleCondition)
}
