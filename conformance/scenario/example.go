package scenario

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

func (d *deriver) requestExample() {
	d.add("query", "the request that the page prints, a GET with everything in the query, is accepted", LabelParameter,
		named("form", control(d.base().placed(Form))), probe(d.base(), accepted())).Plain = true
	d.allPrinted()
}

// allPrinted: the request is accepted with all that the page prints beside what other requests have. The values are good ones of
// the parameters, which need not go together where the page orders them.
func (d *deriver) allPrinted() {
	r, promised, more := d.base(), true, false
	for _, s := range d.shownPairs() {
		more = more || !d.plain().holds(s.parameter.Name)
		if r.holds(s.parameter.Name) || s.Name != instance(s.parameter.Name) {
			continue
		}
		value, sure := d.good(s.parameter)
		r, promised = d.completed(d.put(r, s.parameter, value)), promised && sure
	}
	if !more || d.disordered(r) {
		return
	}
	d.add("printed", "the request with all that the page prints is accepted", LabelParameter, control(d.base()), probe(r, accepted())).Tentative = !promised
}

// disordered reports whether two values of a request are in an order that the page forbids.
func (d *deriver) disordered(r Request) bool {
	return slices.ContainsFunc(d.op.Statements, func(s operation.Statement) bool {
		name, other := instance(s.Subject.Name), instance(s.Value)
		return s.Subject.Kind == contract.OfParameter && r.holds(name) && r.holds(other) && !contract.Ordered(s.Subject.Rule, r.value(name), r.value(other))
	})
}
