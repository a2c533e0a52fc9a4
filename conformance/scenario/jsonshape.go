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

// refusedValues: what the profile says that the target refuses, it refuses.
func (d *deriver) refusedValues(p operation.Parameter) {
	good, _ := d.sendingGood(p)
	for _, value := range d.settings.Fixtures.Refused[p.Name] {
		d.add("refused-"+label(value), p.Name+" = "+value+" is refused, as the profile says", LabelParameter,
			control(good), probe(d.put(good, p, Literal(value)), Check{Kind: RefusedAnyhow}))
	}
}
