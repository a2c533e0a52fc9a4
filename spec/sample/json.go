package sample

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// JSON reads the JSON of an example, strictly where it can and leniently where people made mistakes: missing and trailing
// commas, members without the braces around them, masked numbers, brackets never closed, text behind the end.
// faults says what had to be forgiven, at most one of a kind; value is nil when nothing can be made of the text.
func JSON(src string) (value *contract.Value, faults []string) {
	if len(src) > contract.MaxExample {
		return nil, []string{"too long"}
	}
	r := &jsonReader{src: src, line: 1}
	r.space()
	if r.peek() == '"' {
		if v := r.bare(); v != nil {
			return v, r.faults
		}
		r.pos, r.line, r.faults = 0, 1, nil
		r.space()
	}
	v := r.value(0)
	r.space()
	if v != nil && r.pos < len(r.src) {
		r.fault("text behind the end")
	}
	return v, r.faults
}

type jsonReader struct {
	src    string
	pos    int
	line   int
	faults []string
}

func (r *jsonReader) fault(what string) {
	for _, f := range r.faults {
		if strings.HasPrefix(f, what) {
			return
		}
	}
	r.faults = append(r.faults, fmt.Sprintf("%s in its line %d", what, r.line))
}

func (r *jsonReader) peek() byte {
	if r.pos < len(r.src) {
		return r.src[r.pos]
	}
	return 0
}

func (r *jsonReader) space() {
	for r.pos < len(r.src) {
		c, w := utf8.DecodeRuneInString(r.src[r.pos:])
		switch c {
		case '\n':
			r.line++
		case ' ', '\t', '\r', '\u00a0', '\u3000', '\u200b', '\ufeff':
		default:
			return
		}
		r.pos += w
	}
}

// bare reads members that stand without braces: "a": 1, "b": 2.
func (r *jsonReader) bare() *contract.Value {
	v := &contract.Value{Kind: contract.KindObject}
	r.members(v, 0, true)
	if len(v.Members) == 0 || r.pos < len(r.src) {
		return nil
	}
	r.fault("members without braces")
	return v
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
		v := &contract.Value{Kind: contract.KindObject}
		r.members(v, depth, false)
		return v
	case c == '[':
		r.pos++
		return r.array(depth)
	case c == '"':
		return &contract.Value{Kind: contract.KindString, Text: r.text()}
	case c == 0, c == '}', c == ']', c == ',', c == ':':
		return nil
	}
	return r.word()
}

// members reads up to the closing brace, or with bare up to the end.
func (r *jsonReader) members(v *contract.Value, depth int, bare bool) {
	for comma := true; ; {
		r.space()
		switch c := r.peek(); c {
		case 0:
			if !bare {
				r.fault("a brace that nothing closes")
			}
			return
		case '}':
			if bare {
				return
			}
			if comma && len(v.Members) > 0 {
				r.fault("a comma before a closing brace")
			}
			r.pos++
			return
		case ',':
			r.pos++
			comma = true
		case '"':
			if !comma {
				r.fault("a missing comma")
			}
			comma = false
			if !r.member(v, depth) {
				return
			}
		case ']':
			r.fault("a bracket where a brace should close")
			return
		default:
			r.fault("a member without a quoted name")
			if !r.skip() {
				return
			}
		}
	}
}

func (r *jsonReader) member(v *contract.Value, depth int) bool {
	line := r.line
	name := r.text()
	r.space()
	switch {
	case r.peek() == ':':
		r.pos++
	case strings.HasPrefix(r.src[r.pos:], "："):
		r.fault("a full-width colon")
		r.pos += len("：")
	default:
		r.fault("a name without a value")
		return r.pos < len(r.src)
	}
	value := r.value(depth + 1)
	if value == nil {
		r.fault("a name without a value")
		value = &contract.Value{Kind: contract.KindNull}
	}
	if len(v.Members) < contract.MaxFields {
		v.Members = append(v.Members, contract.Member{Name: name, Value: value, Line: line})
	}
	return true
}

func (r *jsonReader) array(depth int) *contract.Value {
	v := &contract.Value{Kind: contract.KindArray}
	for {
		r.space()
		switch c := r.peek(); c {
		case 0:
			r.fault("a bracket that nothing closes")
			return v
		case ']':
			r.pos++
			return v
		case ',':
			r.pos++
		case '}':
			r.fault("a brace where a bracket should close")
			return v
		case ':':
			r.fault("a colon in a list")
			r.pos++
		default:
			if item := r.value(depth + 1); item != nil && len(v.Items) < contract.MaxFields {
				v.Items = append(v.Items, item)
			}
		}
	}
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
