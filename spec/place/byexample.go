package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// byExample looks for the innermost open member in which the example shows the name.
func (p *placer) byExample(r ResponseRow) bool {
	l := p.whereShown(r.Field.Name)
	if l == nil {
		return false
	}
	if around := p.amidst(l, r); around != nil {
		p.sink.Addf(page.Warning, r.Line, 0, "the table lists member %q amidst the members of %q, the example shows it in %q; the table is followed",
			r.Field.Name, around.name(), l.name())
		p.shown.take(r.Field.Name)
		p.put(around, r, way{how: contract.ByTable, shown: l.view.get(r.Field.Name)})
		return true
	}
	p.showing(l, r, r.Field.Name)
	return true
}

// amidst is the open member, inside of the one in which examples show a row, whose members the table lists before the row
// and goes on to list behind it; nil when there is none. A table lists the members of one member in one go.
func (p *placer) amidst(shown *level, r ResponseRow) *level {
	name := r.Field.Name
	if p.top == shown || isRootName(name) || isPaging(name) || p.drawn {
		return nil
	}
	for _, next := range p.rest[:min(len(p.rest), maxAhead)] {
		for l := p.top; l != shown; l = l.parent {
			if l.shows(next.Field.Name) && !l.empty() && !l.alike && !l.used[name] && p.onlyIn(l, shown, next.Field.Name) {
				return l
			}
		}
	}
	return nil
}

// onlyIn reports whether a level is the only place where examples still show a name, neither the level around it nor the
// member of a row in between being another.
func (p *placer) onlyIn(l, around *level, name string) bool {
	return p.shown.free(name) == 1 && p.left[strings.ToLower(name)] == 1 && !around.shows(name) && l.shows(name)
}

// whereShown is the innermost open member in which examples show a name, nil when there is none.
func (p *placer) whereShown(name string) *level {
	for l := range p.open() {
		if l.shows(name) && (l == p.root || !p.misshapen || !isRootName(name)) {
			return l
		}
	}
	return nil
}

// showing places a row in a member in which examples show it, under the given name.
func (p *placer) showing(l *level, r ResponseRow, name string) {
	shown := l.view.get(name)
	by := way{how: contract.ByExample, wrapped: shown != nil && p.isWrapped(l, r, shown), shown: shown}
	if name == r.Field.Name {
		by.shown = nil
	}
	if l.alike {
		by.how = contract.ByTable
		p.guessed(l, r)
	}
	p.put(l, r, by)
}

// isWrapped reports whether a row is the list inside a wrapper, and makes it one. The parent has no members yet, and is typed
// as the list that the row is, or not at all.
func (p *placer) isWrapped(l *level, r ResponseRow, shown *contract.Value) bool {
	if l.parent == nil || !l.empty() || l.lists > 0 {
		return false
	}
	typed := l.owner.Type.Name == "array" && !l.blank
	_, only := l.only()
	in := inside{only, isElement(l.owner, r.Field.Name)}
	if in.only && in.item && shown.Kind == contract.KindArray {
		itemsOf(r.Field, l.owner) // what type the row has, its items have
		return l.blank || typed
	}
	if typed && listInside(r, shown, in) || l.blank && in.only && in.item && shown.Single { // XML shows one item
		itemsOf(r.Field, l.owner)
		return true
	}
	return false
}

// inside is how a row stands in its parent: only when examples show nothing else there, item when it is called like an item.
type inside struct{ only, item bool }

// listInside reports whether a row in a member that is typed as a list is that list.
func listInside(r ResponseRow, shown *contract.Value, in inside) bool {
	if r.Blank {
		return in.only || in.item
	}
	return in.only && (shown.Kind == contract.KindArray || in.item && (shown.Single || shown.Object() == nil))
}

// itemsOf makes a list of a row that is typed as its items are, or not at all.
func itemsOf(f, wrapper *contract.Field) {
	t := f.Type
	switch {
	case t.Name == "array", t.Map, t.Format == "json":
	case t.Name == "":
		f.Type = contract.Type{Name: "array", Item: wrapper.Type.Item, ItemFormat: wrapper.Type.ItemFormat, Of: wrapper.Type.Of}
	default:
		f.Type = contract.Type{Name: "array", Item: t.Name, ItemFormat: t.Format, Of: t.Of}
	}
}

// byRepeat places a row whose name more rows have than examples show: one of them is in a member of which they show
// nothing, and the first that can be is.
func (p *placer) byRepeat(r ResponseRow) bool {
	name := r.Field.Name
	if p.left[strings.ToLower(name)] <= p.shown.free(name) || isRootName(name) || p.whereShown(name) == nil {
		return false
	}
	l := p.top
	for l != p.floor && l.parent != nil && (l.closed() || l.alike && !l.shows(name)) {
		l = l.parent
	}
	if l == p.floor || l.parent == nil || l.value != nil || l.used[name] || l.complete() {
		return false
	}
	p.guessed(l, r)
	p.put(l, r, way{how: contract.ByTable})
	p.doubtful = append(p.doubtful, doubt{at: l, row: r})
	return true
}

// byEarlierLevel finds a name in a member that rows before have closed, when examples show it in exactly one.
func (p *placer) byEarlierLevel(r ResponseRow) bool {
	if p.captioned || p.shown.free(r.Field.Name) == 0 || p.base().awaits() || p.misshapen && isRootName(r.Field.Name) {
		return false
	}
	var found *level
	for _, l := range p.all {
		if !l.shows(r.Field.Name) || l.alike || l.wrapped() || p.floor != p.root && l != p.floor && !l.inside(p.floor) {
			continue
		}
		if found != nil {
			return false
		}
		found = l
	}
	if found == nil {
		return false
	}
	p.put(found, r, way{how: contract.ByExample})
	return true
}

// awaits reports whether a level has no members yet, and nothing that examples show speaks against some.
func (l *level) awaits() bool {
	_, list := l.emptyList()
	return l.parent != nil && l.empty() && (list || l.value == nil)
}

// guessed tells that a place is a guess.
func (p *placer) guessed(l *level, r ResponseRow) {
	p.sink.Addf(page.Info, r.Line, 0, "no example shows member %q; placed in %q by the order of the rows", r.Field.Name, l.name())
}
