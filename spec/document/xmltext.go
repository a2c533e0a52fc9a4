package document

import (
	"encoding/xml"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// xmlText writes a flat element: root around one element a member.
func xmlText(root string, members []contract.Member) string {
	var b strings.Builder
	b.WriteString("<" + root + ">")
	for _, m := range members {
		b.WriteString("\n  <" + m.Name + ">")
		// A strings.Builder never fails, and neither does escaping into one.
		_ = xml.EscapeText(&b, []byte(m.Value.Text))
		b.WriteString("</" + m.Name + ">")
	}
	b.WriteString("\n</" + root + ">")
	return b.String()
}
