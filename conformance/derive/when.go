package derive

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// shown is the base request with what a result has the member at a path for.
func (d *deriver) shown(path string) scenario.Request {
	r := d.base
	for _, n := range d.op.ShownBy(path) {
		if d.op.Meets(n, func(name string) (string, bool) { v := valueIn(r, sent(name)); return v, v != "" }) {
			continue
		}
		p, _ := d.op.Parameter(n.Of[0])
		value := d.good(p)
		if len(n.Values) > 0 {
			value = n.Values[0]
		}
		r = d.with(d.yielding(r, p.Name), p, value)
	}
	return r
}

// occasional: the member is there in every case, or in none; or it is left out where it should be empty.
func (d *deriver) occasional() {
	name := d.statement.Subject.Name
	w, _ := contract.ReadWhen(d.statement.Value)
	path, _, _ := d.op.Result.Locate(name)
	in := d.shown(name)
	var others []scenario.Request
	for _, n := range w.Needs {
		others = append(others, d.outOf(in, n))
	}
	if !d.statement.Subject.Rule.OfRequests() {
		others = []scenario.Request{in, inFormat(in, answer.XML)}
	}
	d.add(broken{kind: "always", title: name + " is there in every case.", defect: d.dropped(), reach: otherItems, witness: asked(others...)})
	if !w.Partly && !w.ElseEmpty {
		d.add(broken{
			kind: "never", title: name + " is there in no case.", defect: defect.Defect{Kind: defect.Missing, Path: path}, reach: otherItems,
			witness: asked(in, inFormat(in, answer.XML)),
		})
	}
	if w.ElseEmpty {
		w.ElseEmpty = false
		d.add(broken{
			kind: "left-out", title: name + " is left out where it should be empty.", reach: otherItems,
			defect: d.limited(w.String()), witness: asked(slices.Clone(others)...),
		})
	}
}

// oneForAll: the answer is about the same thing, whichever is asked for.
func (d *deriver) oneForAll() {
	p, ok := d.op.Parameter(d.statement.Subject.Name)
	if !ok {
		return
	}
	good := d.good(p)
	d.add(broken{
		kind: "one-for-all", title: "The answer is about the same thing, whatever " + p.Name + " is.", defect: d.dropped(), reach: otherItems,
		witness: asked(d.with(d.yielding(d.base, p.Name), p, good), d.with(d.yielding(d.base, p.Name), p, d.other(p, good))),
	})
}
