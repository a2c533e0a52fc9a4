package compile

import (
	"cmp"
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
	"github.com/plumb-conformance/plumb/spec/sample"
	"github.com/plumb-conformance/plumb/spec/words"
)

// inside is what the description of a parameter says of the members of its JSON text.
type inside struct {
	members []*place.RequestRow
	shown   *contract.Value // what all examples show together
}

// apart takes what the description of a parameter says of the members of its JSON text out of its sentences.
func (c *compiler) apart(row *place.RequestRow, all []prose.Sentence) []prose.Sentence {
	if row.Role != contract.RoleBusiness || !mayHold(row.Type) {
		return all
	}
	shown := c.jsonOf(row)
	if shown.Object() == nil {
		return all
	}
	found := prose.MembersOf(all, prose.KeysOf(shown), func(name string) bool { return c.sent[name] })
	for _, d := range found.Doubts {
		c.sink.Addf(page.Warning, d.At.Line, 0, "parameter %q: %s", row.Name, d.What)
	}
	if len(found.Members) == 0 {
		return all
	}
	in := inside{shown: shown}
	for _, m := range found.Members {
		in.members = append(in.members, c.memberRow(row, m, shown))
	}
	c.inside[row] = in
	return found.Rest
}

// ofWhole are the rules of a description without the conditions behind where it explains members: from there on it may speak of
// one of them.
func (c *compiler) ofWhole(row *place.RequestRow, rules []contract.Constraint) []contract.Constraint {
	in, ok := c.inside[row]
	if !ok {
		return rules
	}
	return slices.DeleteFunc(rules, func(rule contract.Constraint) bool {
		return rule.Rule == contract.RuleCondition && rule.At.Line > in.members[0].At.Line
	})
}

// mayHold reports whether a value of a type can be a text with members.
func mayHold(t contract.Type) bool {
	switch t.Name {
	case "string", "object":
		return !t.Map
	case "array":
		return t.Item == "" || t.Item == "object" || t.Item == "string"
	}
	return false
}

// jsonOf is the JSON that examples show of a parameter, all together: that of its cell and of the requests, else that of the
// description.
func (c *compiler) jsonOf(row *place.RequestRow) *contract.Value {
	var texts []string
	for _, pair := range c.shown[contract.Positions(row.Name)] {
		texts = append(texts, pair.Value)
	}
	texts = append(texts, row.Example)
	for _, f := range row.Text.Fragments {
		texts = append(texts, jsonIn.FindString(strings.NewReplacer("`", "", `\`, "", "“", `"`, "”", `"`).Replace(f.Raw)))
	}
	var all []*contract.Value
	for _, text := range texts {
		if v := sample.Text(text); v.Object() != nil && (len(all) == 0 || all[0].Kind == v.Kind) {
			all = append(all, v)
		}
	}
	if len(all) == 0 {
		return nil
	}
	return sample.Together(all)
}

// jsonIn is an object or a list of them in a text.
var jsonIn = regexp.MustCompile(`(?:\[\s*)?\{.*\}(?:\s*\])?`)

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

// typeShown is the type of a value.
func typeShown(v *contract.Value) contract.Type {
	switch v.Kind { //nolint:exhaustive // the others are texts
	case contract.KindBool:
		return contract.Type{Name: "boolean"}
	case contract.KindNumber:
		if strings.ContainsAny(v.Text, ".eE") {
			return contract.Type{Name: "number"}
		}
		return contract.Type{Name: "integer"}
	case contract.KindObject:
		return contract.Type{Name: "object"}
	case contract.KindArray:
		t := contract.Type{Name: "array"}
		if len(v.Items) > 0 {
			t.Item = typeShown(v.Items[0]).Name
		}
		return t
	}
	return contract.Type{Name: "string"}
}

// exampleOf is a value as a text; "" for what has members.
func exampleOf(v *contract.Value) string {
	switch {
	case v == nil || v.Kind == contract.KindObject || v.Kind == contract.KindNull:
		return ""
	case v.Kind != contract.KindArray:
		return v.Text
	}
	var items []string
	for _, item := range v.Items {
		if item.Kind != contract.KindString {
			return ""
		}
		items = append(items, item.Text)
	}
	text, err := json.Marshal(items)
	if err != nil {
		return "" // texts can be written
	}
	return string(text)
}

// at is what a value shows at a path of names, through lists.
func at(v *contract.Value, path string) *contract.Value {
	for name := range strings.SplitSeq(path, ".") {
		v = v.Object().Get(name)
	}
	return v
}

// textOf is what sentences say, one a line.
func textOf(text []prose.Sentence) string {
	lines := make([]string, 0, len(text))
	for _, sn := range text {
		lines = append(lines, sn.Text)
	}
	return strings.Join(lines, "\n")
}

// withInside puts the members that descriptions explain behind the rows of the parameters that hold them.
func (c *compiler) withInside(rows []*place.RequestRow) []*place.RequestRow {
	if len(c.inside) == 0 {
		return rows
	}
	out := slices.Clone(rows)
	for _, r := range rows {
		in, ok := c.inside[r]
		if !ok {
			continue
		}
		members := place.Inside(r, rows, in.members, func(path string) bool {
			v := at(in.shown, path)
			return v != nil && v.Kind == contract.KindArray
		})
		behind := slices.Index(out, r) + 1
		for behind < len(out) && strings.HasPrefix(out[behind].Name, r.Name+".") {
			behind++ // the members that tables list
		}
		out = slices.Insert(out, behind, members...)
	}
	return out
}
