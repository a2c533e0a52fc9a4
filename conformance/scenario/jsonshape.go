package scenario

import (
	"encoding/json"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// jsonShape: a parameter that travels as JSON is refused when its text is none, and when it is an object in the place of a
// list or the other way round.
func (d *deriver) jsonShape(p operation.Parameter) {
	good, promised := d.good(p)
	list, is := operation.IsJSON(good.Text)
	if !is || p.InText || !promised && p.Style != contract.StyleJSON || !d.isOfJSON(p) {
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
	if list {
		d.otherShapes(p, base, good.Text, promised)
	}
}

// isOfJSON reports whether a parameter is known to be JSON: it travels so, its row says so, or the profile gives nothing else, of a text
// that is not free by its row. A text that only happens to be JSON in the page's example may be any text.
func (d *deriver) isOfJSON(p operation.Parameter) bool {
	if p.Style == contract.StyleJSON || p.SaysJSON {
		return true
	}
	given := d.settings.Fixtures.Accepted[p.Name]
	return len(given) > 0 && !p.SaysFree && !slices.ContainsFunc(given, func(text string) bool { _, is := operation.IsJSON(text); return !is })
}

// otherShapes: texts that are accepted as items of a list are refused in another form, of which nothing but the form is wrong.
func (d *deriver) otherShapes(p operation.Parameter, base Request, good string, promised bool) {
	items := operation.Items(good)
	if len(items) == 1 {
		for _, value := range d.settings.Fixtures.Accepted[p.Name] {
			items = append(items, operation.Items(value)...)
		}
	}
	for _, w := range shapesOf(items) {
		exploring(d.add(w.variant, p.Name+" = "+w.text+" is refused", LabelParameter,
			control(base), probe(d.put(base, p, Literal(w.text)), refused(p.Name)))).Tentative = !promised
	}
}

// shapesOf are other forms for items of a list that are texts: one alone, two with a comma between, an object of one, and a list with
// something else behind one. An object may stand for a list of it, so that nothing is made of those.
func shapesOf(items []string) []spelling {
	var texts []string
	for _, item := range items {
		var text string
		if json.Unmarshal([]byte(item), &text) != nil || text == "" {
			return nil
		}
		if !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	if len(texts) == 0 {
		return nil
	}
	out := []spelling{
		{"item-alone", items[0]}, {"object-of-items", "{" + items[0] + ":" + items[0] + "}"}, {"switch-in-list", "[" + items[0] + ",true]"},
	}
	if len(texts) > 1 {
		out = append(out, spelling{"commas", texts[0] + "," + texts[1]})
	}
	return out
}
