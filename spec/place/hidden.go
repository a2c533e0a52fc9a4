package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// maxHidden is how many members in a row may be without rows of their own.
const maxHidden = 4

// spot is a place where examples show a name: in an open member, or below it, inside members that no row lists.
type spot struct {
	level  *level
	inside []contract.Member
	name   string // as the examples write it
}

// hiddenAt finds the innermost open member below which examples show a name, inside as few members as possible that no row
// lists; with other, in other capitals.
func (p *placer) hiddenAt(name string, other bool) (spot, bool) {
	if p.shown.free(name) == 0 || p.misshapen && isRootName(name) {
		return spot{}, false
	}
	for l := range p.open() {
		if s, ok := p.below(l, name, other); ok {
			return s, true
		}
	}
	return spot{}, false
}

// below finds a name below one member.
func (p *placer) below(l *level, name string, other bool) (spot, bool) {
	if l.value == nil || l.wrapsScalars() {
		return spot{}, false
	}
	if l.hidden == nil {
		p.hide(l)
	}
	for _, s := range l.hidden[strings.ToLower(name)] {
		if (s.name != name) == other && l.lacks(s.inside[0]) {
			return s, true
		}
	}
	return spot{}, false
}

// hide notes which names examples show below a level, from the outside in.
func (p *placer) hide(l *level) {
	l.hidden = map[string][]spot{}
	around := []spot{{level: l}}
	for depth := 0; depth <= maxHidden && len(around) > 0; depth++ {
		var inner []spot
		for _, s := range around {
			value := l.value
			if depth > 0 {
				value = s.inside[depth-1].Value.Object()
			}
			for _, m := range value.Members {
				if depth > 0 {
					lower := strings.ToLower(m.Name)
					l.hidden[lower] = append(l.hidden[lower], spot{l, s.inside, m.Name})
				}
				if m.Value.Object() != nil && p.rowless(l, m, depth) {
					inner = append(inner, spot{level: l, inside: append(s.inside[:depth:depth], m)})
				}
			}
		}
		around = inner
	}
}

// rowless reports whether a member that examples show so deep below a level has no row of its own: no row has its name, or
// it is the list inside a wrapper, whose name rows of other places may have.
func (p *placer) rowless(l *level, m contract.Member, depth int) bool {
	if !contract.ValidName(m.Name) {
		return false
	}
	_, only := l.only()
	return !p.documented.HasFold(m.Name) || depth == 0 && only && isElement(l.owner, m.Name)
}

// lacks reports whether no row has become a member that examples show in a level; they may have opened it for rows before.
func (l *level) lacks(m contract.Member) bool {
	if have := l.members[m.Name]; have != nil {
		return have.owner.At.Line == 0
	}
	return !l.used[m.Name]
}

// bySkippedLevel finds a name below a member that examples show and no row lists.
func (p *placer) bySkippedLevel(r ResponseRow) bool {
	s, ok := p.hiddenAt(r.Field.Name, false)
	if !ok {
		return false
	}
	p.showing(p.into(s, r.Line), r, s.name)
	return true
}

// into opens the members that lead to a spot.
func (p *placer) into(s spot, line int) *level {
	l := s.level
	for _, m := range s.inside {
		l = p.insert(l, m, line)
	}
	return l
}

// insert adds a member that only examples show, for the rows inside it.
func (p *placer) insert(l *level, m contract.Member, line int) *level {
	if have := l.members[m.Name]; have != nil {
		return have
	}
	p.sink.Addf(page.Info, line, 0, "no row lists %q, which the example shows in %q; taken from the example", m.Name, l.name())
	return p.add(l, m, contract.ByExample)
}

// hasOneItem reports whether the only member that examples show in a level, an object, is an item of the list that the
// level wraps: XML does not show the list, and JSON may leave it out.
func (l *level) hasOneItem(m contract.Member) bool {
	return m.Value.Single && isElement(l.owner, m.Name) || l.owner.Type.Name == "array" && !l.blank && l.empty()
}

// add adds a member without a row.
func (p *placer) add(l *level, m contract.Member, how contract.Inference) *level {
	f := &contract.Field{Name: m.Name, Type: contract.Type{Name: "object"}, Inferred: how}
	_, only := l.only()
	listed := m.Value.Kind == contract.KindArray || only && l.hasOneItem(m)
	if listed {
		f.Type = contract.Type{Name: "array", Item: "object"}
	}
	wrapped := only && listed && l.empty() && (l.owner.Type.Name == "array" || l.blank)
	holder := l.hold(wrapped)
	holder.Fields = append(holder.Fields, f)
	l.used[m.Name] = true
	n := p.newLevel(f, l, m.Value)
	n.marks, n.alike = max(l.marks, 0), l.alike
	l.members[m.Name] = n
	p.all = append(p.all, n)
	return n
}
