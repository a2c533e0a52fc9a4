package compile

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
)

// needs gives a parameter the rule that it has an effect only in the case that its text names. What speaks of no parameter of the
// page, or of none that a request can send beside it, is left.
func (c *compiler) needs(rows []*place.RequestRow) {
	for _, r := range rows {
		for _, said := range prose.NeedsOf(c.sentences[r]) {
			if r.InText || r.Role != contract.RoleBusiness || said.Of != "" && said.Of != r.Documented && said.Of != r.Name {
				continue
			}
			needs := c.needed(rows, r, said)
			c.sayers[said.At] = c.sayers[said.At] || needs != nil
			if _, have := r.Constraint(contract.RuleNeeds); have || needs == nil {
				continue
			}
			r.Constraints = append(r.Constraints, contract.Constraint{Rule: contract.RuleNeeds, Value: contract.WriteNeeds(needs, said.Else), At: said.At})
		}
	}
}

// needed are the needs that a sentence names, in the words of the page's table; nil when one of them is none.
func (c *compiler) needed(rows []*place.RequestRow, own *place.RequestRow, said prose.Needs) []contract.Need {
	var out []contract.Need
	for _, one := range said.Cases {
		n := contract.Need{Values: one.Values}
		for _, name := range one.Names {
			if other := companion(rows, name); other != nil && other != own {
				n.Of = append(n.Of, other.Name)
			}
		}
		if one.Words != "" {
			n.Of = spokenOf(rows, own, one)
		}
		if len(n.Of) == 0 || len(n.Of) < len(one.Names) {
			return nil
		}
		if other := companion(rows, n.Of[0]); len(n.Values) > 0 && !takes(other, n.Values) {
			c.sink.Addf(page.Warning, said.At.Line, 0, "%q depends on %q being %q by this row, and the row of that does not list it; the rule is left out",
				own.Documented, other.Documented, strings.Join(n.Values, ", "))
			return nil
		}
		out = append(out, n)
	}
	return out
}

// companion is the parameter of a name that a request can send beside others; nil when there is none.
func companion(rows []*place.RequestRow, name string) *place.RequestRow {
	i := slices.IndexFunc(rows, func(r *place.RequestRow) bool {
		return (r.Name == name || r.Documented == name) && !r.InText && r.Role == contract.RoleBusiness
	})
	if i < 0 {
		return nil
	}
	return rows[i]
}

// spokenOf is the parameter that a sentence speaks of by other words than its name: its own text begins with them, and it lists the
// values. nil when it is none, or more than one.
func spokenOf(rows []*place.RequestRow, own *place.RequestRow, said prose.Case) []string {
	var out []string
	for _, r := range rows {
		first, _, _ := strings.Cut(r.Description, "。")
		_, listed := r.Constraint(contract.RuleEnum)
		if r == own || !listed || companion(rows, r.Name) != r || !takes(r, said.Values) {
			continue
		}
		if strings.Contains(bare(first), bare(said.Words)) {
			out = append(out, r.Name)
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// bare is a text without the word that may stand between two others, or not: the type of the set, the set type.
func bare(text string) string { return strings.ReplaceAll(text, "的", "") }

// takes reports whether a parameter may have each of some values, as far as its row says which it may have.
func takes(r *place.RequestRow, values []string) bool {
	enum, listed := r.Constraint(contract.RuleEnum)
	if only, is := r.Constraint(contract.RuleConst); is {
		enum.Values, listed = []string{only.Value}, true
	}
	if r.Type.Name == "boolean" {
		enum.Values, listed = []string{"true", "false"}, true
	}
	return !listed || !slices.ContainsFunc(values, func(v string) bool { return !slices.Contains(enum.Values, v) })
}
