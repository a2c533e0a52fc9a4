package place

import (
	"cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// maxShare is how deep members of a type may stand inside members of the same type.
const maxShare = 4

// sharer gives the members of a named type, which a page describes once, to the other fields of that type.
type sharer struct {
	sink   *page.Sink
	types  map[string]namedType
	direct map[*contract.Field]bool // examples show a list without a wrapper
	budget int                      // how many members may still be made
	told   map[int]bool             // lines of rows of which this was said
}

// namedType is a type that a page describes, by the members of the first field that has it.
type namedType struct {
	from    *contract.Field
	fields  []*contract.Field
	wrapper string // name of the list inside the wrapper, where the page has its lists in wrappers
}

// share gives members to the fields that have none.
func (p *placer) share(root *contract.Field) {
	s := &sharer{p.sink, map[string]namedType{}, map[*contract.Field]bool{}, contract.MaxFields, map[int]bool{}}
	for _, l := range p.all {
		s.direct[l.owner] = l.lists > 0
	}
	s.learn(root)
	if len(s.types) > 0 {
		s.give(root, 0)
	}
}

// learn lists the types whose members are described; the first field of a type counts.
func (s *sharer) learn(f *contract.Field) {
	for _, m := range f.Fields {
		if _, have := s.types[m.Type.Of]; m.Type.Of != "" && !have && len(m.Members()) > 0 {
			t := namedType{from: m, fields: m.Members()}
			if list := wrapped(m); list != nil {
				t.wrapper, t.fields = list.Name, list.Members()
			}
			if len(t.fields) > 0 {
				t.fields = s.copies(t.fields, 0)
				s.types[m.Type.Of] = t
			}
		}
		s.learn(m)
	}
	if f.Items != nil {
		s.learn(f.Items)
	}
}

// wrapped is the list inside a wrapper of the same type, nil when a field is none.
func wrapped(f *contract.Field) *contract.Field {
	if f.Type.Name != "object" || len(f.Fields) != 1 || f.Fields[0].Type.Name != "array" {
		return nil
	}
	if list := f.Fields[0]; list.Type.Of == f.Type.Of || isElement(f, list.Name) {
		return list
	}
	return nil
}

func (s *sharer) give(f *contract.Field, depth int) {
	for _, m := range f.Fields {
		if t, ok := s.types[m.Type.Of]; ok && m != t.from && !m.HasFields() && m.Items == nil && depth < maxShare {
			if wrapped(f) == m || m.Name == t.wrapper {
				t.wrapper = "" // it is the list inside one
			}
			s.fill(m, t, cmp.Or(m.At.Line, f.At.Line))
		}
		s.give(m, depth+1)
	}
	if f.Items != nil {
		s.give(f.Items, depth+1)
	}
}

// fill gives a field, of the row of a line, the members of its type.
func (s *sharer) fill(m *contract.Field, t namedType, line int) {
	items := &contract.Field{Type: contract.Type{Name: "object", Of: m.Type.Of}}
	switch {
	case m.Type.Name == "object":
		m.Fields = s.copies(t.fields, 0)
	case m.Type.Name != "array":
		return
	case t.wrapper != "" && !s.direct[m]:
		list := &contract.Field{Name: t.wrapper, Type: m.Type, Items: items, Inferred: contract.ByTable}
		m.Type = contract.Type{Name: "object", Of: m.Type.Of}
		m.Fields = []*contract.Field{list}
		items.Fields = s.copies(t.fields, 0)
	default:
		m.Items = items
		items.Fields = s.copies(t.fields, 0)
	}
	if s.told[line] {
		return
	}
	s.told[line] = true
	s.sink.Addf(page.Info, line, 0, "no row lists the members of %q; they are those of its type %s, as %q has them (line %d)",
		m.Name, m.Type.Of, t.from.Name, t.from.At.Line)
}

func (s *sharer) copies(fields []*contract.Field, depth int) []*contract.Field {
	if depth > maxShare {
		return nil
	}
	out := make([]*contract.Field, 0, len(fields))
	for _, f := range fields {
		if s.budget == 0 {
			return out
		}
		s.budget--
		n := *f
		n.Inferred = contract.ByTable
		n.Fields = s.copies(f.Fields, depth+1)
		if f.Items != nil {
			items := *f.Items
			items.Fields = s.copies(f.Items.Fields, depth+1)
			n.Items = &items
		}
		out = append(out, &n)
	}
	return out
}
