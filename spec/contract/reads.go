package contract

import (
	"slices"
	"strings"
)

// Reads reports whether an operation only reads, by the first word of its name: the pages do not say it otherwise. A name that
// begins with no word of reading counts as changing state.
func Reads(action string) bool {
	reading := []string{"Get", "List", "Describe", "Query", "Check", "Search", "Batch", "Count", "Preview", "Validate", "Verify", "Lookup"}
	return slices.ContainsFunc(reading, func(word string) bool {
		rest, ok := strings.CutPrefix(action, word)
		if ok && word == "Batch" {
			return Reads(rest)
		}
		return ok
	})
}
