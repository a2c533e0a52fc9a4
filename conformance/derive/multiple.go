package derive

import (
	"math/big"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// multiple: what is no multiple is taken, or only every second multiple is.
func (d *deriver) multiple(p operation.Parameter) {
	step, ok := new(big.Int).SetString(d.statement.Value, 10)
	if !ok {
		return
	}
	sum := func(times, more int64) string {
		return new(big.Int).Add(new(big.Int).Mul(step, big.NewInt(times)), big.NewInt(more)).String()
	}
	d.add(broken{
		kind: "any-number", title: p.Name + " may be a number that is no multiple.", defect: d.dropped(),
		witness: asked(d.with(d.base, p, sum(2, 1)), d.with(d.base, p, sum(1, 1))), //nolint:mnd // next to the first two
	})
	four := sum(4, 0) //nolint:mnd // of which the first two are no multiples
	d.add(broken{
		kind: "few-multiples", title: p.Name + " has to be a multiple of " + four + ".", defect: d.limited(four),
		witness: asked(d.with(d.base, p, sum(2, 0)), d.with(d.base, p, sum(1, 0))), //nolint:mnd // the first two
	})
}
