package sample

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// bare reads members that stand without braces: "a": 1, "b": 2.
func (r *jsonReader) bare() *contract.Value {
	v := &contract.Value{Kind: contract.KindObject}
	r.members(v, 0, true)
	r.space()
	if len(v.Members) == 0 {
		return nil
	}
	r.fault("members without braces")
	if r.peek() == '}' {
		r.pos++ // only the first brace is missing
		r.space()
	}
	r.rest()
	return v
}

// object reads what follows a brace. A brace that opens directly behind it belongs to an item: the outer one should be a
// bracket.
func (r *jsonReader) object(depth int) *contract.Value {
	r.space()
	if r.peek() == '{' {
		r.fault("a brace where a bracket should open")
		list := r.array(depth, true)
		if r.src[r.pos-1] == '}' && len(list.Items) == 1 {
			return list.Items[0] // the brace stands twice, and closes twice
		}
		return list
	}
	v := &contract.Value{Kind: contract.KindObject}
	r.members(v, depth, false)
	return v
}

// members reads up to the closing brace, or with bare up to the first sign that closes something.
func (r *jsonReader) members(v *contract.Value, depth int, bare bool) {
	for comma := true; ; {
		r.space()
		switch c := r.peek(); {
		case c == 0:
			if !bare {
				r.fault("a brace that nothing closes")
			}
			return
		case c == '}' || c == ']':
			if !bare {
				r.closeObject(c, comma && len(v.Members) > 0)
			}
			return
		case c == ',':
			r.pos++
			comma = true
		case r.quote() > 0:
			if !comma {
				r.fault("a missing comma")
			}
			comma = false
			if !r.member(v, depth) {
				return
			}
		case !r.nameless(v, depth):
			return
		}
	}
}

// closeObject ends an object at a brace, or at a bracket that stands in its place.
func (r *jsonReader) closeObject(c byte, comma bool) {
	switch {
	case c == ']':
		r.fault("a bracket where a brace should close")
		r.crossed = true
		if !r.wrongSign {
			return // it closes the list around the object
		}
	case comma:
		r.fault("a comma before a closing brace")
	}
	r.pos++
}

// nameless passes over what stands where a name is expected; the members of an object are taken for members of the one
// around it. It is false at the end of the text.
func (r *jsonReader) nameless(v *contract.Value, depth int) bool {
	if r.peek() != '{' {
		r.fault("a member without a quoted name")
		return r.skip(depth)
	}
	r.fault("an object without a name")
	if inner := r.value(depth + 1); inner != nil && len(v.Members)+len(inner.Members) <= contract.MaxFields {
		v.Members = append(v.Members, inner.Members...)
	}
	return r.pos < len(r.src)
}

func (r *jsonReader) member(v *contract.Value, depth int) bool {
	line := r.line
	name := r.text(false)
	r.space()
	switch {
	case r.peek() == ':':
		r.pos++
	case strings.HasPrefix(r.src[r.pos:], "："):
		r.fault("a full-width colon")
		r.pos += len("：")
	case strings.HasSuffix(name, ":"):
		r.fault("a colon inside the quotes of a name")
		name = strings.TrimSuffix(name, ":")
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

// array reads what follows a bracket, or with braced what follows a brace that stands in its place.
func (r *jsonReader) array(depth int, braced bool) *contract.Value {
	v := &contract.Value{Kind: contract.KindArray}
	for {
		r.space()
		switch c := r.peek(); c {
		case 0:
			r.fault("a bracket that nothing closes")
			return v
		case ']', '}':
			if c == ']' || braced || r.closesList() {
				r.pos++
			}
			return v
		case ',':
			r.pos++
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

// closesList reports whether a brace inside a list is a misprint of the bracket that closes it.
func (r *jsonReader) closesList() bool {
	r.fault("a brace where a bracket should close")
	r.crossed = true
	return r.wrongSign
}
