package derive

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// neededWhen: the parameter may be left out where it is required.
func (d *deriver) neededWhen(p operation.Parameter) {
	r := d.without(d.base, p)
	for _, n := range d.op.NeededWhen(p.Name) {
		if d.op.Meets(n, valuesOf(r)) {
			continue
		}
		other, _ := d.op.Parameter(n.Of[0])
		value := d.good(other)
		if len(n.Values) > 0 {
			value = n.Values[0]
		}
		r = d.yielding(r, other.Name).With(sent(other.Name), scenario.Literal(value))
	}
	d.add(broken{kind: "never-required", title: p.Name + " may be left out in every case.", defect: d.dropped(), witness: asked(d.complyingBut(r, p.Name))})
}

// complying is a request with the parameters that its own values make required.
func (d *deriver) complying(r scenario.Request) scenario.Request { return d.complyingBut(r, "") }

// complyingBut is the same, without one of them.
func (d *deriver) complyingBut(r scenario.Request, apart string) scenario.Request {
	with := r
	for range needsChain {
		name := d.op.Lacks(func(name string) (string, bool) {
			v := valueIn(with, sent(name))
			return v, v != "" || name == apart
		})
		p, known := d.op.Parameter(name)
		value := d.good(p)
		if name == "" || !known || value == "" {
			break
		}
		with = with.With(sent(name), scenario.Literal(value))
	}
	return with
}

// valuesOf tells what a request has of parameters.
func valuesOf(r scenario.Request) func(string) (string, bool) {
	return func(name string) (string, bool) { v := valueIn(r, sent(name)); return v, v != "" }
}
