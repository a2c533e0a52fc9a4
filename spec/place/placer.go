package place

import (
	"cmp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// placer builds a tree from flat rows. A table lists a member, then the members inside it, then its next
// sibling, so the members that are still open form a stack; an example says which of them a row belongs to. Where no
// example does, types, the order of the rows and their names decide, and the place is marked as a guess.
type placer struct {
	sink       *page.Sink
	root       *level
	top        *level   // innermost open member
	start      *level   // what the table describes; nil before the first table
	all        []*level // in the order of their rows
	documented map[string]bool
	unplaced   []contract.Unplaced
	nested     bool // a row was placed below the result
	marked     bool // rows are drawn as a tree
	deepMarks  bool // tree marks have several levels
	describes  bool // a further table describes members of this one
	captioned  bool // the caption of the table names what it describes, and no example shows that, or most of the rows elsewhere
	rest       []ResponseRow
	doubtful   []doubt
}

func newPlacer(sink *page.Sink, value *contract.Value, documented map[string]bool) *placer {
	root := newLevel(&contract.Field{Type: contract.Type{Name: "object"}}, nil, value)
	root.marks = -1
	return &placer{sink: sink, root: root, top: root, all: []*level{root}, documented: documented}
}

// doubt is a member whose place no example confirms.
type doubt struct {
	at  *level
	row ResponseRow
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
		p.describes = i+1 < len(tables)
		for k, r := range t.Rows {
			p.rest = t.Rows[k+1:]
			p.row(r)
		}
	}
	return later
}

// row places one row: by tree marks, by the example, by the wrapper rule, by dots, and last by guess.
func (p *placer) row(r ResponseRow) {
	if p.marked && r.Marks == 0 {
		p.top = p.start // a row without a mark closes the tree
	}
	for _, place := range []func(ResponseRow) bool{p.byMarks, p.byExample, p.byWrapper, p.bySkippedLevel, p.byDots, p.byCase, p.byEarlierLevel, p.byGuess} {
		if place(r) {
			return
		}
	}
}

// put adds the row to an open member; what is open inside that closes.
func (p *placer) put(l *level, r ResponseRow, how contract.Inference, wrapped bool) {
	f := r.Field
	p.top = l
	if l.used[f.Name] {
		p.sink.Addf(page.Warning, r.Line, 0, "member %q stands in %q already; this row is left out", f.Name, cmp.Or(l.owner.Name, "the result"))
		p.unplaced = append(p.unplaced, contract.Unplaced{Kind: "response", Name: f.Name, Line: r.Line, Reason: "the same name stands on an earlier row"})
		return
	}
	holder := l.hold(wrapped)
	l.note(f.Name)
	f.Inferred = how
	if l == p.root && how == contract.ByExample {
		f.Inferred = contract.NotInferred // a flat table shows the place itself
	}
	p.nested = p.nested || l != p.root
	holder.Fields = append(holder.Fields, f)
	p.open(l, f, r)
}

// open makes a member that can hold others the innermost open one.
func (p *placer) open(l *level, f *contract.Field, r ResponseRow) {
	shown := l.value.Get(f.Name)
	holds := canHold(f, r.Blank)
	if shown == nil && holds {
		shown = p.misnamed(l, f)
	}
	if !holds && shown.Object() == nil || len(l.path()) >= contract.MaxDepth {
		return
	}
	n := newLevel(f, l, shown)
	n.marks = r.Marks
	n.sealed = !holds || f.Type.Map || n.value == nil && !shown.IsEmpty() || listsScalars(f)
	l.members[f.Name] = n
	p.all = append(p.all, n)
	p.top = n
}

// listsScalars reports whether the example cell of a list shows a value and not an object.
func listsScalars(f *contract.Field) bool {
	return f.Type.Name == "array" && f.Type.Of == "" && f.Example != "" && !strings.Contains(f.Example, "{")
}

// byMarks places rows that are drawn as a tree: a row with marks is inside the last one with fewer. Pages that draw one
// level only leave it to the example, and to the order of the rows, where inside.
func (p *placer) byMarks(r ResponseRow) bool {
	if r.Marks == 0 {
		return false
	}
	around := p.top
	for around.parent != nil && (around.marks >= r.Marks || around.closed() && around.value == nil) {
		around = around.parent
	}
	if around == p.root {
		return false
	}
	l := p.underMark(around, r)
	p.put(l, r, contract.NotInferred, false)
	return true
}

func (p *placer) underMark(around *level, r ResponseRow) *level {
	name := r.Field.Name
	for l := p.top; l != around.parent && !p.deepMarks; l = l.parent {
		if l.shows(name) {
			return l
		}
	}
	if inner := p.skipped(around, name, 2); inner != nil && !around.shows(name) {
		inner.marks = around.marks
		return inner
	}
	if base := p.base(); !p.deepMarks && !around.shows(name) && base != around && base.inside(around) {
		return p.intoList(base)
	}
	return around
}

