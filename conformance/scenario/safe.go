package scenario

import (
	"slices"
	"strings"
)

// mutating reports whether an operation changes state, by the first word of its name: the pages do not say it
// otherwise. A name that begins with no word of reading counts as changing.
func mutating(action string) bool {
	reading := []string{"Get", "List", "Describe", "Query", "Check", "Search", "Batch", "Count", "Preview", "Validate", "Verify", "Lookup"}
	return !slices.ContainsFunc(reading, func(word string) bool {
		rest, ok := strings.CutPrefix(action, word)
		if ok && word == "Batch" {
			return !mutating(rest)
		}
		return ok
	})
}

// acts reports whether a target may act on one of the scenario's requests: every request but those whose refusal is
// all that is asked for.
func acts(s Scenario) bool {
	return slices.ContainsFunc(s.Steps, func(step Step) bool {
		return !slices.ContainsFunc(step.Checks, Check.AsksRefusal)
	})
}
