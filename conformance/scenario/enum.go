package scenario

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

func (d *deriver) enumRule(p operation.Parameter) {
	promised := d.settings.Fixtures.Accepted[p.Name]
	for _, value := range p.Enum {
		s := d.add("value-"+label(value), p.Name+" = "+value+" is accepted", LabelParameter, probe(d.put(d.carrying(p), p, Literal(value)), d.taken(p, value)))
		s.Tentative = p.Role == contract.RoleBusiness && len(p.Enum) > 1 && !slices.Contains(promised, value)
		s.About = p.Name
	}
	good := d.carrying(p)
	if p.Role == contract.RoleBusiness && len(p.Enum) > 0 {
		good = d.put(good, p, Literal(p.Enum[0]))
	}
	d.add("other", p.Name+" with a value that the page does not list is refused", LabelParameter,
		control(good), probe(d.put(good, p, Literal("PlumbUndocumented")), refused(p.Name)))
}
