package place

import (
	"cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// misnamed finds what examples show of a member under another name: an object that no row lists, or that is named after
// the list inside it, and that has the members which the rows behind this one list.
func (p *placer) misnamed(l *level, f *contract.Field) *contract.Value {
	if l.value == nil || len(p.rest) == 0 {
		return nil
	}
	for _, m := range l.value.Members {
		inner := m.Value.Object()
		if inner == nil || l.used[m.Name] {
			continue
		}
		named := !p.documented[m.Name] && inner.Get(p.rest[0].Field.Name) != nil && !p.shownAround(l, p.rest[0].Field.Name)
		list := m.Value.Kind == contract.KindObject && inner.Get(m.Name) != nil && p.listedNext(m.Name)
		if named || list {
			p.sink.Addf(page.Warning, f.At.Line, 0, "no example shows member %q; what they call %q has its members and is taken for it", f.Name, m.Name)
			return m.Value
		}
	}
	return nil
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

// listedNext reports whether one of the next rows is a list of the name.
func (p *placer) listedNext(name string) bool {
	for _, r := range p.rest[:min(len(p.rest), 8)] {
		if r.Field.Name == name {
			return r.Field.Type.Name == "array"
		}
	}
	return false
}

// reconsider moves members that no example shows at their place to the only place where examples do show them.
func (p *placer) reconsider() {
	for _, d := range p.doubtful {
		var found *level
		count := 0
		for _, l := range p.all {
			if l != d.at && l.shows(d.row.Field.Name) && !l.wrapsScalars() {
				found, count = l, count+1
			}
		}
		if count != 1 || !d.at.drop(d.row.Field) {
			continue
		}
		p.sink.Addf(page.Warning, d.row.Line, 0, "the table lists member %q in %q, the example shows it in %q; the example is followed",
			d.row.Field.Name, cmp.Or(d.at.owner.Name, "the result"), cmp.Or(found.owner.Name, "the result"))
		p.put(found, d.row, contract.ByExample, false)
	}
}

// drop takes a member without members of its own out of a level.
func (l *level) drop(f *contract.Field) bool {
	holder := l.hold(false)
	if f.HasFields() || f.Items != nil {
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
