package contract

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// Hash identifies the quote: the first 16 hex digits of its SHA-256.
func (s Source) Hash() string {
	sum := sha256.Sum256([]byte(s.Quote))
	return hex.EncodeToString(sum[:])[:16]
}

// MaxQuote is the length of the longest quote, in bytes.
const MaxQuote = 400

// Quote makes a source of a verbatim piece of a line. A piece that holds characters no document should carry is
// cut before the first of them, and a long one is shortened: what is left is still verbatim.
func Quote(line int, raw string) Source {
	if i := strings.IndexFunc(raw, func(r rune) bool { return words.Unwanted(r) || r == '\n' || r == '\t' }); i > 0 {
		raw = raw[:i]
	} else if i == 0 {
		raw = strings.TrimLeftFunc(raw, func(r rune) bool { return words.Unwanted(r) || r == '\n' || r == '\t' })
		if raw == "" {
			return Source{Line: line}
		}
		return Quote(line, raw)
	}
	if len(raw) > MaxQuote {
		raw = words.Cut(raw, MaxQuote)
	}
	return Source{Line: line, Quote: strings.TrimSpace(raw)}
}
