package scenario

import (
	"math/big"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// gapRule: the first whole number that lies between two that are values is refused, and so is the last.
func (d *deriver) gapRule(p operation.Parameter) {
	low, high := contract.GapOf(d.statement.Value)
	from, okay := new(big.Int).SetString(low, 10)
	to, ok := new(big.Int).SetString(high, 10)
	if !okay || !ok {
		return
	}
	first, last := new(big.Int).Add(from, big.NewInt(1)), new(big.Int).Sub(to, big.NewInt(1))
	good := d.put(d.carrying(p), p, Literal(high))
	for _, in := range []spelling{{"last", last.String()}, {"first", first.String()}} {
		if !d.obeys(p, in.text, d.statement.Subject.Rule) || in.variant == "first" && first.Cmp(last) == 0 {
			continue
		}
		d.add(in.variant, p.Name+" = "+in.text+" is refused", LabelParameter, control(good), probe(d.put(good, p, Literal(in.text)), refused(p.Name))).Tentative =
			d.inCaseAlone(p) && !d.promising(p)
	}
}
