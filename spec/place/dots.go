package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// byDots places a dotted name inside the members that its parts name: A.B in A, A.N.B in the items of A. Where examples show
// dots inside names, or the first part is a row with a scalar type, the dot is part of the name.
func (p *placer) byDots(r ResponseRow) bool {
	parts := strings.Split(r.Field.Name, ".")
	if len(parts) < 2 || p.literalDots() || strings.Contains("."+r.Field.Name+".", "..") || p.top.depth+len(parts) >= contract.MaxDepth {
		return false
	}
	base, ok := p.namedBy(parts[0])
	if !ok {
		return false
	}
	from := base
	if list := base.listOf(parts[0]); list != nil {
		from, parts = list, parts[1:]
		if len(parts) > 1 && isPosition(parts[0]) {
			parts = parts[1:]
		}
	}
	p.top = from
	if end := p.walk(from, parts, r); end == p.top {
		p.top = base // a row without dots is beside the first part
	}
	return true
}

// itemRow takes the position off a name that ends with one: A.N is one item of the list A.
func itemRow(f *contract.Field) {
	if at := strings.LastIndexByte(f.Name, '.'); at > 0 && isPosition(f.Name[at+1:]) {
		f.Name = f.Name[:at]
		if t := f.Type; t.Name != "array" {
			f.Type = contract.Type{Name: "array", Item: t.Name, ItemFormat: t.Format, Of: t.Of}
		}
	}
}

// namedBy finds the member that knows the first part of a name. Where none does, a name is in full and begins at what the
// table describes, unless the page has members of members without dots: there it begins beside the row before. It is not ok
// when the first part is no member that can hold others.
func (p *placer) namedBy(first string) (*level, bool) {
	for l := range p.open() {
		if l.members[first] != nil || l.view.get(first).Object() != nil || l.listOf(first) != nil {
			return l, true
		}
		if l.used[first] {
			return nil, false
		}
	}
	switch {
	case p.relative:
		return p.base(), true
	case p.drawn:
		return p.floor, true
	}
	return p.start, true
}

// walk goes along the parts of a name, adds the members that have no row, and places the row by the last part. It returns
// the level that the row is in.
func (p *placer) walk(l *level, parts []string, r ResponseRow) *level {
	for _, part := range parts[:len(parts)-1] {
		if isPosition(part) {
			l.asList()
			continue
		}
		l = p.step(l, part, r)
	}
	r.Field.Name = parts[len(parts)-1]
	p.top = l
	by := way{how: contract.ByName, dotted: true}
	switch s, ok := p.below(l, r.Field.Name, false); {
	case l.shows(r.Field.Name):
		by.how = contract.ByExample
	case ok:
		l, by.how = p.into(s, r.Line), contract.ByExample
	case l.wrapper:
		l = l.wrappedList()
	}
	p.put(l, r, by)
	return l
}

// step goes into a member that a part of a name names.
func (p *placer) step(l *level, part string, r ResponseRow) *level {
	if have := l.members[part]; have != nil {
		return have
	}
	if shown := l.view.get(part); shown.Object() != nil {
		return p.insert(l, contract.Member{Name: part, Value: shown}, r.Line)
	}
	if s, ok := p.below(l, part, false); ok {
		return p.step(p.into(s, r.Line), part, r)
	}
	p.sink.Addf(page.Info, r.Line, 0, "no row lists %q, inside of which the name %q places this one; taken from the name", part, r.Field.Name)
	return p.add(l, contract.Member{Name: part, Value: &contract.Value{Kind: contract.KindObject}}, contract.ByName)
}

// listOf is the list inside a level whose items a name is the name of, where no member has that name itself.
func (l *level) listOf(name string) *level {
	if l.used[name] || l.view.get(name) != nil {
		return nil
	}
	for _, list := range listNames(name) {
		if m := l.members[list]; m != nil && m.owner.Type.Name == "array" {
			return m
		}
	}
	return l.types[name]
}

// wrappedList is the list inside a wrapper.
func (l *level) wrappedList() *level {
	for _, m := range l.members {
		return m
	}
	return l
}

// asList makes a member that only names tell of a list.
func (l *level) asList() {
	if f := l.owner; l.empty() && l.holder == nil && f.At.Line == 0 && f.Name != "" {
		f.Type = contract.Type{Name: "array", Item: "object"}
	}
}

// isPosition recognises what stands for the position in a list.
func isPosition(part string) bool {
	return part == "N" || part == "n" || part == "#" || part == "*" || contract.IsPosition(part)
}

// literalDots reports whether examples show names with dots in them.
func (p *placer) literalDots() bool {
	for l := p.top; l != nil; l = l.parent {
		if l.view != nil && l.view.dotted {
			return true
		}
	}
	return false
}
