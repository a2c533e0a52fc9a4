package sample

import "github.com/plumb-conformance/plumb/spec/contract"

// Evidence puts together what all success examples show of the result: the JSON ones first, completed by the XML ones
// where both show the same objects. It is nil when no example can be read.
func Evidence(examples []contract.Example) *contract.Value {
	var out *contract.Value
	for _, kind := range []string{"json", "xml"} {
		for _, ex := range examples {
			if ex.Kind == kind && !ex.Failure && ex.Value != nil {
				out = join(out, ex.Value, 0)
			}
		}
	}
	return out
}

// join adds to a what only b shows. Where they disagree about the shape, a stands: an XML example cannot show a list of
// one item.
func join(a, b *contract.Value, depth int) *contract.Value {
	switch {
	case a.IsEmpty():
		return b
	case b.IsEmpty(), depth > contract.MaxDepth:
		return a
	}
	x, y := a.Object(), b.Object()
	if x == nil || y == nil || !related(x, y) {
		return a
	}
	out := &contract.Value{Kind: contract.KindObject}
	for _, m := range x.Members {
		m.Value = join(m.Value, y.Get(m.Name), depth+1)
		out.Members = append(out.Members, m)
	}
	for _, m := range y.Members {
		if x.Get(m.Name) == nil {
			out.Members = append(out.Members, m)
		}
	}
	if a.Kind == contract.KindArray {
		return &contract.Value{Kind: contract.KindArray, Items: []*contract.Value{out}}
	}
	return out
}

// related reports whether two objects have a member in common.
func related(a, b *contract.Value) bool {
	for _, m := range b.Members {
		if a.Get(m.Name) != nil {
			return true
		}
	}
	return false
}

// Unwrap takes off what an example has around the result: {"XxxResponse": {..}}, or an envelope such as {"code": ..,
// "data": {..}} whose data holds more of the documented names than the envelope itself.
func Unwrap(v *contract.Value, documented map[string]bool) *contract.Value {
	for depth := 0; depth < 3 && v != nil; depth++ {
		obj := v.Object()
		if obj == nil {
			return v
		}
		inner, best := (*contract.Value)(nil), known(obj, documented)
		for _, m := range obj.Members {
			child := m.Value.Object()
			if child == nil || documented[m.Name] || m.Value.Kind != contract.KindObject {
				continue
			}
			if n := known(child, documented); n > best {
				inner, best = child, n
			}
		}
		if inner == nil {
			return v
		}
		v = inner
	}
	return v
}

// known counts the members whose names are documented.
func known(v *contract.Value, documented map[string]bool) int {
	n := 0
	for _, m := range v.Members {
		if documented[m.Name] {
			n++
		}
	}
	return n
}

// LooksLikeError reports whether a body is the envelope of a refused request.
func LooksLikeError(v *contract.Value) bool {
	return v.Get("HostId") != nil && v.Get("Code") != nil && v.Get("Message") != nil
}
