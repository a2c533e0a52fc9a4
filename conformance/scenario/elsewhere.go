package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// waysOf are the ways of a scenario. One that needs items of a list, a list in parts, or tags that differ, looks for them also where
// the other values of a mandatory parameter are asked for, which somebody has promised: there may be more items.
func (d *deriver) waysOf(s Scenario) []Scenario {
	var ways []Scenario
	for _, way := range s.Ways() {
		ways = append(ways, d.livened(way))
	}
	if len(ways) > 1 || !slices.ContainsFunc(ways[0].Steps, needsItems) && !d.looksAtItems(s) {
		return ways
	}
	first := ways[0]
	for _, p := range d.required() {
		for _, value := range d.promisedValues(p) {
			if first.Steps[0].Request.value(p.Name) != value {
				ways = append(ways, first.asking(p.Name, value))
			}
		}
	}
	return ways[:min(len(ways), mostWays)]
}

func needsItems(s Step) bool {
	return s.Evidence == inParts || slices.ContainsFunc(s.Checks, func(c Check) bool { return c.Kind == ListsTagsTell })
}

// looksAtItems reports whether a scenario looks at items of a list that another request may give more of, and takes no refusal for a
// fault: values that are promised each for itself need not go together.
func (d *deriver) looksAtItems(s Scenario) bool {
	if mutating(d.op.Action) || s.Tentative || s.Missing != "" {
		return false
	}
	if slices.ContainsFunc(s.Steps, func(step Step) bool {
		return step.Role == Probe && slices.ContainsFunc(step.Checks, func(c Check) bool { return !c.Needed && (c.Kind == Accepted || c.AsksRefusal()) })
	}) {
		return false
	}
	return slices.ContainsFunc(s.Steps, func(step Step) bool {
		return slices.ContainsFunc(step.Checks, func(c Check) bool {
			switch c.Kind { //nolint:exhaustive // the others look at no items, or compare what has to be the same
			case ListsMore, ListsDiffer, ListsTell:
				return c.Needed
			case InOrder:
				return true
			case MemberType, MemberRule, Member, Throughout:
				return strings.Contains(c.Name, "[]")
			}
			return false
		})
	})
}

// mostWays are as many places as a scenario looks at for a list in parts.
const mostWays = 4

// promisedValues are the values of a parameter that the profile gives or the page lists.
func (d *deriver) promisedValues(p operation.Parameter) []string {
	if given := d.settings.Fixtures.Accepted[p.Name]; len(given) > 0 {
		return given
	}
	return p.Enum
}

// asking is a scenario that asks for another value of a parameter in all its steps, which have names of their own.
func (s Scenario) asking(parameter, value string) Scenario {
	of := func(step string) string { return step + " of " + value }
	s.Steps = slices.Clone(s.Steps)
	for i, step := range s.Steps {
		step.Name = of(step.Name)
		step.Request = step.Request.with(parameter, Literal(value))
		for j, p := range step.Request.Parameters {
			if p.Value.From.Step != "" {
				step.Request.Parameters[j].Value.From.Step = of(p.Value.From.Step)
			}
		}
		step.Checks = slices.Clone(step.Checks)
		for j, c := range step.Checks {
			if c.Than != "" {
				step.Checks[j].Than = of(c.Than)
			}
			if c.Kind == ListsFollow || c.Kind == OtherResult {
				step.Checks[j].Want = of(c.Want)
			}
		}
		s.Steps[i] = step
	}
	return s
}
