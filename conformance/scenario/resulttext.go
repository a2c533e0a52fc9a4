package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// resultText: a text of which the page shows that it holds JSON holds JSON, and what is in it is as the page shows it. Only an
// example says so.
func (d *deriver) resultText(path string) {
	if _, f, ok := d.op.Result.Locate(path); ok && f.Type == "string" {
		if _, is := operation.IsJSON(f.Example); is {
			exploring(d.add("text", "the text of "+path+" is JSON as in the page's example", LabelSerialization,
				probe(d.showing().format("JSON"), seenSuccess(), seen("JSON"), Check{Kind: TextLike, Name: path})))
		}
	}
}

// noErrorText: what a result says for people is not what a documented error says.
func (d *deriver) noErrorText(path string) {
	_, f, ok := d.op.Result.Locate(path)
	if !ok || f.Type != "string" || strings.Contains(path, ".") || !d.saysErrors(f) {
		return
	}
	exploring(d.add("no-error", "a success does not say in "+path+" what an error says", LabelSerialization,
		probe(d.base(), seenSuccess(), Check{Kind: NoErrorText, Name: path})))
}

// saysErrors reports whether a member of the result is one that has, after a failure, the message of an error.
func (d *deriver) saysErrors(f operation.Field) bool {
	named := strings.HasSuffix(f.Name, "Message") || strings.HasSuffix(f.Name, "Msg") || f.Name == "message" || f.Name == "msg"
	for _, text := range d.op.ErrorTexts() {
		if named || text == f.Example {
			return true
		}
	}
	return false
}
