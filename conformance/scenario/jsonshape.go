package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// jsonShape: a parameter that travels as JSON is refused when its text is none, and when it is an object in the place of a
// list or the other way round.
func (d *deriver) jsonShape(p operation.Parameter) {
	good, promised := d.good(p)
	list, is := operation.IsJSON(good.Text)
	if !is || p.InText || !promised && p.Style != contract.StyleJSON {
		return
	}
	if _, shown := operation.IsJSON(p.Example); p.Example != "" && !shown {
		return // the page shows a value that is no JSON
	}
	other := `["plumb"]`
	if list {
		other = `{"plumb":1}`
	}
	base := d.put(d.carrying(p), p, good)
	for _, w := range []spelling{{"not-json", good.Text[:len(good.Text)-1]}, {"other-shape", other}} {
		s := d.add(w.variant, p.Name+" = "+w.text+" is refused", LabelParameter,
			control(base), probe(d.put(base, p, Literal(w.text)), refused(p.Name)))
		s.Tentative = !promised
		if p.Style != contract.StyleJSON {
			exploring(s)
		}
	}
}
