package sample

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// lookahead is how far the reader looks for what a mistake means.
const lookahead = 1000

// quote is the length of the quotation mark at the position, 0 when there is none.
func (r *jsonReader) quote() int {
	for _, mark := range []string{`"`, "“", "”"} {
		if strings.HasPrefix(r.src[r.pos:], mark) {
			return len(mark)
		}
	}
	return 0
}

// text reads a string: of a value up to a quote behind which something can follow, of a name up to the first. A line break
// inside it is kept, unless the next line shows that only the quote is missing; an unknown escape stands for itself.
func (r *jsonReader) text(value bool) string {
	straight := r.peek() == '"'
	r.pos += r.quote()
	start := r.pos
	curly := !straight || !r.lineHasQuote()
	if !straight {
		r.fault("a curly quote")
	}
	plain := true
	for r.pos < len(r.src) {
		switch c := r.src[r.pos]; {
		case c == '\\':
			plain = false
			r.pos++
		case c == '\n':
			if r.endsWithLine(r.src[start:r.pos]) {
				return r.unclosed(start)
			}
			r.line++
			r.fault("a line break in a string")
		case c != '"' && !curly, r.quote() == 0: // a curly quote inside a text is a letter of it
		case value && r.inside():
			r.fault("a quote inside a string")
			r.pos += r.quote()
			continue
		default:
			if c != '"' {
				r.fault("a curly quote")
			}
			raw := r.src[start:r.pos]
			r.pos += r.quote()
			if plain {
				return words.Clean(raw)
			}
			return words.Clean(unescape(raw))
		}
		r.pos++
	}
	r.pos = len(r.src)
	return r.unclosed(start)
}

// lineHasQuote reports whether a straight quote stands on the rest of the line.
func (r *jsonReader) lineHasQuote() bool {
	rest := r.src[r.pos:]
	quote := strings.IndexByte(rest, '"')
	return quote >= 0 && strings.IndexByte(rest[:quote], '\n') < 0
}

// unclosed is a text whose last quote is missing, up to the position or to the comma before it.
func (r *jsonReader) unclosed(start int) string {
	r.fault("a string that nothing closes")
	raw := strings.TrimRight(r.src[start:r.pos], " \t\r")
	if cut, ok := strings.CutSuffix(raw, ","); ok {
		raw = cut
		r.pos = start + len(cut)
	}
	return words.Clean(strings.TrimSpace(raw))
}

// inside reports whether the quote at the position stands inside a text: words follow it, or a quote that ends the text.
func (r *jsonReader) inside() bool {
	rest := r.src[r.pos+r.quote():]
	if after, ok := strings.CutPrefix(rest, `"`); ok {
		return after != "" && strings.IndexByte(",}]\r\n", after[0]) >= 0
	}
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \t"))
	return c < utf8.RuneSelf && words.IsWordByte(byte(c&0x7f)) || c >= 0x4e00 && c <= 0x9fff
}

// endsWithLine reports whether a text lacks its last quote: the next line begins with a member or with what closes one, or
// with a text where the one before ends with a comma.
func (r *jsonReader) endsWithLine(before string) bool {
	next := strings.TrimLeft(r.src[r.pos:min(r.pos+lookahead, len(r.src))], "\n\r\t \u00a0")
	if next == "" || next[0] == '}' || next[0] == ']' {
		return true
	}
	name, ok := strings.CutPrefix(next, `"`)
	if !ok {
		return false
	}
	if strings.HasSuffix(strings.TrimRight(before, " \t\r"), ",") {
		return true
	}
	end := strings.IndexByte(name[:min(len(name), contract.MaxName)], '"')
	return end > 0 && strings.HasPrefix(strings.TrimLeft(name[end+1:], " "), ":")
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
	if end := closingOnly(r.src[start:]); end > 0 {
		r.fault("a string without its first quote")
		r.pos = start + end + 1
		return &contract.Value{Kind: contract.KindString, Text: words.Clean(r.src[start : start+end])}
	}
	r.fault("a bare word")
	return &contract.Value{Kind: contract.KindString, Text: words.Clean(word)}
}

// closingOnly finds the only quote on the rest of the line, behind which nothing but a sign follows; 0 when there is none.
func closingOnly(rest string) int {
	line, _, _ := strings.Cut(rest[:min(len(rest), lookahead)], "\n")
	before, after, ok := strings.Cut(line, `"`)
	if ok && strings.Trim(after, " \t\r\u00a0,}]") == "" {
		return len(before)
	}
	return 0
}

// skip passes over what cannot be a member; false at the end of the text.
func (r *jsonReader) skip(depth int) bool {
	before := r.pos
	if r.value(depth+1) == nil && r.pos == before {
		_, w := utf8.DecodeRuneInString(r.src[r.pos:])
		r.pos += w
	}
	return r.pos < len(r.src)
}
