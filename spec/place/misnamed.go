package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// maxAhead is how many rows ahead the placer looks.
const maxAhead = 20

// misnamed is what examples show of a member under another name.
func (p *placer) misnamed(l *level, f *contract.Field) *contract.Value {
	m, ok := p.otherName(l, f)
	if !ok {
		return nil
	}
	p.sink.Addf(page.Warning, f.At.Line, 0, "no example shows member %q; what they call %q has its members and is taken for it", f.Name, m.Name)
	l.used[m.Name] = true
	return m.Value
}

// otherName finds what examples may show of a member under another name: an object that no row lists, or that is named after
// the list inside it, and that has the members which the rows behind this one list.
func (p *placer) otherName(l *level, f *contract.Field) (contract.Member, bool) {
	next := p.next()
	if l.value == nil || len(next) == 0 || isElement(l.owner, f.Name) {
		return contract.Member{}, false
	}
	for _, m := range p.holding(l, next) {
		if p.mayBeNamed(l, m) && p.leads(l, m.Value.Object(), next) {
			return m, true
		}
	}
	for _, r := range p.rest[:min(len(p.rest), 8)] {
		name := r.Field.Name
		m := contract.Member{Name: name, Value: l.view.get(name)}
		if r.Field.Type.Name == "array" && m.Value != nil && m.Value.Get(name) != nil && p.mayBeNamed(l, m) {
			return m, true
		}
	}
	return contract.Member{}, false
}

// mayBeNamed reports whether a member that examples show may be one that a row calls otherwise.
func (p *placer) mayBeNamed(l *level, m contract.Member) bool {
	return !l.used[m.Name] && (l.parent == nil || !isElement(l.owner, m.Name))
}

// maxHolding is how many objects are looked at for each of the next rows.
const maxHolding = 8

// holding are the objects, in a level and without rows of their own, that have one of the next rows, or wrap a list that has.
func (p *placer) holding(l *level, next []ResponseRow) []contract.Member {
	if l.hidden == nil {
		p.hide(l)
	}
	var out []contract.Member
	for _, r := range next {
		spots := l.hidden[strings.ToLower(r.Field.Name)]
		for _, s := range spots[:min(len(spots), maxHolding)] {
			if s.name == r.Field.Name && len(s.inside) <= 2 {
				out = append(out, s.inside[0])
			}
		}
	}
	return out
}

// next is the next few rows, those of the next table behind the last of this one.
func (p *placer) next() []ResponseRow {
	rows := p.rest
	if len(rows) == 0 {
		rows = p.following
	}
	return rows[:min(len(rows), 3)]
}

// leads reports whether an object, or the list that it wraps, has the next row, or most of the next few, and no open member
// has it.
func (p *placer) leads(l *level, inner *contract.Value, next []ResponseRow) bool {
	if len(inner.Members) == 1 && !p.documented.HasFold(inner.Members[0].Name) {
		if list := inner.Members[0].Value.Object(); list != nil {
			inner = list
		}
	}
	hits := 0
	for i, r := range next {
		if inner.Get(r.Field.Name) == nil || p.shownAround(l, r.Field.Name) {
			continue
		}
		if i == 0 {
			return true
		}
		hits++
	}
	return hits == 2
}

// shownAround reports whether examples show a name in an open level too.
func (p *placer) shownAround(l *level, name string) bool {
	for ; l != nil; l = l.parent {
		if l.shows(name) {
			return true
		}
	}
	return false
}

// reconsider moves members that no example shows at their place to the only place where examples do show them. What is
// drawn stays.
func (p *placer) reconsider() {
	for _, d := range p.doubtful {
		if p.shown.free(d.row.Field.Name) == 0 || p.misshapen && isRootName(d.row.Field.Name) {
			continue
		}
		var found *level
		count := 0
		for _, l := range p.all {
			if l != d.at && !l.alike && l.shows(d.row.Field.Name) && !l.wrapped() && !l.within(d.row.Field) {
				found, count = l, count+1
			}
		}
		if count != 1 {
			continue
		}
		if d.drawn {
			p.sink.Addf(page.Warning, d.row.Line, 0, "the table draws member %q in %q, the example shows it in %q; the table is followed",
				d.row.Field.Name, d.at.name(), found.name())
			continue
		}
		if !d.at.drop(d.row.Field) {
			continue
		}
		p.sink.Addf(page.Warning, d.row.Line, 0, "the table lists member %q in %q, the example shows it in %q; the example is followed",
			d.row.Field.Name, d.at.name(), found.name())
		p.floor = p.root
		p.put(found, d.row, way{how: contract.ByExample})
	}
}

// within reports whether a level is a member's own or inside it.
func (l *level) within(f *contract.Field) bool {
	for ; l != nil; l = l.parent {
		if l.owner == f {
			return true
		}
	}
	return false
}

// drop takes a member without members of its own out of a level.
func (l *level) drop(f *contract.Field) bool {
	holder := l.hold(false)
	if f.HasFields() || f.Items != nil || f.Values != nil {
		return false
	}
	for i, have := range holder.Fields {
		if have == f {
			holder.Fields = append(holder.Fields[:i:i], holder.Fields[i+1:]...)
			delete(l.used, f.Name)
			return true
		}
	}
	return false
}
