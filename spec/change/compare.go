package change

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Compare tells what became of an operation between two versions: what breaks somebody first, other words last, each in the
// order of the new page.
func Compare(before, after Document) []Change {
	c := &comparison{old: &before, now: &after, folded: map[stated]bool{}}
	c.identity()
	c.parameters()
	c.members()
	c.moved()
	c.choices()
	c.errors()
	c.relations()
	c.examples()
	c.reworded()
	sort.SliceStable(c.changes, func(i, k int) bool {
		a, b := c.changes[i], c.changes[k]
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.line(), b.line()), cmp.Compare(a.Title, b.Title)) < 0
	})
	return c.changes
}

// rank is how soon a reader should see the change.
func (c Change) rank() int {
	switch {
	case c.Any():
		return 0
	case c.Kind != Reworded:
		return 1
	}
	return 2
}

type comparison struct {
	old, now *Document
	changes  []Change
	folded   map[stated]bool // statements that a change tells already
}

// stated is a statement of one of the versions, by its id.
type stated struct {
	in *Document
	id string
}

func (c *comparison) add(ch Change) { c.changes = append(c.changes, ch) }

// tell adds a change of one kind about statements of the old version and of the new; the first of each is where it stands.
func (c *comparison) tell(id string, about Subject, before, after []contract.Statement) {
	ch := Change{Row: row(id), Subject: about, Title: titleOf(about.Kind, about.Name, about.Rule)}
	for _, s := range before {
		ch.Statements.Old = append(ch.Statements.Old, s.ID)
		c.folded[stated{c.old, s.ID}] = true
	}
	for _, s := range after {
		ch.Statements.New = append(ch.Statements.New, s.ID)
		c.folded[stated{c.now, s.ID}] = true
	}
	if len(before) > 0 {
		ch.Old = c.old.place(before[0])
	}
	if len(after) > 0 {
		ch.New = c.now.place(after[0])
	}
	if ids := slices.Concat(ch.Statements.New, ch.Statements.Old); about.Rule != "" && len(ids) > 0 {
		ch.Title = ids[0]
	}
	c.add(ch)
}

// identity compares the name of the operation and its version. What follows from them is told with them.
func (c *comparison) identity() {
	root := func(d *Document) func(contract.Statement) bool {
		return func(s contract.Statement) bool {
			named := s.Subject.Kind == contract.OfOperation || s.Subject.Kind == contract.OfParameter && s.Subject.Name == "Action" && valued(s)
			return named || s.Subject.Kind == contract.OfExample && s.Subject.Rule == contract.RuleRoot && s.Value == d.Action+"Response"
		}
	}
	if c.old.Action != c.now.Action {
		c.tell("operation-renamed", Subject{Kind: contract.OfOperation, Name: c.now.Action}, c.old.where(root(c.old)), c.now.where(root(c.now)))
		c.last().Old, c.last().New = c.old.saying(c.last().Old, c.old.Action), c.now.saying(c.last().New, c.now.Action)
	}
	if c.old.Version != c.now.Version && c.old.Version != "" && c.now.Version != "" {
		ofVersion := func(s contract.Statement) bool {
			return s.Subject.Kind == contract.OfParameter && s.Subject.Name == "Version" && valued(s)
		}
		c.tell("version-changed", Subject{Kind: contract.OfOperation, Name: "Version"}, c.old.where(ofVersion), c.now.where(ofVersion))
		c.last().Title = "version"
		c.last().Old, c.last().New = c.old.saying(c.last().Old, c.old.Version), c.now.saying(c.last().New, c.now.Version)
	}
}

func (c *comparison) last() *Change { return &c.changes[len(c.changes)-1] }

// saying is a place with a value; the first line of the page where no statement says it.
func (d *Document) saying(p *Place, value string) *Place {
	if p == nil {
		p = &Place{File: d.File, Line: 1}
	}
	p.Value = value
	return p
}

// where are the statements for which a condition holds; at least one place, the name of the operation, is among the
// statements of every page.
func (d *Document) where(holds func(contract.Statement) bool) []contract.Statement {
	var out []contract.Statement
	for _, s := range d.Statements {
		if holds(s) {
			out = append(out, s)
		}
	}
	return out
}

func valued(s contract.Statement) bool { return canonical(s.Subject.Rule) == contract.RuleEnum }

