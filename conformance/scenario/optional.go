package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

func (d *deriver) optionalRule(p operation.Parameter) {
	s := d.add("absent", "a request without "+p.Name+" is accepted", LabelParameter)
	if given, promised := d.sendingGood(p); promised {
		s.Steps = append(s.Steps, acceptable(named("given", control(given))))
	}
	s.Steps = append(s.Steps, probe(d.lackingOptional(p), accepted()))
	needs, _ := d.op.Needs(p.Name)
	s.Plain = len(needs) == 0
	s.Tentative = d.base().holds(p.Name) && d.op.States(p.Name, contract.RuleCondition) // what it starts from may be that case
	d.givenRule(p, "given")
}

// lackingOptional is the plainest request without a parameter. A member of a JSON text that is sent is left out inside it.
func (d *deriver) lackingOptional(p operation.Parameter) Request {
	if p.InText && d.base().holds(contract.Head(p.Name)) {
		return d.drop(d.base(), p)
	}
	return d.base().lacking(p.Name)
}
