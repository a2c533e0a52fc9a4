package scenario

import "github.com/plumb-conformance/plumb/conformance/operation"

// otherSpelling: a number or a boolean in a JSON text is refused when it is written as text, where the page's example shows it as
// what it is documented as. Nobody says so in words, and of texts that are written as numbers nothing at all is known.
func (d *deriver) otherSpelling(p operation.Parameter) {
	if !d.op.ShownAsJSON(p) {
		return
	}
	good, promised := d.sendingGood(p)
	value, _ := d.value(p)
	text := p
	text.Type = "string"
	exploring(d.add("as-text", p.Name+" = "+value+" in quotes is refused", LabelParameter,
		control(good), probe(d.put(good, text, Literal(value)), refused(p.Name)))).Tentative = !promised
}
