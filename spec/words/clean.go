package words

import (
	"strings"
	"unicode/utf8"
)

// Clean returns s without the characters that no page text needs and that deceive a reader or a terminal: C0 and C1
// controls (tab and newline stay), DEL, zero-width and bidirectional marks, line and paragraph separators, the byte
// order mark and bytes that are not UTF-8.
// A no-break space becomes a space.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		i += w
		switch {
		case r == '\u00a0':
			b.WriteByte(' ')
		case r == utf8.RuneError && w == 1, Unwanted(r):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isClean(s string) bool {
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		i += w
		if r == '\u00a0' || r == utf8.RuneError && w == 1 || Unwanted(r) {
			return false
		}
	}
	return true
}

// Unwanted reports whether Clean drops r.
func Unwanted(r rune) bool {
	switch {
	case r == '\t', r == '\n':
		return false
	case r < 0x20, r >= 0x7f && r < 0xa0:
		return true
	case r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x2069:
		return true
	}
	return r == 0x2028 || r == 0x2029 || r == 0xfeff
}
