package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// otherSpelling: a number or a boolean in a JSON text is refused when it is written as text, where the page's example shows it as
// what it is documented as. Nobody says so in words, and of texts that are written as numbers nothing at all is known.
func (d *deriver) otherSpelling(p operation.Parameter) {
	shown := d.shownInText(p)
	if !p.InText || shown == "" || shown == "string" || !agrees(p.Type, shown) {
		return
	}
	good, promised := d.sendingGood(p)
	value, _ := d.value(p)
	text := p
	text.Type = "string"
	s := d.add("as-text", p.Name+" = "+value+" in quotes is refused", LabelParameter,
		control(good), probe(d.put(good, text, Literal(value)), refused(p.Name)))
	exploring(s).Tentative = !promised
}

// shownInText is the JSON type that the page's examples of a text show of one of its members, "" when they do not show it or do
// not agree.
func (d *deriver) shownInText(p operation.Parameter) string {
	head := contract.Head(p.Name)
	var texts []string
	if container, ok := d.op.Parameter(head); ok {
		texts = append(texts, container.Example)
	}
	for _, pair := range d.op.Request {
		if pair.Name == head {
			texts = append(texts, pair.Value)
		}
	}
	shown := ""
	for _, text := range texts {
		typ := operation.InTextType(text, p)
		if typ != "" && shown != "" && typ != shown {
			return ""
		}
		if typ != "" {
			shown = typ
		}
	}
	return shown
}

// agrees reports whether a documented type is the JSON type that an example shows.
func agrees(documented, shown string) bool {
	return documented == shown || documented == "integer" && shown == "number"
}
