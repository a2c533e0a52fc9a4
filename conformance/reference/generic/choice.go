package generic

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// choice is a parameter that chooses among the items of the list by one of their members.
type choice struct {
	parameter

	member string
	rule   contract.Rule
	bound  defect.Kind // what a defect makes of an item at the bound itself
	shared bool        // every request chooses by it or by another one: several items have each value
	each   int         // how many items in a row have a value that several have
}

// kinds is how many values there are that several items have: those that the page lists, or two where every request chooses one.
func (c choice) kinds() int {
	switch {
	case c.timed() || c.Required:
		return 1
	case c.shared && len(c.Enum) == 0:
		return 2 //nolint:mnd // the one that is chosen, and the other
	}
	return max(len(c.Enum), 1)
}

// listed are the values of a choice that a member may have: the page may list other ones there.
func (c choice) listed(member operation.Field) []string {
	obeying := slices.DeleteFunc(slices.Clone(c.Enum), func(v string) bool { return !member.Obeys(v) })
	if len(obeying) == 0 {
		return c.Enum
	}
	return obeying
}

// dealOut gives the values that several items have to other items for each choice, so that what has a value of the one has both of another,
// and returns how many items there are then: more where leaving a choice out stands for one of its values.
func (s *service) dealOut(choices []choice, all int) int {
	const most = 400
	for _, c := range choices {
		if s.standard(c) != "" {
			all = min(all*c.kinds(), max(all, most))
		}
	}
	each := 1
	for i := range choices {
		if choices[i].each = each; choices[i].kinds() > 1 {
			if each *= choices[i].kinds(); each >= all {
				each = 1
			}
		}
	}
	return all
}

// sharedBy reports whether every request has one of several parameters, of which this is one.
func sharedBy(op *operation.Operation, name string) bool {
	return slices.ContainsFunc(op.Statements, func(s operation.Statement) bool {
		return s.Subject.Kind == contract.OfRequest && s.Subject.Rule == contract.RuleAtLeastOne && slices.Contains(strings.Split(s.Value, ","), name)
	})
}

// choicesOf are the choices that the statements speak of.
func choicesOf(op *operation.Operation, rules []parameter, d defect.Defect) []choice {
	var out []choice
	for _, s := range op.Statements {
		if s.Subject.Kind != contract.OfRelation {
			continue
		}
		switch s.Subject.Rule { //nolint:exhaustive // the others choose nothing
		case contract.RuleFilter, contract.RuleFilterPart, contract.RuleFrom, contract.RuleTo, contract.RuleFromOpen, contract.RuleToOpen:
			i := slices.IndexFunc(rules, func(p parameter) bool { return p.Name == s.Subject.Name })
			if i < 0 {
				continue
			}
			c := choice{parameter: rules[i], member: s.Value, rule: s.Subject.Rule, shared: sharedBy(op, s.Subject.Name)}
			if d.Parameter == c.Name {
				c.bound = d.Kind
			}
			out = append(out, c)
		}
	}
	return out
}

// timed reports whether a choice is by time.
func (c choice) timed() bool {
	return c.rule != contract.RuleFilter && c.rule != contract.RuleFilterPart
}

// asked are the values that a request chooses by.
func (c choice) asked(sent url.Values) []string {
	var out []string
	for name, values := range sent {
		if name == c.Name || c.wire.MatchString(name) || name == strings.TrimSuffix(c.Name, ".1")+".2" {
			out = append(out, c.values(values[0])...)
		}
	}
	return out
}

// values are what one text asks for: several in JSON or with commas between, where the parameter takes several.
func (c choice) values(text string) []string {
	var opened any
	if strings.HasPrefix(text, "[") || strings.HasPrefix(text, "{") {
		if json.Unmarshal([]byte(text), &opened) == nil {
			return textsIn(opened)
		}
	}
	if text == "" {
		return nil
	}
	return c.split(text)
}

func textsIn(v any) []string {
	var out []string
	switch v := v.(type) {
	case string:
		out = append(out, v)
	case []any:
		for _, item := range v {
			out = append(out, textsIn(item)...)
		}
	case map[string]any:
		for _, item := range v {
			out = append(out, textsIn(item)...)
		}
	}
	return out
}

// fits reports whether an item with a value of the member is chosen, of a list that has some values. The page's own example stands for
// the first item's value, where no item has it: the page does not say what there is.
func (c choice) fits(value string, all, asked []string) bool {
	if len(asked) == 0 {
		return true
	}
	for _, want := range asked {
		switch {
		case c.timed():
			if want == c.Example || want == contract.Unmasked(c.Example) || c.inTime(value, want) {
				return true
			}
		case strings.EqualFold(want, value), c.rule == contract.RuleFilterPart && strings.Contains(value, want):
			return true
		case value == all[0] && !c.among(all, want) && slices.Contains(append(c.values(c.Example), c.values(contract.Unmasked(c.Example))...), want):
			return true
		}
	}
	return false
}

// among reports whether one of the values is the one that is asked for.
func (c choice) among(all []string, want string) bool {
	return slices.ContainsFunc(all, func(value string) bool { return strings.EqualFold(want, value) })
}

func (c choice) inTime(value, bound string) bool {
	order := strings.Compare(contract.AsFine(value, bound))
	if order == 0 && (c.bound == defect.BoundTaken || c.bound == defect.BoundLeftOut) {
		return c.bound == defect.BoundTaken
	}
	switch c.rule { //nolint:exhaustive // the others are not by time
	case contract.RuleFrom:
		return order >= 0
	case contract.RuleFromOpen:
		return order > 0
	case contract.RuleToOpen:
		return order < 0
	}
	return order <= 0
}
