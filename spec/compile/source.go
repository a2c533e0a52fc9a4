package compile

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/plumb-conformance/plumb/spec/page"
)

// Hash identifies the quote: the first 16 hex digits of its SHA-256.
func (s Source) Hash() string {
	sum := sha256.Sum256([]byte(s.Quote))
	return hex.EncodeToString(sum[:])[:16]
}

const maxQuote = 400

// quote makes a source of a verbatim piece of a line. A piece that holds characters no document should carry is
// cut before the first of them, and a long one is shortened: what is left is still verbatim.
func quote(line int, raw string) Source {
	if i := strings.IndexFunc(raw, func(r rune) bool { return page.Unwanted(r) || r == '\n' || r == '\t' }); i > 0 {
		raw = raw[:i]
	} else if i == 0 {
		raw = strings.TrimLeftFunc(raw, func(r rune) bool { return page.Unwanted(r) || r == '\t' })
		if raw == "" {
			return Source{Line: line}
		}
		return quote(line, raw)
	}
	if len(raw) > maxQuote {
		raw = cutRunes(raw, maxQuote)
	}
	return Source{Line: line, Quote: strings.TrimSpace(raw)}
}

// cutRunes shortens s to at most n bytes at a rune boundary.
func cutRunes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n]
}

// cellQuote quotes a cell; with another cell of the same line before it, the quote spans both, so that a short word
// such as "yes" is told by the row it belongs to.
func cellQuote(p *page.Page, from, to page.Cell) Source {
	if len(to.Fragments) == 0 {
		if len(from.Fragments) == 0 {
			return Source{}
		}
		return quote(from.Fragments[0].Line, from.Fragments[0].Raw)
	}
	last := to.Fragments[0]
	if len(from.Fragments) == 0 || from.Fragments[0].Line != last.Line || from.Fragments[0].Column > last.Column {
		return quote(last.Line, last.Raw)
	}
	first := from.Fragments[0]
	line := []rune(p.Line(first.Line))
	end := last.Column - 1 + len([]rune(last.Raw))
	if end > len(line) || first.Column < 1 {
		return quote(last.Line, last.Raw)
	}
	return quote(first.Line, string(line[first.Column-1:end]))
}
