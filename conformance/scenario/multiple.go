package scenario

import (
	"math/big"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// multipleRule: twice the number is accepted, and what is next to it is refused.
func (d *deriver) multipleRule(p operation.Parameter) {
	step, ok := new(big.Int).SetString(d.statement.Value, 10)
	if !ok || step.Cmp(big.NewInt(1)) <= 0 {
		return
	}
	twice := new(big.Int).Lsh(step, 1)
	for _, multiple := range []*big.Int{twice, step} {
		at, beside := multiple.String(), new(big.Int).Add(multiple, big.NewInt(1)).String()
		if !d.obeys(p, at, "") || !d.obeys(p, beside, d.statement.Subject.Rule) {
			continue // another rule is against it
		}
		good := d.put(d.carrying(p), p, Literal(at))
		listed := d.add("multiple", p.Name+" = "+at+" is accepted", LabelParameter, control(d.carrying(p)), probe(good, accepted()))
		listed.About, listed.Tentative = p.Name, true
		d.add("beside", p.Name+" = "+beside+" is refused", LabelParameter,
			control(good), probe(d.put(good, p, Literal(beside)), refused(p.Name))).Tentative = !p.Required && !d.promising(p)
		return
	}
}
