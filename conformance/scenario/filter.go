package scenario

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Select keeps the scenarios that a filter names, in their order. A filter is a comma-separated list; each entry is a
// label, a level, the id of a scenario or of a statement, a leading part of one up to a slash, or a pattern in which
// `*` stands for any text. An empty filter keeps all. An entry that names nothing is an error: it would test nothing.
func Select(scenarios []Scenario, filter string) ([]Scenario, error) {
	if strings.TrimSpace(filter) == "" {
		return scenarios, nil
	}
	keep := make([]bool, len(scenarios))
	for _, entry := range strings.Split(filter, ",") {
		found, err := mark(scenarios, strings.TrimSpace(entry), keep)
		if err != nil {
			return nil, err
		}
		if !found {
			return nil, fmt.Errorf("filter %q: no scenario has such an id, statement, label or level", entry)
		}
	}
	var out []Scenario
	for i, s := range scenarios {
		if keep[i] {
			out = append(out, s)
		}
	}
	return out, nil
}

func mark(scenarios []Scenario, entry string, keep []bool) (bool, error) {
	pattern := "^" + strings.ReplaceAll(regexp.QuoteMeta(entry), `\*`, ".*") + "$"
	matcher, err := regexp.Compile(pattern)
	if err != nil {
		return false, fmt.Errorf("filter %q: %w", entry, err)
	}
	found := false
	for i, s := range scenarios {
		if entry != "" && s.named(entry, matcher) {
			keep[i], found = true, true
		}
	}
	return found, nil
}

func (s Scenario) named(entry string, matcher *regexp.Regexp) bool {
	return matcher.MatchString(s.ID) || strings.HasPrefix(s.ID, entry+"/") ||
		string(s.Level) == entry || slices.Contains(s.Labels, entry)
}
