package compile

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
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
