package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// put sends a value of a parameter; that of a member of a JSON text, inside the text.
func (d *deriver) put(r Request, p operation.Parameter, v Value) Request {
	if !p.InText {
		return r.with(instance(p.Name), v)
	}
	head := contract.Head(p.Name)
	text := r.value(head)
	if container, ok := d.op.Parameter(head); ok && text == "" {
		text, _ = d.value(container)
	}
	return r.with(head, Literal(operation.PutInText(text, p, v.Text)))
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
