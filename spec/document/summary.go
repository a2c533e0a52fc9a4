package document

import (
	"cmp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// maxSummary is how many characters of a sentence stand in a list of operations.
const maxSummary = 100

// summary is the first sentence of the page's description, and the name of the operation where the page has none.
func summary(c *contract.Contract) string {
	line, _, _ := strings.Cut(strings.TrimSpace(c.Description), "\n")
	for _, end := range []string{"。", ". "} {
		line, _, _ = strings.Cut(line, end)
	}
	sentence := []rune(strings.TrimSpace(strings.TrimSuffix(line, ".")))
	if len(sentence) > maxSummary {
		return string(sentence[:maxSummary-1]) + "…"
	}
	return cmp.Or(string(sentence), c.Action)
}
