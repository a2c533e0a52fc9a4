package compile

import (
	"cmp"
	"encoding/json"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
	"github.com/plumb-conformance/plumb/spec/sample"
	"github.com/plumb-conformance/plumb/spec/words"
)

// memberRow reads what a description says of a member as if that were the row of a table.
func (c *compiler) memberRow(parent *place.RequestRow, m prose.Member, shown *contract.Value) *place.RequestRow {
	row := &place.RequestRow{}
	p := &row.Parameter
	p.Name = m.Path[strings.LastIndexByte(m.Path, '.')+1:]
	p.Documented, p.Role, p.At, p.Inferred = p.Name, contract.RoleBusiness, m.At, contract.ByProse
	value := at(shown, m.Path)
	p.Example = words.Cut(exampleOf(value), contract.MaxText)
	p.Masked = contract.Masked(p.Example)
	if !m.Shown {
		c.sink.Addf(page.Info, m.At.Line, 0, "%q is explained among the members of %q, and no example shows it; taken as one", p.Name, parent.Name)
	}
	c.memberType(parent, row, m, value)
	presence, by := prose.PresenceOf(m.Text)
	switch {
	case m.Case.Line > 0 && presence == prose.Required:
		p.Constraints = append(p.Constraints, contract.Constraint{
			Rule: contract.RuleCondition, Value: words.Cut(m.Case.Quote, contract.MaxQuote), At: m.Case, Inferred: contract.ByProse,
		})
	case presence != prose.Unsaid:
		p.Required, p.RequiredAt = presence == prose.Required, by
	case !m.Shown:
		p.RequiredAt = m.At // the example does without it
	}
	s := prose.Subject{Parameter: p, Typ: p.Type, Action: c.page.Identity.Action.Value}
	found := prose.Read(s, m.Text)
	for _, d := range found.Doubts {
		c.sink.Addf(page.Warning, d.At.Line, 0, "member %q of %q: %s", m.Path, parent.Name, d.What)
	}
	for _, rule := range found.Constraints {
		if _, have := p.Constraint(rule.Rule); !have {
			p.Constraints = append(p.Constraints, rule)
		}
	}
	if _, number := p.Constraint(contract.RuleMinimum); number && value.IsEmpty() && p.TypeAt.Line == 0 {
		p.Type = contract.Type{Name: "integer"}
	}
	p.Said = said(m.Text)
	p.Description = words.Cut(textOf(m.Text), contract.MaxText)
	c.sentences[row], c.said[row] = m.Text, found.Shown
	p.Name = m.Path
	if m.Needs != nil {
		c.cased[row] = m
	}
	return row
}

// memberType gives a member the type that examples show; where they show none, that of its text. Where the two disagree, nothing
// is stated.
func (c *compiler) memberType(parent, row *place.RequestRow, m prose.Member, value *contract.Value) {
	p := &row.Parameter
	word, by := prose.TypeOf(m.Text)
	stated, _ := readType(word)
	if value.IsEmpty() {
		p.Type = stated
		if stated.Name != "" {
			p.TypeAt = by
		}
		p.Type.Name = cmp.Or(p.Type.Name, "string")
		return
	}
	p.Type = typeShown(value)
	switch {
	case stated.Name == p.Type.Name:
		p.Type, p.TypeAt = stated, by
	case stated.Name == "" && !mayBeText(value):
		p.TypeAt = c.shownAt(parent)
	case stated.Name == "", stated.Name == p.Type.Item:
	default:
		c.sink.Addf(page.Warning, by.Line, 0, "member %q of %q: its text says %s, its example shows %s; the example is followed, and nothing is stated of its type",
			m.Path, parent.Name, stated.Name, p.Type.Name)
	}
}

// mayBeText reports whether a value is a text that spells a number or a switch: it says little of the type.
func mayBeText(v *contract.Value) bool {
	return v.Kind == contract.KindString && (json.Valid([]byte(v.Text)) || strings.TrimSpace(v.Text) == "")
}

// shownAt is where the example of a parameter stands: in its cell, or in a request example.
func (c *compiler) shownAt(row *place.RequestRow) contract.Source {
	if sample.Text(row.Example).Object() != nil {
		return cellQuote(c.page, row.NameCell, row.Shown)
	}
	for _, pair := range c.shown[contract.Positions(row.Name)] {
		if sample.Text(pair.Value).Object() != nil {
			return contract.Quote(pair.Line, strings.TrimSpace(c.page.Line(pair.Line)))
		}
	}
	return contract.Source{}
}