// canonical takes one value for a list of one.
func canonical(r contract.Rule) contract.Rule {
	if r == contract.RuleConst {
		return contract.RuleEnum
	}
	return r
}

// of are the statements of a kind that no change tells yet, by their names, and the names in the order of the page.
func (c *comparison) of(d *Document, kind contract.SubjectKind) (map[string][]contract.Statement, []string) {
	out, names := map[string][]contract.Statement{}, []string{}
	for _, s := range d.Statements {
		if s.Subject.Kind != kind || c.folded[stated{d, s.ID}] {
			continue
		}
		if _, known := out[s.Subject.Name]; !known {
			names = append(names, s.Subject.Name)
		}
		out[s.Subject.Name] = append(out[s.Subject.Name], s)
	}
	return out, names
}

// union are the names of the new version and then those that only the old one has.
func union(before, after []string) []string {
	out := slices.Clone(after)
	for _, name := range before {
		if !slices.Contains(after, name) {
			out = append(out, name)
		}
	}
	return out
}

// pair is a statement in both versions; one of them may be nil.
type pair struct{ old, now *contract.Statement }

func (p pair) rule() contract.Rule {
	if p.now != nil {
		return p.now.Subject.Rule
	}
	return p.old.Subject.Rule
}

func (p pair) lists() (before, after []contract.Statement) {
	if p.old != nil {
		before = []contract.Statement{*p.old}
	}
	if p.now != nil {
		after = []contract.Statement{*p.now}
	}
	return before, after
}

// inferred reports whether the page itself says it in no version.
func (p pair) inferred() bool {
	byName := func(s *contract.Statement) bool { return s == nil || s.Inferred == string(contract.ByName) }
	return byName(p.old) && byName(p.now)
}

// pairs brings the statements of two versions about one subject together: those that say the same, then those of a rule.
func pairs(before, after []contract.Statement) []pair {
	open := slices.Clone(before)
	out := make([]pair, 0, len(after)+len(before))
	take := func(now contract.Statement, fits func(contract.Statement) bool) bool {
		i := slices.IndexFunc(open, func(s contract.Statement) bool {
			return canonical(s.Subject.Rule) == canonical(now.Subject.Rule) && fits(s)
		})
		if i < 0 {
			return false
		}
		old := open[i]
		open = slices.Delete(open, i, i+1)
		out = append(out, pair{&old, &now})
		return true
	}
	var rest []contract.Statement
	for _, s := range after {
		if !take(s, func(old contract.Statement) bool { return same(canonical(s.Subject.Rule), old.Value, s.Value) }) {
			rest = append(rest, s)
		}
	}
	for _, s := range rest {
		if !take(s, func(contract.Statement) bool { return true }) {
			out = append(out, pair{now: &s})
		}
	}
	for _, s := range open {
		out = append(out, pair{old: &s})
	}
	return out
}

// surer tells that the page says the same, and that plumb takes it for more or less certain.
func (c *comparison) surer(p pair) {
	if p.old.Level == p.now.Level {
		return
	}
	id := "surer"
	if p.now.Level == contract.LevelShould {
		id = "less-sure"
	}
	before, after := p.lists()
	c.tell(id, Subject(p.now.Subject), before, after)
}

// relations are those that are named by something.
func (d *Document) relations(name string) []contract.Statement {
	return d.where(func(s contract.Statement) bool {
		return s.Subject.Kind == contract.OfRelation && s.Subject.Name == name
	})
}

// inside reports whether a member is of another, as statements write paths.
func inside(path, of string) bool {
	rest, ok := strings.CutPrefix(path, of)
	return ok && (strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, "[]"))
}

// OperationAdded tells of an operation that only the new version has.
func OperationAdded(action, file string) Change {
	about := Subject{Kind: contract.OfOperation, Name: action}
	return Change{Row: row("operation-added"), Subject: about, Title: titleOf(about.Kind, action, ""), New: &Place{File: file, Line: 1}}
}

// OperationRemoved tells of an operation that only the old version has.
func OperationRemoved(action, file string) Change {
	about := Subject{Kind: contract.OfOperation, Name: action}
	return Change{Row: row("operation-removed"), Subject: about, Title: titleOf(about.Kind, action, ""), Old: &Place{File: file, Line: 1}}
}
