package sample

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Shown is what the success examples of a page show of its result, all of them together.
type Shown struct {
	Value     *contract.Value // nil when they show nothing; a list has one item, which shows what all of them show
	Misshapen bool            // no example can be read without guesses at its structure
	Written   *Names          // the names of all examples, those of broken ones too
	Envelopes []Envelope
	Strangers []int // lines of examples that show no documented name: they are of something else
}

// Envelope is what an example has around the result.
type Envelope struct {
	Name   string
	Beside []string // names of what stands beside the result
	Format string   // of the example: JSON or XML
	Line   int      // of the example's body
}

// Evidence puts together what the success examples show of a result with the names of its rows: the JSON ones first,
// completed by the XML ones where both show the same objects. One whose structure had to be guessed, or that is of another
// operation by its root, adds only names that the others show nowhere, and is asked when there are no others. An example
// with none of the documented names is of something else.
func Evidence(examples []contract.Example, documented *Names, action string) *Shown {
	out := &Shown{Written: NamesOf()}
	var read, otherCase, guessed []*contract.Value
	for _, kind := range []string{"json", "xml"} {
		for _, ex := range examples {
			if ex.Kind != kind || ex.Failure || ex.Value == nil {
				continue
			}
			v := out.uncover(ex, documented, action)
			switch {
			case v == nil:
			case ex.Misshapen, OfOther(ex.Root, action):
				guessed = append(guessed, v)
			case documented.foreign(namesIn(v)):
				otherCase = append(otherCase, v)
			default:
				read = append(read, v)
			}
		}
	}
	j := joiner{documented: documented}
	out.Value = j.all(nil, append(read, otherCase...))
	out.Misshapen = out.Value == nil && len(guessed) > 0
	if !out.Misshapen {
		seen := namesIn(out.Value)
		for i, v := range guessed {
			guessed[i] = without(v, seen)
		}
		j.anything = true
	}
	out.Value = j.all(out.Value, guessed)
	return out
}

// uncover takes off what an example has around the result; nil when it is of something else.
func (s *Shown) uncover(ex contract.Example, documented *Names, action string) *contract.Value {
	v := ex.Value
	if ex.Root != "" && documented.Has(ex.Root) && !namesIn(v).Has(ex.Root) && !strings.HasSuffix(ex.Root, "Response") {
		v = &contract.Value{Kind: contract.KindObject, Members: []contract.Member{{Name: ex.Root, Value: v}}} // no root: the only member
	}
	v, around := Unwrap(v, documented, action)
	for _, e := range around {
		e.Format, e.Line = strings.ToUpper(ex.Kind), ex.BodyAt.Line
		s.Envelopes = append(s.Envelopes, e)
	}
	v = Union(v)
	names := namesIn(v)
	if !documented.Empty() && len(names.exact) > 0 && !documented.meet(names) {
		s.Strangers = append(s.Strangers, ex.BodyAt.Line)
		return nil
	}
	for name := range names.exact {
		s.Written.add(name)
	}
	return v
}

// joiner puts together what several examples show of the same objects.
type joiner struct {
	documented *Names
	anything   bool // also objects that have no member in common
}

func (j joiner) all(v *contract.Value, others []*contract.Value) *contract.Value {
	for _, other := range others {
		v = j.join(v, other, 0)
	}
	return v
}

// join adds to a what only b shows. Where they disagree about the shape, a stands: an XML example cannot show a list of
// one item.
func (j joiner) join(a, b *contract.Value, depth int) *contract.Value {
	switch {
	case a == nil:
		return b
	case a.IsEmpty() && !b.IsEmpty():
		return filled(a, b)
	case b.IsEmpty(), depth > contract.MaxDepth:
		return a
	}
	x, y := a.Object(), b.Object()
	if a.Kind == contract.KindArray {
		y = itemIn(x, y)
	}
	if x == nil || y == nil || !j.anything && !related(x, y) {
		return a
	}
	out := &contract.Value{Kind: contract.KindObject, Single: a.Single, Members: j.members(x, y, depth)}
	if a.Kind == contract.KindArray {
		return &contract.Value{Kind: contract.KindArray, Items: []*contract.Value{out}}
	}
	return out
}

// itemIn is what an object shows of the items of a list: itself, or what it holds where it is a wrapper around such items.
func itemIn(item, shown *contract.Value) *contract.Value {
	if item == nil || shown == nil || len(shown.Members) != 1 || related(item, shown) {
		return shown
	}
	if inner := shown.Members[0].Value.Object(); inner != nil && related(item, inner) {
		return inner
	}
	return shown
}

// members are those of both objects. One that they spell in different capitals is spelled as a row has it, else as in the
// first.
func (j joiner) members(x, y *contract.Value, depth int) []contract.Member {
	out := make([]contract.Member, 0, len(x.Members))
	inX, inY := finder(x), finder(y)
	for _, m := range x.Members {
		if other, ok := inY(m.Name); ok {
			m.Value = j.join(m.Value, other.Value, depth+1)
			if j.documented.Has(other.Name) && !j.documented.Has(m.Name) {
				m.Name = other.Name
			}
		}
		out = append(out, m)
	}
	for _, m := range y.Members {
		if _, ok := inX(m.Name); !ok {
			out = append(out, m)
		}
	}
	return out
}

// filled is what b shows of something that is empty in a: an item, where a shows a list and b does not show the wrapper of
// one.
func filled(a, b *contract.Value) *contract.Value {
	if a.Kind == contract.KindArray && b.Kind == contract.KindObject && len(b.Members) > 1 {
		return &contract.Value{Kind: contract.KindArray, Items: []*contract.Value{b}}
	}
	return b
}

// related reports whether two objects have a member in common, capitals aside.
func related(a, b *contract.Value) bool {
	find := finder(a)
	return slices.ContainsFunc(b.Members, func(m contract.Member) bool {
		_, ok := find(m.Name)
		return ok
	})
}

// without leaves out the members whose names stand in a set, at every depth.
func without(v *contract.Value, names *Names) *contract.Value {
	out := *v
	out.Members, out.Items = nil, nil
	for _, m := range v.Members {
		inner := without(m.Value, names)
		if !names.HasFold(m.Name) || len(inner.Members)+len(inner.Items) > 0 {
			m.Value = inner
			out.Members = append(out.Members, m)
		}
	}
	for _, item := range v.Items {
		out.Items = append(out.Items, without(item, names))
	}
	return &out
}

// OfOther reports whether the root of an XML example names the response of another operation.
func OfOther(root, action string) bool {
	name, ok := strings.CutSuffix(root, "Response")
	return ok && action != "" && !strings.EqualFold(name, action)
}

// LooksLikeError reports whether a body is the envelope of a refused request.
func LooksLikeError(v *contract.Value) bool {
	return v.Get("HostId") != nil && v.Get("Code") != nil && v.Get("Message") != nil
}
