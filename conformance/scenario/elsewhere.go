package scenario

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// waysOf are the ways of a scenario. One that needs a list in parts, or tags that differ, looks for them also where the other
// values of a mandatory parameter are asked for, which somebody has promised: there may be more items.
func (d *deriver) waysOf(s Scenario) []Scenario {
	var ways []Scenario
	for _, way := range s.Ways() {
		ways = append(ways, d.livened(way))
	}
	if len(ways) > 1 || !slices.ContainsFunc(ways[0].Steps, needsItems) {
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
		}
		s.Steps[i] = step
	}
	return s
}
