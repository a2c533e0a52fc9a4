package generic

import (
	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/operation"
)

// printed are the members at the top of the page's printed answers, of the one in JSON first: what they show, an answer has,
// listed or not.
func printed(examples operation.Examples) map[string]any {
	out := map[string]any{}
	for _, example := range []struct{ format, text string }{{answer.JSON, examples.JSON}, {answer.XML, examples.XML}} {
		doc, err := answer.ReadAs(example.format, []byte(example.text))
		if err != nil {
			continue // an example that cannot be read shows no members
		}
		for _, m := range doc.Node.Members {
			if _, have := out[m.Name]; !have {
				out[m.Name] = valueOf(m.Node)
			}
		}
	}
	return out
}

// valueOf is a node as a value that can be written in either format. Texts stay texts.
func valueOf(n answer.Node) any {
	switch n.Kind {
	case answer.Object:
		out := map[string]any{}
		for _, m := range n.Members {
			if earlier, again := out[m.Name]; again {
				list, _ := earlier.([]any)
				if list == nil {
					list = []any{earlier}
				}
				out[m.Name] = append(list, valueOf(m.Node))
				continue
			}
			out[m.Name] = valueOf(m.Node)
		}
		return out
	case answer.List:
		out := []any{}
		for _, item := range n.Items {
			out = append(out, valueOf(item))
		}
		return out
	case answer.Text, answer.Number, answer.Bool, answer.Null:
		return n.Value
	}
	return n.Value
}
