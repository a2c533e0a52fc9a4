package scenario

import (
	"math/big"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
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
	name, next := p.Name, decimal(new(big.Rat).Add(bound, new(big.Rat).SetInt64(direction)))
	inside := decimal(new(big.Rat).Sub(bound, new(big.Rat).SetInt64(direction)))
	at := d.put(d.carrying(p), p, Literal(decimal(bound)))
	listed := d.add("at-bound", name+" = "+decimal(bound)+" is accepted", LabelParameter, control(d.carrying(p)), probe(at, accepted()))
	listed.About, listed.Tentative = name, true
	if d.obeys(p, inside, "") {
		d.firstAlone(listed, p, inside, decimal(bound), accepted())
	}
	s := d.add("beyond-bound", name+" = "+next+" is refused", LabelParameter,
		control(at), probe(d.put(at, p, Literal(next)), refused(name)))
	s.Tentative = d.inCaseAlone(p) && !d.promising(p)
	d.firstAlone(s, p, decimal(bound), next, refused(name))
	d.ofNumbers(p)
}

// inCaseAlone reports whether the page says of a parameter, in words that say no more to a machine, that it counts in some case: out of
// that, a target need not look at its value. Else the row itself says which values there are, also of a parameter that may be left out.
func (d *deriver) inCaseAlone(p operation.Parameter) bool {
	return !p.Required && d.op.States(p.Name, contract.RuleCondition)
}

// ofNumbers: what is no whole number is in no range of them. It is an inference, and said once.
func (d *deriver) ofNumbers(p operation.Parameter) {
	if d.op.WholeBy(p) != d.statement.Subject.Rule {
		return
	}
	before := len(d.scenarios)
	d.notWhole(p)
	for i := before; i < len(d.scenarios); i++ {
		exploring(&d.scenarios[i])
	}
}

// decimal writes a number of a page exactly, however large it is, with no more digits than it needs.
func decimal(r *big.Rat) string {
	if r.IsInt() {
		return r.Num().String()
	}
	digits, _ := r.FloatPrec()
	return r.FloatString(digits)
}
