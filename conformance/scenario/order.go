package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// orderRule: of two parameters, of which one must have the smaller value, both are sent: as they should be, the other way
// round, and equal. The larger of the two values is one that the target takes, so that it is the order that is refused.
func (d *deriver) orderRule(p operation.Parameter) {
	larger, ok := d.op.Parameter(d.statement.Value)
	if !ok {
		return
	}
	low, okay := d.value(p)
	high, ok := d.value(larger)
	together := p.Name + " and " + larger.Name
	if !okay || !ok || !contract.Ordered(contract.RuleBefore, low, high) || contract.Ordered(contract.RuleBefore, high, low) {
		d.add("swapped", together+" in the wrong order are refused", LabelParameter).Missing = "values of " + together + " of which the first is smaller"
		return
	}
	pair := func(first, second string) Request {
		return d.base().with(instance(p.Name), Literal(first)).with(instance(larger.Name), Literal(second))
	}
	tentative := !d.settings.Fixtures.gives(p.Name) || !d.settings.Fixtures.gives(larger.Name)
	swapped := probe(pair(high, low), refusedAnyhow())
	swapped.AsIs = true
	d.add("swapped", together+" in the wrong order are refused", LabelParameter, control(pair(low, high)), swapped).Tentative = tentative
	if d.statement.Subject.Rule == contract.RuleNotAfter {
		d.add("equal", together+" may be equal", LabelParameter, probe(pair(high, high), accepted())).Tentative = true
		return
	}
	equal := probe(pair(high, high), refusedAnyhow())
	equal.AsIs = true
	d.add("equal", "equal values of "+together+" are refused", LabelParameter, control(pair(low, high)), equal).Tentative = tentative
}
