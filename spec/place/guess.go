package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// byGuess places a row that no example shows: beside the next row that they show, where that is inside of what opened just
// before; else into the member that opened just before it, else beside the row before it, unless the alphabet or the look
// of the members there says that it belongs further out.
func (p *placer) byGuess(r ResponseRow) bool {
	l := p.likely(r)
	for l != p.floor && l.parent != nil && l.used[r.Field.Name] {
		l = p.outOf(l)
	}
	l = p.intoList(l, r.Line)
	how := contract.NotInferred
	if !p.evident(l) {
		how = contract.ByTable
		p.guessed(l, r)
	}
	p.put(l, r, way{how: how})
	if !p.captioned {
		p.doubtful = append(p.doubtful, doubt{l, r, p.drawn})
	}
	return true
}

// evident reports whether the table alone shows that a row is in a level: it is drawn there, or all rows are in the result.
func (p *placer) evident(l *level) bool {
	drawn := p.marked && (p.drawn && l == p.floor || l == p.start)
	return drawn || !p.nested && l == p.root && len(p.all) == 1
}

// guess is a row without evidence, the innermost member that it may be in, and where the next row is that examples show.
type guess struct {
	row   ResponseRow
	at    *level
	next  spot
	ahead bool // there is such a row
}

func (g guess) name() string { return g.row.Field.Name }

// likely is the level that a row without evidence most likely belongs to, by the first reason that speaks for one.
func (p *placer) likely(r ResponseRow) *level {
	g := guess{row: r, at: p.base()}
	if p.describes && g.at.empty() && g.at != p.start && g.at != p.floor {
		g.at = p.outOf(g.at) // a further table lists its members
	}
	g.next, g.ahead = p.ahead()
	if _, other := p.otherName(g.at, r.Field); other && canHold(r) {
		g.ahead = false // the row is what the next ones are inside of
	}
	for _, reason := range []func(guess) *level{p.amid, p.ofResult, p.besideTwin, p.withNext, p.inEmpty, p.amongPages, p.usual, p.amongKin} {
		if l := reason(g); l != nil {
			return l
		}
	}
	return p.outward(g)
}

// amid keeps a row between rows of one member there.
func (p *placer) amid(g guess) *level {
	if g.ahead && g.next.level == g.at && len(g.next.inside) == 0 && !g.at.empty() {
		return g.at
	}
	return nil
}

// ofResult places what results have at the top.
func (p *placer) ofResult(g guess) *level {
	if !isRootName(g.name()) || p.floor != p.root || p.root.used[g.name()] {
		return nil
	}
	if strings.EqualFold(g.name(), "RequestId") || g.at.parent == nil || p.atTop() {
		return p.root
	}
	return nil
}

// besideTwin places a member whose own members are like those of the one before it.
func (p *placer) besideTwin(g guess) *level {
	if canHold(g.row) && p.twin(g.at) {
		return p.outOf(g.at)
	}
	return nil
}

// withNext places a row beside the next one, inside of what opened just before.
func (p *placer) withNext(g guess) *level {
	if g.ahead && g.next.level == g.at && len(g.next.inside) > 0 && g.at.beginsWith(g.name()) {
		return p.into(g.next, g.row.Line)
	}
	return nil
}

// inEmpty places a row into the member that opened just before.
func (p *placer) inEmpty(g guess) *level {
	if g.at.empty() {
		return g.at
	}
	return nil
}

// atTop reports whether the next row is one of the result itself, or there is none.
func (p *placer) atTop() bool {
	if len(p.rest) == 0 {
		return true
	}
	name := p.rest[0].Field.Name
	return isRootName(name) || isUsual(name) || isPaging(name) || p.whereShown(name) == p.root
}

// leastTwin is how many members two members have to have in common, in one order, to stand side by side.
const leastTwin = 3

// twin reports whether the next rows are called like all the members of a level, in their order: what they are inside of is
// another like it, and stands beside it.
func (p *placer) twin(l *level) bool {
	if l == p.outermost() || l.parent == nil || l.holder == nil || len(l.holder.Fields) < leastTwin || len(p.rest) < len(l.holder.Fields) {
		return false
	}
	for i, f := range l.holder.Fields {
		if p.rest[i].Field.Name != f.Name {
			return false
		}
	}
	return true
}

// beginsWith reports whether a name may begin what is listed in a level: nothing stands before it but members that page
// through a list, or that results have at the top.
func (l *level) beginsWith(name string) bool {
	return (l.empty() || isPaging(l.last) || isRootName(l.last) || isUsual(l.last)) && !isPaging(name)
}

// ahead finds where the next row is that examples show, as things stand.
func (p *placer) ahead() (spot, bool) {
	if p.root.value == nil {
		return spot{}, false
	}
	for _, r := range p.rest[:min(len(p.rest), maxAhead)] {
		name := r.Field.Name
		if isRootName(name) || p.drawn && r.Marks == 0 {
			return spot{}, false
		}
		if l := p.whereShown(name); l != nil {
			return spot{level: l}, true
		}
		for _, other := range []bool{false, true} {
			if s, ok := p.hiddenAt(name, other); ok {
				return s, true
			}
		}
	}
	return spot{}, false
}

// intoList goes into the list of a wrapper that examples show without items.
func (p *placer) intoList(l *level, line int) *level {
	if m, ok := l.emptyList(); ok && l.empty() && !p.documented.Has(m.Name) {
		return p.insert(l, m, line)
	}
	return l
}

// base is the innermost open member that rows may get into without an example.
func (p *placer) base() *level {
	l := p.top
	for l != p.floor && l != p.start && l.parent != nil && (l.closed() || p.listless(l)) {
		l = l.parent
	}
	return l
}

// listless reports whether the table does not list the members of a level: examples show some, and no row to come has the
// name of one.
func (p *placer) listless(l *level) bool {
	if !l.empty() || l.value.IsEmpty() || l.alike || l == p.start {
		return false
	}
	return !p.anyLeft(l.value, maxHidden)
}

func (p *placer) anyLeft(v *contract.Value, depth int) bool {
	if v == nil || depth == 0 {
		return false
	}
	for _, m := range v.Members {
		if p.left[strings.ToLower(m.Name)] > 0 || p.anyLeft(m.Value.Object(), depth-1) || m.Value.Kind == contract.KindArray && len(m.Value.Items) == 0 {
			return true
		}
	}
	return false
}

// outOf is the nearest member around a level that rows may get into.
func (p *placer) outOf(l *level) *level {
	out := l.parent
	for out != p.floor && out != p.start && out.parent != nil && out.closed() {
		out = out.parent
	}
	return out
}

// closed reports whether rows get into a level by example only.
func (l *level) closed() bool { return l.sealed || l.wrapper && !l.empty() }
