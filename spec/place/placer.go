package place

import (
	"iter"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// placer builds a tree from flat rows. A table lists a member, then the members inside it, then its next
// sibling, so the members that are still open form a stack; an example says which of them a row belongs to. Where no
// example does, types, the order of the rows and their names decide, and the place is marked as a guess.
type placer struct {
	sink       *page.Sink
	root       *level
	top        *level   // innermost open member
	floor      *level   // outermost one that the row may get into
	start      *level   // what the table describes; nil before the first table
	all        []*level // in the order of their rows
	documented *sample.Names
	shown      *counts
	views      map[*contract.Value]*view
	written    *sample.Names // what examples write
	misshapen  bool          // what they show is put together by guess
	unplaced   []contract.Unplaced
	nested     bool           // a row was placed below the result
	relative   bool           // and it was one without dots in its name
	marked     bool           // rows are drawn as a tree
	deepMarks  bool           // tree marks have several levels
	drawn      bool           // the row is
	describes  bool           // a further table describes members of this one
	captioned  bool           // the caption of the table names what it describes, and no example shows that, or most of the rows elsewhere
	rest       []ResponseRow  // of the table, behind the row that is placed
	following  []ResponseRow  // of the next table
	left       map[string]int // how many rows of the table with a name, in any capitals, are to come, with the one that is placed
	sorted     bool           // the rows of the table are in the order of the alphabet
	order      int            // how often members of one level came in alphabetical order
	breaks     int            // how often they did not
	doubtful   []doubt
}

func newPlacer(sink *page.Sink, shown *sample.Shown, documented *sample.Names) *placer {
	p := &placer{
		sink: sink, documented: documented, views: map[*contract.Value]*view{},
		shown: countNames(shown.Value), written: shown.Written, misshapen: shown.Misshapen,
	}
	p.root = p.newLevel(&contract.Field{Type: contract.Type{Name: "object"}}, nil, shown.Value)
	p.root.marks = -1
	p.top, p.floor, p.all = p.root, p.root, []*level{p.root}
	return p
}

// doubt is a member whose place no example confirms.
type doubt struct {
	at    *level
	row   ResponseRow
	drawn bool // tree marks show its place
}

// place places the rows of all tables. A further table describes a member of those before it.
func (p *placer) place(tables []Table) {
	for _, t := range tables {
		for _, r := range t.Rows {
			p.marked = p.marked || r.Marks > 0
			p.deepMarks = p.deepMarks || r.Marks > 1
		}
	}
	if len(tables) > maxTables {
		for _, t := range tables[maxTables:] {
			p.leaveOut(t)
		}
		tables = tables[:maxTables]
	}
	for pass := 0; len(tables) > 0 && pass < maxPasses; pass++ {
		tables = p.placeTables(tables)
	}
	for _, t := range tables {
		p.leaveOut(t)
	}
	p.reconsider()
	p.finish()
}

// maxPasses is how often tables are looked at again whose caption names a member that a later table lists.
const maxPasses = 4

// placeTables places the rows of tables and returns the tables that describe nothing known so far.
func (p *placer) placeTables(tables []Table) (later []Table) {
	for i, t := range tables {
		if p.start != nil {
			p.top = p.described(t, tables[i:])
		}
		if p.top == nil {
			later = append(later, t)
			continue
		}
		p.start = p.top
		p.describes, p.following = i+1 < len(tables), nil
		if p.describes {
			p.following = tables[i+1].Rows
		}
		p.rows(t.Rows)
	}
	return later
}

// rows places the rows of a table.
func (p *placer) rows(rows []ResponseRow) {
	p.left, p.sorted = map[string]int{}, sorted(rows)
	for _, r := range rows {
		p.left[strings.ToLower(r.Field.Name)]++
	}
	for k, r := range rows {
		p.rest = rows[k+1:]
		name := r.Field.Name
		p.row(r)
		p.left[strings.ToLower(name)]--
	}
}

// row places one row, in the first way that knows a place.
func (p *placer) row(r ResponseRow) {
	p.enclose(r)
	for _, way := range []func(ResponseRow) bool{
		p.byRepeat, p.byExample, p.byWrapper, p.bySkippedLevel, p.byDots, p.byCase, p.byForm, p.byEarlierLevel, p.byGuess,
	} {
		if way(r) {
			return
		}
	}
}

// open are the members that a row may get into, from the inside out. Where a caption names what the table describes, a name
// further out is another member.
func (p *placer) open() iter.Seq[*level] {
	return func(yield func(*level) bool) {
		for l := p.top; l != nil; l = l.parent {
			if !yield(l) || l == p.floor || p.captioned && l == p.start {
				return
			}
		}
	}
}

// way is how a place was found.
type way struct {
	how     contract.Inference
	wrapped bool            // the row is the list inside a wrapper
	dotted  bool            // by the dots in its name
	shown   *contract.Value // what examples show of the member, when they call it otherwise or show it elsewhere
}

// put adds the row to an open member; what is open inside that closes.
func (p *placer) put(l *level, r ResponseRow, by way) {
	f := r.Field
	p.top = l
	if l.used[f.Name] {
		p.sink.Addf(page.Warning, r.Line, 0, "member %q stands in %q already; this row is left out", f.Name, l.name())
		p.unplaced = append(p.unplaced, contract.Unplaced{Kind: "response", Name: f.Name, Line: r.Line, Reason: "the same name stands on an earlier row"})
		return
	}
	if l.view.get(f.Name) != nil {
		p.shown.take(f.Name)
	}
	if by.how == contract.ByExample && !l.owner.Type.Map {
		l.sealed = false // it holds members, whatever its type says
	}
	holder := l.hold(by.wrapped)
	p.note(l, f.Name)
	f.Inferred = by.how
	if l == p.root && by.how == contract.ByExample || p.drawn && l == p.floor {
		f.Inferred = contract.NotInferred // a flat table shows the place itself, and so do marks
	}
	p.nested = p.nested || l != p.root
	p.relative = p.relative || l != p.root && !by.dotted
	holder.Fields = append(holder.Fields, f)
	p.enter(l, r, by)
}

// enter makes a member that can hold others the innermost open one.
func (p *placer) enter(l *level, r ResponseRow, by way) {
	f := r.Field
	shown, alike := by.shown, false
	if shown == nil {
		shown, alike = p.shownOf(l, r)
	}
	holds, blank := canHold(r), f.Type.Name == ""
	if takeType(f, shown) && r.Blank {
		p.sink.Addf(page.Info, r.Line, 0, "the table gives member %q no type; it is shown as %s", f.Name, shown.Kind)
	}
	if !holds && shown.Object() == nil || l.depth+1 >= contract.MaxDepth {
		return
	}
	n := p.newLevel(f, l, shown)
	n.marks, n.blank, n.alike = r.Marks, blank, alike || l.alike
	n.sealed = !holds || f.Type.Map || n.value == nil && !shown.IsEmpty() || listsScalars(f) || n.wrapsScalars()
	l.members[f.Name] = n
	p.all = append(p.all, n)
	p.top = n
}

// shownOf is what is known of a member: what examples show in its place, what its own cell shows, or what examples show
// under another name, or, with alike, of another member with its name.
func (p *placer) shownOf(l *level, r ResponseRow) (shown *contract.Value, alike bool) {
	f := r.Field
	shown = l.view.get(f.Name)
	if !shown.IsEmpty() {
		return shown, false
	}
	if v := ofCell(f); v != nil {
		return v, false
	}
	if shown != nil || !canHold(r) {
		return shown, false
	}
	if v := p.misnamed(l, f); v != nil {
		return v, false
	}
	v := p.shown.alike[f.Name]
	return v, v != nil
}
