package derive

import (
	"math/big"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// rangeBy: the ranges for the values of another parameter are not looked at, or that of one value ends one sooner or later.
func (d *deriver) rangeBy(p operation.Parameter) {
	by, ok := contract.ReadRangeBy(d.statement.Value)
	other, known := d.op.Parameter(by.Of)
	if !ok || !known {
		return
	}
	call := func(value, number string) scenario.Request { return d.with(d.with(d.base, other, value), p, number) }
	var beyond []scenario.Request
	for _, c := range by.Cases {
		beyond = append(beyond, call(c.Value, next(c.High(), 1)), call(c.Value, next(c.Low(), -1)))
	}
	d.add(broken{kind: "unchecked", title: p.Name + " may be any number whatever " + other.Name + " is.", defect: d.dropped(), witness: asked(beyond...)})
	for i, c := range by.Cases {
		for _, w := range []struct {
			kind     string
			low, end int64
			number   string
		}{
			{"bound-refused=", 0, -1, c.High()},
			{"low-bound-refused=", 1, 0, c.Low()},
			{"one-beyond-accepted=", 0, 1, next(c.High(), 1)},
			{"one-below-accepted=", -1, 0, next(c.Low(), -1)},
		} {
			changed := contract.RangeBy{Of: by.Of, Cases: slices.Clone(by.Cases)}
			changed.Cases[i].Points = []string{next(c.Low(), w.low), next(c.High(), w.end)}
			d.add(broken{
				kind: w.kind + fit(c.Value), title: p.Name + " = " + w.number + " where " + other.Name + " is " + c.Value + " is judged as its neighbour.",
				defect: d.limited(changed.String()), witness: asked(call(c.Value, w.number)),
			})
		}
	}
}

// next is a whole number and a step.
func next(number string, by int64) string {
	n, ok := new(big.Int).SetString(number, 10)
	if !ok {
		return number
	}
	return n.Add(n, big.NewInt(by)).String()
}
