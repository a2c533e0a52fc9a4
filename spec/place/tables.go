package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// finish adds what examples show of members without rows of their own: the list inside a wrapper of scalars.
func (p *placer) finish() {
	for _, l := range p.all {
		if !l.empty() || !l.wrapsScalars() || !contract.ValidName(l.value.Members[0].Name) {
			continue
		}
		f := l.owner
		inner := &contract.Field{
			Name: l.value.Members[0].Name, Inferred: contract.ByExample,
			Type: contract.Type{Name: "array", Item: f.Type.Item, ItemFormat: f.Type.ItemFormat},
		}
		f.Type = contract.Type{Name: "object"}
		f.Fields = []*contract.Field{inner}
	}
}

// described finds the member that a further table describes: the one its caption names, else the one in which examples
// show its rows, else the last that has no members yet.
func (p *placer) described(t Table) *level {
	best, high := p.root, 0
	for _, l := range p.all {
		score := p.overlap(l, t.Rows)
		if l.parent != nil && l.empty() && captionNames(t.Caption, l.owner) {
			score += 1000
		}
		if score > high {
			best, high = l, score
		}
	}
	if high > 0 {
		return best
	}
	for i := len(p.all) - 1; i > 0; i-- {
		if l := p.all[i]; l.empty() && !l.sealed {
			return l
		}
	}
	return p.root
}

// overlap counts the rows whose names examples show in a level, or below members of it that no row lists.
func (p *placer) overlap(l *level, rows []ResponseRow) int {
	n := 0
	for _, r := range rows[:min(len(rows), 50)] {
		if l.shows(r.Field.Name) || l.value != nil && p.reaches(l.value, r.Field.Name, 2) {
			n++
		}
	}
	return n
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
