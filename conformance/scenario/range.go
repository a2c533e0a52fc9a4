package scenario

import (
	"strconv"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// maximumRule: the bound itself is accepted, the next whole number above it is refused.
func (d *deriver) maximumRule(p operation.Parameter) { d.beyond(p, +1) }

// minimumRule: the bound itself is accepted, the next whole number below it is refused.
func (d *deriver) minimumRule(p operation.Parameter) { d.beyond(p, -1) }

func (d *deriver) beyond(p operation.Parameter, direction float64) {
	bound, err := strconv.ParseFloat(d.statement.Value, 64)
	if err != nil {
		return
	}
	name := instance(p.Name)
	at := d.base().with(name, Literal(number(bound)))
	s := d.add("beyond-bound", p.Name+" = "+number(bound+direction)+" is refused", LabelParameter,
		control(at), probe(at.with(name, Literal(number(bound+direction))), refused(p.Name)))
	s.Tentative = !p.Required
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
