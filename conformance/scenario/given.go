package scenario

import "github.com/plumb-conformance/plumb/conformance/operation"

// givenRule: the request is accepted with a good value of the parameter.
func (d *deriver) givenRule(p operation.Parameter, variant string) {
	value, promised := d.good(p)
	s := d.add(variant, "a request with "+p.Name+" is accepted", LabelParameter,
		control(d.base()), probe(d.carrying(p).with(instance(p.Name), value), accepted()))
	s.Tentative = !promised
}
