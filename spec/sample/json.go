package sample

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// JSON reads the JSON of an example, strictly where it can and leniently where people made mistakes: missing and trailing
// commas, members without the braces around them, masked numbers, brackets never closed or of the wrong kind, quotes that
// are missing or too many, comments, text behind the end. faults says what had to be forgiven, at most one of a kind (see
// Misshapen); value is nil when nothing can be made of the text.
func JSON(src string) (value *contract.Value, faults []string) {
	if len(src) > contract.MaxExample {
		return nil, []string{"too long"}
	}
	r := &jsonReader{src: src}
	v := r.read()
	if !r.crossed {
		return v, r.faults
	}
	// A bracket and a brace do not fit together: one of them is missing, or is the wrong sign. What leaves less to forgive
	// is what was meant.
	other := &jsonReader{src: src, wrongSign: true}
	if w := other.read(); other.repairs < r.repairs {
		return w, other.faults
	}
	return v, r.faults
}

type jsonReader struct {
	src       string
	pos       int
	line      int
	faults    []string
	repairs   int  // how often something had to be forgiven
	crossed   bool // a bracket stands where a brace should close, or a brace where a bracket should
	wrongSign bool // such a sign is a misprint of the other, else the other is missing
}

func (r *jsonReader) fault(what string) {
	r.repairs++
	for _, f := range r.faults {
		if strings.HasPrefix(f, what) {
			return
		}
	}
	r.faults = append(r.faults, fmt.Sprintf("%s in its line %d", what, r.line))
}

// read reads the text from its beginning.
func (r *jsonReader) read() *contract.Value {
	r.line = 1
	r.space()
	if r.quote() > 0 {
		if v := r.bare(); v != nil {
			return v
		}
		*r = jsonReader{src: r.src, wrongSign: r.wrongSign, line: 1}
		r.space()
	}
	r.start()
	v := r.value(0)
	r.space()
	if v != nil {
		r.rest()
	}
	return v
}

// start passes over words in front of the JSON.
func (r *jsonReader) start() {
	if r.pos == len(r.src) || strings.IndexByte(`{["`, r.src[r.pos]) >= 0 {
		return
	}
	if at := strings.IndexAny(r.src[r.pos:], "{["); at > 0 && r.src[r.pos] != '}' && r.src[r.pos] != ']' {
		r.fault("text before the beginning")
		r.line += strings.Count(r.src[r.pos:r.pos+at], "\n")
		r.pos += at
	}
}

// rest tells of what stands behind the end.
func (r *jsonReader) rest() {
	switch rest := r.src[r.pos:]; {
	case strings.Contains(rest, `"`):
		r.fault("members behind the end")
	case rest != "":
		r.fault("text behind the end")
	}
}

func (r *jsonReader) peek() byte {
	if r.pos < len(r.src) {
		return r.src[r.pos]
	}
	return 0
}

// space passes over blanks and comments.
func (r *jsonReader) space() {
	for r.pos < len(r.src) {
		c, w := utf8.DecodeRuneInString(r.src[r.pos:])
		switch c {
		case '\n':
			r.line++
		case ' ', '\t', '\r', '\u00a0', '\u3000', '\u200b', '\ufeff':
		case '/':
			if w = commentLength(r.src[r.pos:]); w == 0 {
				return
			}
			r.fault("a comment")
			r.line += strings.Count(r.src[r.pos:r.pos+w], "\n")
		default:
			return
		}
		r.pos += w
	}
}

// commentLength is how long the comment is that a text begins with, 0 when it begins with none.
func commentLength(s string) int {
	for _, form := range [][2]string{{"/*", "*/"}, {"//", "\n"}} {
		if !strings.HasPrefix(s, form[0]) {
			continue
		}
		if end := strings.Index(s[2:], form[1]); end >= 0 {
			return 2 + end + len(form[1])
		}
		return len(s)
	}
	return 0
}

func (r *jsonReader) value(depth int) *contract.Value {
	r.space()
	switch c := r.peek(); {
	case depth > contract.MaxDepth:
		r.fault("nested too deep")
		r.pos = len(r.src)
		return nil
	case c == '{':
		r.pos++
		return r.object(depth)
	case c == '[':
		r.pos++
		return r.array(depth, false)
	case r.quote() > 0:
		return &contract.Value{Kind: contract.KindString, Text: r.text(true)}
	case c == 0, c == '}', c == ']', c == ',', c == ':':
		return nil
	}
	return r.word()
}

// Text reads a text that is meant as JSON: an object or a list.
func Text(text string) *contract.Value {
	t := strings.TrimSpace(text)
	if !strings.HasPrefix(t, "{") && !strings.HasPrefix(t, "[") {
		return nil
	}
	if strings.Contains(t, `\"`) && !strings.Contains(strings.ReplaceAll(t, `\"`, ""), `"`) {
		t = strings.ReplaceAll(t, `\"`, `"`)
	}
	v, _ := JSON(t)
	return v
}
