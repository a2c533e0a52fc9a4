package change

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// relations compares what answers have to do with one another, and with requests.
func (c *comparison) relations() {
	before, namesBefore := c.of(c.old, contract.OfRelation)
	after, names := c.of(c.now, contract.OfRelation)
	for _, name := range union(namesBefore, names) {
		for _, p := range pairs(before[name], after[name]) {
			b, a := p.lists()
			about := Subject{Kind: contract.OfRelation, Name: name, Rule: p.rule()}
			switch part := partOf(p); {
			case part == "":
				c.surer(p)
			case name == c.old.Action && c.old.Action != c.now.Action, name == c.now.Action && c.old.Action != c.now.Action: // it follows the name
			case p.inferred():
				c.tell("inferred-"+appearance(part), about, b, a)
			default:
				c.tell("promise-"+appearance(part), about, b, a)
			}
		}
	}
}

// choices compares how many of some parameters a request may have.
func (c *comparison) choices() {
	ofChoice := func(s contract.Statement) bool {
		return s.Subject.Rule == contract.RuleAtLeastOne || s.Subject.Rule == contract.RuleAtMostOne
	}
	for _, p := range pairs(c.old.where(ofChoice), c.now.where(ofChoice)) {
		b, a := p.lists()
		if id := c.choiceRow(p); id != "" {
			c.tell(id, Subject{Kind: contract.OfRequest, Name: p.about().Name, Rule: p.rule()}, b, a)
		}
	}
}

func (p pair) about() contract.Subject {
	if p.now != nil {
		return p.now.Subject
	}
	return p.old.Subject
}

func (c *comparison) choiceRow(p pair) string {
	switch {
	case p.old == nil && p.rule() == contract.RuleAtMostOne && c.fresh(strings.Split(p.now.Value, comma)):
		return "choice-widened-by-new"
	case p.old == nil:
		return "choice-tightened"
	case p.now == nil:
		return "choice-loosened"
	}
	before, after := strings.Split(p.old.Value, comma), strings.Split(p.now.Value, comma)
	kind := ofSets(before, after)
	switch {
	case same(p.rule(), p.old.Value, p.now.Value):
		return ""
	case kind == Changed:
		return "choice-changed"
	case p.rule() == contract.RuleAtLeastOne && kind == Tightened, p.rule() == contract.RuleAtMostOne && kind == Loosened:
		more := slices.DeleteFunc(slices.Clone(after), func(name string) bool { return slices.Contains(before, name) })
		if p.rule() == contract.RuleAtMostOne && !slices.ContainsFunc(more, func(name string) bool { return c.knew(name) }) {
			return "choice-widened-by-new"
		}
		return "choice-tightened"
	}
	return "choice-loosened"
}

// fresh reports whether the old version knew at most one of some parameters.
func (c *comparison) fresh(names []string) bool {
	return len(slices.DeleteFunc(names, func(name string) bool { return !c.knew(name) })) < 2
}

func (c *comparison) knew(parameter string) bool {
	return len(c.old.where(func(s contract.Statement) bool {
		return s.Subject.Kind == contract.OfParameter && s.Subject.Name == parameter
	})) > 0
}

// examples compares what examples show beside their values, which are no statements.
func (c *comparison) examples() {
	for _, kind := range []contract.SubjectKind{contract.OfRequest, contract.OfExample} {
		before, namesBefore := c.of(c.old, kind)
		after, names := c.of(c.now, kind)
		for _, name := range union(namesBefore, names) {
			if kind == contract.OfRequest && name != "request" {
				continue // choices
			}
			c.example(Subject{Kind: kind, Name: name}, pairs(before[name], after[name]))
		}
	}
}

// example tells all harmless changes of an example together.
func (c *comparison) example(about Subject, list []pair) {
	var gone, fresh []contract.Statement
	for _, p := range list {
		b, a := p.lists()
		switch part := appearance(partOf(p)); {
		case part == "":
			c.surer(p)
		case part == string(Changed):
			c.tell("example-head-changed", Subject{about.Kind, about.Name, p.rule()}, b, a)
		case c.asProtocol(p):
			gone, fresh = append(gone, b...), append(fresh, a...)
		default:
			c.tell("example-head-"+part, Subject{about.Kind, about.Name, p.rule()}, b, a)
		}
	}
	if len(fresh) > 0 {
		c.tell("example-added", about, nil, fresh)
		c.last().New.Value = rulesOf(fresh)
	}
	if len(gone) > 0 {
		c.tell("example-removed", about, gone, nil)
		c.last().Old.Value = rulesOf(gone)
	}
}

func rulesOf(list []contract.Statement) string {
	var out []string
	for _, s := range list {
		out = append(out, string(s.Subject.Rule))
	}
	return strings.Join(out, ", ")
}

// asProtocol reports whether what an example shows is what the protocol does, and what others show.
func (c *comparison) asProtocol(p pair) bool {
	s, action := p.now, c.now.Action
	if s == nil {
		s, action = p.old, c.old.Action
	}
	switch s.Subject.Rule {
	case contract.RuleStatus:
		return s.Value == "200"
	case contract.RuleRoot:
		return s.Value == action+"Response"
	case contract.RuleContentType:
		media, _, _ := strings.Cut(strings.ToLower(s.Value), ";")
		return slices.Contains([]string{"application/json", "application/xml", "text/xml"}, strings.TrimSpace(media))
	default:
		return true
	}
}
