package report

import "strings"

// clean makes a text of unknown origin fit for a terminal and for XML: control characters, among them the escape that
// begins terminal sequences, and the marks that turn the direction of writing become visible replacements.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r < 0x20, r >= 0x7f && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0xfffe, r == 0xffff:
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// line is clean for a text that has to stay on one line.
func line(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }
