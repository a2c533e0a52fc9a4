package scenario

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// rangeByRule: with each value of the other parameter, the bounds of its range are accepted, and what is named between them; the next
// whole numbers beyond them are refused.
func (d *deriver) rangeByRule(p operation.Parameter) {
	by, ok := contract.ReadRangeBy(d.statement.Value)
	other, known := d.op.Parameter(by.Of)
	if !ok || !known {
		return
	}
	for _, c := range by.Cases {
		call := func(number string) Request {
			return d.put(d.carrying(p).with(instance(other.Name), Literal(c.Value)), p, Literal(number))
		}
		where := " where " + other.Name + " is " + c.Value
		if steps := d.withinSteps(p, c, call); len(steps) > 0 {
			exploring(d.add("within-"+label(c.Value), p.Name+" = "+strings.Join(c.Points, ", ")+" is accepted"+where, LabelParameter, steps...))
		}
		var steps []Step
		var beyond []string
		for _, b := range []struct {
			name, bound string
			by          int64
		}{{"low", c.Low(), -1}, {"high", c.High(), +1}} {
			next := nextTo(b.bound, b.by)
			beyond = append(beyond, next)
			steps = append(steps, named(b.name, control(call(b.bound))), named("beyond-"+b.name, probe(call(next), refused(p.Name))))
		}
		d.add("beyond-"+label(c.Value), p.Name+" = "+strings.Join(beyond, ", ")+" is refused"+where, LabelParameter, steps...)
	}
}

// withinSteps show that the points of a range are accepted, where another number in it is.
func (d *deriver) withinSteps(p operation.Parameter, c contract.RangeCase, call func(string) Request) []Step {
	inside := insideOf(c)
	if inside == "" || !d.obeys(p, inside, "") {
		return nil
	}
	steps := []Step{control(call(inside))}
	for _, point := range c.Points {
		if d.obeys(p, point, "") {
			steps = append(steps, named("at-"+label(point), freely(probe(call(point), accepted()), p.Name)))
		}
	}
	return steps
}

// insideOf is a small number of a range that is none of its points; "" when there is none.
func insideOf(c contract.RangeCase) string {
	for _, n := range []string{"1", nextTo(c.Low(), 1), nextTo(c.High(), -1)} {
		if c.Has(n) && !slices.Contains(c.Points, n) {
			return n
		}
	}
	return ""
}

// nextTo is a whole number and a step.
func nextTo(number string, by int64) string {
	n, ok := new(big.Rat).SetString(number)
	if !ok {
		return number
	}
	return decimal(n.Add(n, new(big.Rat).SetInt64(by)))
}

// fitting is a request whose numbers are in the ranges that they have for the values of other parameters: one that is not, and that the
// statement is not about, is another one.
func (d *deriver) fitting(r Request) Request {
	for _, s := range d.op.Statements {
		if s.Subject.Kind != contract.OfParameter || s.Subject.Rule != contract.RuleRangeBy || d.statement.Subject.Name == s.Subject.Name {
			continue
		}
		by, _ := contract.ReadRangeBy(s.Value)
		c, ok := by.Case(r.value(instance(by.Of)))
		sent := r.value(instance(s.Subject.Name))
		if _, err := strconv.Atoi(sent); !ok || err != nil || c.Has(sent) {
			continue
		}
		if inside := insideOf(c); inside != "" {
			r = r.with(instance(s.Subject.Name), Literal(inside))
		}
	}
	return r
}