// byExample looks for the innermost open member in which the example shows the name.
func (p *placer) byExample(r ResponseRow) bool {
	for l := p.top; l != nil; l = l.parent {
		if l.shows(r.Field.Name) {
			shown := l.value.Get(r.Field.Name)
			p.put(l, r, contract.ByExample, isWrapped(l, r, shown))
			return true
		}
		if p.captioned && l == p.start {
			return false // the same name further out is another member
		}
	}
	return false
}

// byEarlierLevel finds a name in a member that rows before have closed, when examples show it in exactly one.
func (p *placer) byEarlierLevel(r ResponseRow) bool {
	if p.captioned {
		return false
	}
	var found *level
	for _, l := range p.all {
		if l.shows(r.Field.Name) && !l.wrapsScalars() {
			if found != nil {
				return false
			}
			found = l
		}
	}
	if found == nil {
		return false
	}
	p.put(found, r, contract.ByExample, false)
	return true
}

// isWrapped reports whether a row is the list inside a wrapper: its type is blank or a list, it is the only member that
// examples show in its parent, and the parent is typed as the list that the row is.
func isWrapped(l *level, r ResponseRow, shown *contract.Value) bool {
	if !l.empty() || l.owner.Type.Name != "array" || l.listed {
		return false
	}
	wrapped := r.Blank || shown != nil && shown.Kind == contract.KindArray && len(l.value.Members) == 1
	if wrapped && r.Field.Type.Name == "" {
		r.Field.Type = contract.Type{Name: "array", Item: l.owner.Type.Item, Of: l.owner.Type.Of}
	}
	return wrapped
}

// byWrapper recognises "Xs: Array of X" followed by a row X without a type: on the wire {"Xs": {"X": [..]}}. The example
// leaves the wrapper out, or there is none.
func (p *placer) byWrapper(r ResponseRow) bool {
	l := p.top
	if !r.Blank || !l.empty() || l.owner.Type.Name != "array" {
		return false
	}
	of := l.owner.Type.Of
	if !strings.EqualFold(of, r.Field.Name) && !strings.HasPrefix(l.owner.Name, strings.TrimSuffix(r.Field.Name, "s")) && !strings.HasPrefix(r.Field.Name, of) {
		return false
	}
	value := l.value
	r.Field.Type = contract.Type{Name: "array", Item: l.owner.Type.Item, Of: of}
	p.put(l, r, contract.ByTable, true)
	if p.top != l {
		p.top.value, p.top.sealed = value, false
	}
	return true
}

// bySkippedLevel finds a name below a member that examples show and no row lists.
func (p *placer) bySkippedLevel(r ResponseRow) bool {
	for l := p.top; l != nil; l = l.parent {
		if inner := p.skipped(l, r.Field.Name, 2); inner != nil {
			p.put(inner, r, contract.ByExample, false)
			return true
		}
	}
	return false
}

// skipped looks for a name in the members of a level that no row lists, and opens the one that has it.
func (p *placer) skipped(l *level, name string, depth int) *level {
	if l.value == nil || depth == 0 {
		return nil
	}
	for _, m := range l.value.Members {
		inner := m.Value.Object()
		if inner == nil || p.documented[m.Name] || !contract.ValidName(m.Name) {
			continue
		}
		if inner.Get(name) != nil {
			return p.insert(l, m)
		}
		if deep := p.reaches(inner, name, depth-1); deep {
			if found := p.skipped(p.insert(l, m), name, depth-1); found != nil {
				return found
			}
		}
	}
	return nil
}

// reaches reports whether a name stands below members that no row lists.
func (p *placer) reaches(v *contract.Value, name string, depth int) bool {
	if depth == 0 {
		return false
	}
	for _, m := range v.Members {
		inner := m.Value.Object()
		if inner != nil && !p.documented[m.Name] && (inner.Get(name) != nil || p.reaches(inner, name, depth-1)) {
			return true
		}
	}
	return false
}

// insert adds a member that only examples show, for the rows inside it.
func (p *placer) insert(l *level, m contract.Member) *level {
	if have := l.members[m.Name]; have != nil {
		return have
	}
	f := &contract.Field{Name: m.Name, Type: contract.Type{Name: "object"}, Inferred: contract.ByExample}
	wrapped := !l.listed
	if m.Value.Kind == contract.KindArray {
		f.Type = contract.Type{Name: "array", Item: "object"}
	}
	holder := l.hold(wrapped)
	holder.Fields = append(holder.Fields, f)
	l.used[m.Name] = true
	n := newLevel(f, l, m.Value)
	l.members[m.Name] = n
	p.all = append(p.all, n)
	return n
}
