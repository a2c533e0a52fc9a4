package scenario

import (
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// mutating reports whether an operation changes state.
func mutating(action string) bool { return !contract.Reads(action) }

// acts reports whether a target may act on one of the scenario's requests, whichever way it goes: every request but those whose
// refusal is all that is asked for.
func acts(s Scenario) bool {
	return slices.ContainsFunc(s.Ways(), func(way Scenario) bool {
		return slices.ContainsFunc(way.Steps, func(step Step) bool { return !slices.ContainsFunc(step.Checks, Check.AsksRefusal) })
	})
}
