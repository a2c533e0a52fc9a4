package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// byWrapper recognises "Xs: Array of X" followed by a row X that says nothing of its own: on the wire {"Xs": {"X": [..]}}.
// The example leaves the wrapper out, calls the list inside it otherwise, or there is none.
func (p *placer) byWrapper(r ResponseRow) bool {
	l := p.top
	if l.parent == nil || !l.empty() || l.owner.Type.Name != "array" {
		return false
	}
	if !standsForItems(l.owner, r) && !p.standsForValues(l, r) {
		return false
	}
	how := way{how: contract.ByTable, wrapped: true}
	if m, ok := l.only(); ok && m.Value.Object() != nil {
		how.shown = m.Value
	} else if l.value != nil {
		how.shown = &contract.Value{Kind: contract.KindArray, Items: []*contract.Value{l.value}}
	}
	switch {
	case how.shown == nil && !l.sealed, l.alike:
		p.guessed(l, r)
	default:
		p.sink.Addf(page.Warning, r.Line, 0, "the table lists %q inside %q, the example shows its members without it or under another name; the table is followed",
			r.Field.Name, l.name())
	}
	values := r.Field.Type.IsScalar()
	itemsOf(r.Field, l.owner)
	p.put(l, r, how)
	if p.top != l && !values {
		p.top.sealed = false
	}
	return true
}

// standsForValues reports whether a row is there for the values in the list before it: it is called like one of them, and
// nothing shows objects in the list.
func (p *placer) standsForValues(l *level, r ResponseRow) bool {
	list := l.owner
	if !r.Field.Type.IsScalar() || !isElement(list, r.Field.Name) || r.Field.Name == list.Name || l.value != nil {
		return false
	}
	return list.Type.Item != "object" || list.Type.Of == "" && l.sealed
}

// standsForItems reports whether a row is there for the items of the list before it: it is called like one, or begins like
// the list's name, and has no type of its own, or neither value nor description.
func standsForItems(list *contract.Field, r ResponseRow) bool {
	f := r.Field
	silent := f.Example == "" && f.Description == ""
	item := f.Type.Name == "object" && silent && strings.EqualFold(list.Type.Of, f.Name)
	if !r.Blank && !item {
		return false
	}
	if isElement(list, f.Name) || strings.HasPrefix(list.Name, strings.TrimSuffix(f.Name, "s")) {
		return true
	}
	if list.Type.Of == "" {
		return silent
	}
	return strings.HasPrefix(f.Name, list.Type.Of)
}

// wrapsScalars reports whether examples show a wrapper around a list of scalars: {"Ids": {"Id": ["a", "b"]}}.
func (l *level) wrapsScalars() bool {
	m, ok := l.wraps()
	return ok && !m.Value.IsEmpty()
}

// wrapped reports whether examples show a wrapper around values, or around an empty list.
func (l *level) wrapped() bool {
	_, ok := l.wraps()
	return ok
}

// wraps returns what is inside a level when that is a wrapper around a list of scalars, or around one that examples leave
// empty.
func (l *level) wraps() (contract.Member, bool) {
	m, ok := l.only()
	if !ok || m.Value.Object() != nil {
		return m, false
	}
	listed, element := m.Value.Kind == contract.KindArray, isElement(l.owner, m.Name)
	if l.blank {
		return m, element && (listed || m.Value.Single)
	}
	return m, l.owner.Type.Name == "array" && (listed || element)
}

// emptyList returns the only member that examples show in a level when it is a list without items: a wrapper whose
// list the example leaves empty.
func (l *level) emptyList() (contract.Member, bool) {
	m, ok := l.only()
	return m, ok && m.Value.Kind == contract.KindArray && len(m.Value.Items) == 0 && contract.ValidName(m.Name)
}

// wrapsItems returns what is inside the level of a list when that is a wrapper around a list of objects, of which no row
// lists the members.
func (l *level) wrapsItems() (contract.Member, bool) {
	m, ok := l.only()
	return m, ok && l.owner.Type.Name == "array" && m.Value.Kind == contract.KindArray && isElement(l.owner, m.Name)
}

// finish adds what examples show of members without rows of their own: the list inside a wrapper.
func (p *placer) finish() {
	for _, l := range p.all {
		m, ok := l.wraps()
		if !ok {
			m, ok = l.wrapsItems()
		}
		if !ok || !l.empty() || l.alike || !contract.ValidName(m.Name) {
			continue
		}
		f := l.owner
		inner := &contract.Field{
			Name: m.Name, Inferred: contract.ByExample,
			Type: contract.Type{Name: "array", Item: f.Type.Item, ItemFormat: f.Type.ItemFormat, Of: f.Type.Of}, Constraints: f.Constraints,
		}
		takeItems(inner, m.Value.Items)
		p.sink.Addf(page.Info, f.At.Line, 0, "no row lists %q, which the example shows in %q; taken from the example", m.Name, f.Name)
		f.Constraints = nil // they are of the values in the list
		f.Type = contract.Type{Name: "object"}
		f.Fields = []*contract.Field{inner}
	}
}
