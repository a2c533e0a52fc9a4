package waiver

import "slices"

// Among are the waivers of some scenarios, in their order.
func (l List) Among(scenarios []string) List {
	return slices.DeleteFunc(slices.Clone(l), func(w Waiver) bool { return !slices.Contains(scenarios, w.Scenario) })
}
