package target

import (
	"maps"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// documented puts the names that the operation knows its parameters by in the place of those that stand for the same in the
// profile: a page may call a list by its first item, Id.1 for Id.N, and so may a profile.
func (p *Profile) documented(parameters []string) {
	name := func(given string) string { return documentedName(given, parameters) }
	p.Parameters, p.Echo, p.Refused = underNames(p.Parameters, name), underNames(p.Echo, name), underNames(p.Refused, name)
	for given, pattern := range maps.Clone(p.Fresh) {
		if known := name(given); known != given {
			fresh := maps.Clone(p.Fresh)
			delete(fresh, given)
			fresh[known] = pattern
			p.Fresh = fresh
		}
	}
	together := make([][]string, 0, len(p.Together))
	for _, group := range p.Together {
		names := make([]string, 0, len(group))
		for _, given := range group {
			names = append(names, name(given))
		}
		together = append(together, names)
	}
	if len(together) > 0 {
		p.Together = together
	}
}

// documentedName is the one parameter that a name stands for, itself when there is none or are several.
func documentedName(given string, parameters []string) string {
	if slices.Contains(parameters, given) {
		return given
	}
	var found []string
	for _, name := range parameters {
		if contract.Positions(name) == contract.Positions(given) {
			found = append(found, name)
		}
	}
	if len(found) != 1 {
		return given
	}
	return found[0]
}

// underNames are lists of values under other names; those of names that stand for the same follow one another.
func underNames(values map[string][]string, name func(string) string) map[string][]string {
	if !slices.ContainsFunc(slices.Collect(maps.Keys(values)), func(given string) bool { return name(given) != given }) {
		return values
	}
	out := map[string][]string{}
	for _, given := range slices.Sorted(maps.Keys(values)) {
		for _, value := range values[given] {
			if !slices.Contains(out[name(given)], value) {
				out[name(given)] = append(out[name(given)], value)
			}
		}
	}
	return out
}
