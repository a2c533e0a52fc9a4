package report

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// clean makes a text of unknown origin fit for a terminal and for XML: what is harmful becomes a visible replacement.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && harmful(r) {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// harmful are control characters, among them the escapes that begin terminal sequences, the marks that turn the
// direction of writing, and what XML cannot hold.
func harmful(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7f && r < 0xa0: // C0, DEL, C1
		return true
	case r == 0x061c, r == 0x200e, r == 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069: // directions
		return true
	default:
		return r == 0xfffe || r == 0xffff
	}
}

// Line is clean for a text that has to stay on one line.
func Line(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// AtStart is a line that can stand at the beginning of one: what a runner of CI would take for a command of a workflow is quoted.
func AtStart(line string) string {
	if strings.HasPrefix(line, "::") || strings.HasPrefix(line, "##[") {
		return "> " + line
	}
	return line
}

// escapeHarmful writes what the JSON encoder leaves of harmful characters as JSON escapes: the data stay what they are,
// and a terminal that shows the file is safe.
func escapeHarmful(document []byte) []byte {
	out := make([]byte, 0, len(document))
	for len(document) > 0 {
		r, size := utf8.DecodeRune(document)
		if r >= 0x7f && harmful(r) {
			out = fmt.Appendf(out, `\u%04x`, r)
		} else {
			out = append(out, document[:size]...)
		}
		document = document[size:]
	}
	return out
}
