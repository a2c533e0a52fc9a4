package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// put sends a value of a parameter; that of a member of a JSON text, inside the text, where those give way that cannot be beside it.
func (d *deriver) put(r Request, p operation.Parameter, v Value) Request {
	if !p.InText {
		return r.with(instance(p.Name), v)
	}
	text := d.textOf(r, p)
	for _, other := range d.excludedBy(p) {
		text = operation.DropInText(text, other)
	}
	return r.with(contract.Head(p.Name), Literal(operation.PutInText(text, p, v.Text)))
}

// excludedBy are the members of the same JSON text that a page does not want beside one.
func (d *deriver) excludedBy(p operation.Parameter) []operation.Parameter {
	var out []operation.Parameter
	for _, c := range d.op.Choices {
		if !c.Most || !slices.Contains(c.Of, p.Name) {
			continue
		}
		for _, name := range c.Of {
			if other, known := d.op.Parameter(name); known && other.InText && name != p.Name {
				out = append(out, other)
			}
		}
	}
	return out
}

// textOf is the JSON text that carries a member: what a request sends, else a good one.
func (d *deriver) textOf(r Request, member operation.Parameter) string {
	head := contract.Head(member.Name)
	if text := r.value(head); text != "" {
		return text
	}
	return d.goodText(head)
}

// goodText is a good value of a parameter by its name, "" when there is none.
func (d *deriver) goodText(name string) string {
	container, ok := d.op.Parameter(name)
	if !ok {
		return ""
	}
	text, _ := d.value(container)
	return text
}

// weighText is the guess that a JSON text is: what differs in it from a good text decides, member by member, else where the good
// text comes from.
func (d *deriver) weighText(container operation.Parameter, text string) (Guess, bool) {
	good := d.goodText(container.Name)
	if _, is := operation.IsJSON(text); !is || good == "" {
		return Guess{}, false
	}
	members := 0
	for _, m := range d.op.Business() {
		if !m.InText || contract.Head(m.Name) != container.Name || d.holdsMembers(m.Name) {
			continue
		}
		members++
		known := operation.InTextValues(good, m)
		for _, value := range operation.InTextValues(text, m) {
			if slices.Contains(known, value) {
				continue
			}
			if kind, guessed := d.guess(m, value); guessed {
				return Guess{Parameter: m.Name, Kind: kind}, true
			}
		}
	}
	kind, _ := d.guess(container, good)
	return Guess{Parameter: container.Name, Kind: kind}, members > 0
}

func (d *deriver) holdsMembers(name string) bool {
	return slices.ContainsFunc(d.op.Business(), func(p operation.Parameter) bool { return strings.HasPrefix(p.Name, name+".") })
}

// drop leaves a parameter out with everything that is in it; a member of a JSON text, inside the text.
func (d *deriver) drop(r Request, p operation.Parameter) Request {
	if !p.InText {
		return r.lacking(p.Name)
	}
	head := contract.Head(p.Name)
	return r.with(head, Literal(operation.DropInText(r.value(head), p)))
}

// parameter is the value of a parameter that a request sends.
func (r Request) parameter(name string) (Value, bool) {
	for _, p := range r.Parameters {
		if p.Name == name {
			return p.Value, true
		}
	}
	return Value{}, false
}

// value is the text of a parameter that a request sends, "" when it sends none.
func (r Request) value(name string) string {
	v, _ := r.parameter(name)
	return v.Text
}
