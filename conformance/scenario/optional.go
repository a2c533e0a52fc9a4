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
	s.Steps = append(s.Steps, probe(d.base().without(p.Name), accepted()))
	needs, _ := d.op.Needs(p.Name)
	s.Plain = len(needs) == 0
	s.Tentative = d.base().holds(p.Name) && d.op.States(p.Name, contract.RuleCondition) // what it starts from may be that case
	d.givenRule(p, "given")
}
