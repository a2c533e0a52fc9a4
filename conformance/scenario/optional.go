package scenario

import "github.com/plumb-conformance/plumb/conformance/operation"

func (d *deriver) optionalRule(p operation.Parameter) {
	s := d.add("absent", "a request without "+p.Name+" is accepted", LabelParameter)
	if value, promised := d.good(p); promised {
		s.Steps = append(s.Steps, named("given", control(d.carrying(p).with(instance(p.Name), value))))
	}
	s.Steps = append(s.Steps, probe(d.base().without(p.Name), accepted()))
	s.Plain = true
	d.givenRule(p, "given")
}
