package generic

import (
	"cmp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// filled is a documented message with its placeholders filled in.
func filled(message, about string) string {
	var b strings.Builder
	at := 0
	for _, hole := range contract.Placeholders(message) {
		b.WriteString(message[at:hole[0]])
		b.WriteString(cmp.Or(about, "plumb"))
		at = hole[1]
	}
	b.WriteString(message[at:])
	return b.String()
}
