package scenario

import (
	"cmp"
	"maps"
	"slices"
)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

func sortScenarios(list []Scenario) {
	slices.SortFunc(list, func(a, b Scenario) int { return cmp.Compare(a.ID, b.ID) })
}
