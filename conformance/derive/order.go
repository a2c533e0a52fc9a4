package derive

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// ordered breaks the order of two parameters: it is not looked at, and, where they must not be equal, equal ones are taken.
func (d *deriver) ordered(p operation.Parameter) {
	larger, ok := d.op.Parameter(d.statement.Value)
	if !ok {
		return
	}
	low, high := d.good(p), d.good(larger)
	if !contract.Ordered(contract.RuleBefore, low, high) || contract.Ordered(contract.RuleBefore, high, low) {
		return
	}
	d.add(broken{
		kind: "any-order", title: p.Name + " may have a larger value than " + larger.Name + ".", defect: d.dropped(),
		witness: asked(d.with(d.with(d.base, p, high), larger, low), d.with(d.with(d.base, p, high), larger, high)),
	})
}
