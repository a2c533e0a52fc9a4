package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/words"
)

// described finds the member that a further table describes: the one its caption names, else the one in which examples
// show its rows, else one that has no members yet. tables are this one and those behind it. It is nil when the caption names
// something else, or nothing in the result can be meant.
func (p *placer) described(t Table, tables []Table) *level {
	const named = 1000
	var best *level
	high, shown := 0, 0
	name := identifier(t.Caption)
	for _, l := range p.all {
		score := p.overlap(l, t.Rows)
		shown = max(shown, score)
		if l.parent != nil && l.empty() && captionNames(t.Caption, l.owner) {
			score += named
		} else if l.parent != nil && l.empty() && words.HasWord(l.owner.Description, name) {
			score += named - 1
		}
		if score > high {
			best, high = l, score
		}
	}
	p.captioned = high >= named-1 && best.value == nil && 2*shown <= len(t.Rows)
	switch {
	case best != nil:
		return p.together(best, t.Rows)
	case name != "":
		return nil
	}
	if l := p.waiting(tables); l != nil {
		return l
	}
	if p.root.value != nil {
		return nil
	}
	p.nested = true // nothing but the lack of anything else puts the rows into the result
	return p.root
}

// together goes further in, to an object that no row lists, when examples show more of a table's rows there: a table is about one
// thing.
func (p *placer) together(l *level, rows []ResponseRow) *level {
	rows = rows[:min(len(rows), maxRows)]
	here := p.among(l.value, rows)
	for _, r := range rows {
		s, ok := p.below(l, r.Field.Name, false)
		if !ok || l.shows(r.Field.Name) {
			continue
		}
		if p.among(s.inside[len(s.inside)-1].Value.Object(), rows) > here {
			return p.into(s, r.Line)
		}
	}
	return l
}

// maxRows is how many rows of a table are looked for in a member before it is known to be the one that the table describes.
const maxRows = 50

// among counts the rows whose names an object has.
func (p *placer) among(v *contract.Value, rows []ResponseRow) int {
	n, view := 0, p.viewOf(v)
	for _, r := range rows {
		if view.get(r.Field.Name) != nil {
			n++
		}
	}
	return n
}

// waiting is a member without members for a table that nothing names: the first when there is one for each such table, else
// the last. Where examples show other members, the table is about something else.
func (p *placer) waiting(tables []Table) *level {
	var open []*level
	for _, l := range p.all[1:] {
		_, unfilled := l.emptyList()
		if l.empty() && !l.sealed && (unfilled || l.value == nil || len(l.value.Members) == 0) {
			open = append(open, l)
		}
	}
	nameless := 0
	for _, t := range tables {
		if identifier(t.Caption) == "" {
			nameless++
		}
	}
	switch {
	case len(open) == 0:
		return nil
	case len(open) == nameless:
		return open[0]
	}
	return open[len(open)-1]
}

// leaveOut notes the rows of a table that describes nothing in the result.
func (p *placer) leaveOut(t Table) {
	const most = 90 // bytes of a caption in a message
	if len(t.Rows) > 0 {
		p.sink.Addf(page.Warning, t.Rows[0].Line, 0, "the table with %q (%s) describes no known member, and no example shows its rows; its %d rows are not read",
			t.Rows[0].Field.Name, words.Cut(words.OneLine(t.Caption), most), len(t.Rows))
	}
	for _, r := range t.Rows {
		p.unplaced = append(p.unplaced, contract.Unplaced{Kind: "response", Name: r.Field.Name, Line: r.Line, Reason: "its table describes no known member"})
	}
}

// overlap counts the rows whose names examples show in a level, or below members of it that no row lists.
func (p *placer) overlap(l *level, rows []ResponseRow) int {
	n := 0
	if l.wrapped() {
		return 0
	}
	for _, r := range rows[:min(len(rows), maxRows)] {
		if l.view.has(r.Field.Name) && !l.used[r.Field.Name] || p.reaches(l, r.Field.Name) {
			n++
		}
	}
	return n
}

// reaches reports whether examples show a name below members of a level that no row lists.
func (p *placer) reaches(l *level, name string) bool {
	for _, other := range []bool{false, true} {
		if _, ok := p.below(l, name, other); ok && p.shown.free(name) > 0 {
			return true
		}
	}
	return false
}

// captionNames reports whether a caption names a member or the type of its items, in singular or plural.
func captionNames(caption string, f *contract.Field) bool {
	for _, name := range []string{f.Name, f.Type.Of} {
		if name == "" {
			continue
		}
		for _, form := range []string{name, strings.TrimSuffix(name, "s"), strings.TrimSuffix(name, "List"), strings.TrimSuffix(name, "Set"), name + "s"} {
			if form != "" && words.HasWord(strings.ToLower(caption), strings.ToLower(form)) {
				return true
			}
		}
	}
	return false
}
