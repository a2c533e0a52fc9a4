package operation

import "github.com/plumb-conformance/plumb/spec/contract"

// ShownAsJSON reports whether the page's examples of a JSON text show one of its members as the number or the boolean that it is
// documented as, and nowhere in quotes. Of texts that are written as numbers nothing is known.
func (o *Operation) ShownAsJSON(p Parameter) bool {
	shown := o.shownInText(p)
	return p.InText && shown != "string" && (p.Type == shown || p.Type == "integer" && shown == "number")
}

// shownInText is the JSON type that the page's examples of a text show of one of its members, "" when they do not show it or do
// not agree.
func (o *Operation) shownInText(p Parameter) string {
	head := contract.Head(p.Name)
	var texts []string
	if container, ok := o.Parameter(head); ok {
		texts = append(texts, container.Example)
	}
	for _, pair := range o.Request {
		if pair.Name == head {
			texts = append(texts, pair.Value)
		}
	}
	shown := ""
	for _, text := range texts {
		typ := InTextType(text, p)
		if typ != "" && shown != "" && typ != shown {
			return ""
		}
		if typ != "" {
			shown = typ
		}
	}
	return shown
}
