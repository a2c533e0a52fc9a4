package files

import (
	"fmt"
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// Diff shows what would have to change of a text, as a unified diff of limit lines at most; a last line says how many more
// there are. How lines end makes no difference; "" means that there is no other.
func Diff(name string, have, want []byte, limit int) string {
	diff := udiff.Unified(name, name+" (as it should be)", string(LF(have)), string(LF(want)))
	lines := strings.SplitAfter(diff, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	if len(lines) <= limit {
		return diff
	}
	return strings.Join(lines[:limit-1], "") + fmt.Sprintf("... %d lines more\n", len(lines)-limit+1)
}
