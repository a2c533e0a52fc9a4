package page

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// isBlank reports whether r is space of any kind, visible or not.
func isBlank(r rune) bool {
	return r == ' ' || r == '\t' || r == '\r' || r == '\u00a0' || r == '\u3000' || words.Unwanted(r)
}

func blank(s string) bool { return trim(s) == "" }

func trim(s string) string { return strings.TrimFunc(s, isBlank) }
