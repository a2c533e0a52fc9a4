package operation

import "github.com/plumb-conformance/plumb/spec/contract"

// ErrorTexts are the messages of the documented errors that stand for themselves: without placeholders, and of no success.
func (o *Operation) ErrorTexts() []string {
	var out []string
	for _, e := range o.Errors {
		if success := e.Status >= 200 && e.Status < 300; !success && e.Message != "" && !contract.HasPlaceholder(e.Message) {
			out = append(out, e.Message)
		}
	}
	return out
}
