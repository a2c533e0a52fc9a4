package scenario

import (
	"math/big"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// maximumRule: the bound itself is accepted, the next whole number above it is refused.
func (d *deriver) maximumRule(p operation.Parameter) { d.beyond(p, +1) }

// minimumRule: the bound itself is accepted, the next whole number below it is refused.
func (d *deriver) minimumRule(p operation.Parameter) { d.beyond(p, -1) }

func (d *deriver) beyond(p operation.Parameter, direction int64) {
	bound, ok := new(big.Rat).SetString(d.statement.Value)
	if !ok {
		return
	}
	name, next := instance(p.Name), decimal(new(big.Rat).Add(bound, new(big.Rat).SetInt64(direction)))
	at := d.carrying(p).with(name, Literal(decimal(bound)))
	s := d.add("beyond-bound", p.Name+" = "+next+" is refused", LabelParameter,
		control(at), probe(at.with(name, Literal(next)), refused(p.Name)))
	s.Tentative = !p.Required && !d.settings.Fixtures.gives(p.Name)
}

// decimal writes a number of a page exactly, however large it is, with no more digits than it needs.
func decimal(r *big.Rat) string {
	if r.IsInt() {
		return r.Num().String()
	}
	digits, _ := r.FloatPrec()
	return r.FloatString(digits)
}
