package change

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// members compares what the versions say of each member of the result. What an object or a list that is new or gone consists
// of is told with it.
func (c *comparison) members() {
	before, namesBefore := c.of(c.old, contract.OfResponse)
	after, names := c.of(c.now, contract.OfResponse)
	for _, name := range outward(union(namesBefore, names)) {
		about := Subject{Kind: contract.OfResponse, Name: name}
		b, a := c.left(c.old, before[name]), c.left(c.now, after[name])
		switch {
		case len(b)+len(a) == 0:
		case len(before[name]) == 0:
			id := "member-added"
			if !present(a) {
				id = "member-added-sometimes"
			}
			c.tell(id, about, nil, slices.Concat(a, below(after, before, names, name), c.now.relations(name)))
		case len(after[name]) == 0:
			c.tell("member-removed", about, slices.Concat(b, below(before, after, namesBefore, name), c.old.relations(name)), nil)
		default:
			c.member(name, b, a)
		}
	}
}

// outward puts what holds something before what it holds.
func outward(names []string) []string {
	depth := func(name string) int { return strings.Count(name, ".") + strings.Count(name, "[]") }
	out := slices.Clone(names)
	slices.SortStableFunc(out, func(a, b string) int { return depth(a) - depth(b) })
	return out
}

// left are the statements that no change tells yet.
func (c *comparison) left(in *Document, said []contract.Statement) []contract.Statement {
	return only(said, func(s contract.Statement) bool { return !c.folded[stated{in, s.ID}] })
}

// below are the statements about all members inside one that the other version does not have.
func below(version, other map[string][]contract.Statement, names []string, of string) []contract.Statement {
	var out []contract.Statement
	for _, name := range names {
		if inside(name, of) && len(other[name]) == 0 {
			out = append(out, version[name]...)
		}
	}
	return out
}

// present reports whether nothing shows results without the member.
func present(said []contract.Statement) bool {
	return slices.ContainsFunc(said, func(s contract.Statement) bool {
		return s.Subject.Rule == contract.RulePresent && s.Inferred != string(contract.ByAbsence)
	})
}

func (c *comparison) member(name string, before, after []contract.Statement) {
	list := pairs(before, after)
	retyped := slices.ContainsFunc(list, func(p pair) bool { return p.rule() == contract.RuleType && memberRow(p) == "member-retyped" })
	for _, p := range list {
		id := memberRow(p)
		switch {
		case id == "" && c.sized(p):
		case id == "":
			c.surer(p)
		case retyped && p.inferred(): // it comes with the type
		default:
			b, a := p.lists()
			c.tell(id, Subject{Kind: contract.OfResponse, Name: name, Rule: p.rule()}, b, a)
		}
	}
}

// memberRow is the kind of change of one statement about a member; "" when it says the same in both versions.
func memberRow(p pair) string {
	part := partOf(p)
	if part == "" {
		if p.rule() == contract.RulePresent {
			return presence(p)
		}
		return ""
	}
	switch {
	case p.inferred():
		return "inferred-" + appearance(part)
	case p.rule() == contract.RuleType && p.old != nil && p.now != nil:
		return "member-retyped"
	case p.rule() == contract.RuleEcho:
		return "promise-" + appearance(part)
	}
	return "member-limit-" + part
}

// presence tells apart what the page knows of results without the member.
func presence(p pair) string {
	was, is := p.old.Inferred == string(contract.ByAbsence), p.now.Inferred == string(contract.ByAbsence)
	switch {
	case is && !was:
		return "member-sometimes"
	case was && !is:
		return "member-always"
	}
	return ""
}
