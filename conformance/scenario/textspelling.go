package scenario

import (
	"math/big"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// otherSpelling: a member of a JSON text has the JSON type that the page documents and its example shows; the same value written
// as text, or a text of digits as a number, is refused. Nobody says so in words.
func (d *deriver) otherSpelling(p operation.Parameter) {
	shown := d.shownInText(p)
	if !p.InText || shown == "" || !agrees(p.Type, shown) {
		return
	}
	good, promised := d.sendingGood(p)
	value, _ := d.value(p)
	other, variant := p, "as-text"
	switch {
	case shown != "string":
		other.Type = "string"
	case number(value):
		other.Type, variant = "number", "as-number"
	default:
		return
	}
	s := d.add(variant, p.Name+" = "+value+" "+map[string]string{"as-text": "in quotes", "as-number": "without quotes"}[variant]+" is refused", LabelParameter,
		control(good), probe(d.put(good, other, Literal(value)), refused(p.Name)))
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

func number(text string) bool {
	_, ok := new(big.Rat).SetString(text)
	return ok
}
