package sample

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// text reads a string. A line break inside it is kept; an unknown escape stands for itself.
func (r *jsonReader) text() string {
	start := r.pos
	r.pos++
	plain := true
	for r.pos < len(r.src) {
		switch r.src[r.pos] {
		case '"':
			raw := r.src[start+1 : r.pos]
			r.pos++
			if plain {
				return words.Clean(raw)
			}
			return words.Clean(unescape(raw))
		case '\\':
			plain = false
			r.pos++
		case '\n':
			r.line++
			r.fault("a line break in a string")
		}
		r.pos++
	}
	r.pos = len(r.src)
	r.fault("a string that nothing closes")
	return words.Clean(strings.TrimSpace(r.src[start+1:]))
}

func unescape(raw string) string {
	var s string
	if json.Unmarshal([]byte(`"`+raw+`"`), &s) == nil {
		return s
	}
	return raw
}

// word reads a bare word: a number, true, false or null, and what people write in their place.
func (r *jsonReader) word() *contract.Value {
	start := r.pos
	for r.pos < len(r.src) {
		c, w := utf8.DecodeRuneInString(r.src[r.pos:])
		if strings.ContainsRune(",:[]{}\" \t\r\n", c) {
			break
		}
		r.pos += w
	}
	word := r.src[start:r.pos]
	switch word {
	case "true", "false":
		return &contract.Value{Kind: contract.KindBool, Text: word}
	case "null":
		return &contract.Value{Kind: contract.KindNull}
	case "":
		r.pos++
		return nil
	}
	if json.Valid([]byte(word)) {
		return &contract.Value{Kind: contract.KindNumber, Text: word}
	}
	r.fault("a bare word")
	return &contract.Value{Kind: contract.KindString, Text: words.Clean(word)}
}

// skip passes over what cannot be a member; false at the end of the text.
func (r *jsonReader) skip() bool {
	before := r.pos
	if r.value(contract.MaxDepth) == nil && r.pos == before {
		_, w := utf8.DecodeRuneInString(r.src[r.pos:])
		r.pos += w
	}
	return r.pos < len(r.src)
}
