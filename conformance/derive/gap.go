package derive

import (
	"math/big"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// gap: the numbers that lie between two that are values are taken.
func (d *deriver) gap(p operation.Parameter) {
	_, high := contract.GapOf(d.statement.Value)
	to, ok := new(big.Int).SetString(high, 10)
	if !ok {
		return
	}
	inside := new(big.Int).Sub(to, big.NewInt(1)).String()
	d.add(broken{
		kind: "taken", title: p.Name + " may be " + inside + ".", defect: d.pardoned(p, inside), witness: asked(d.with(d.base, p, inside)),
	})
}
