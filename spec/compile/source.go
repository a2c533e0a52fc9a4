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
