package report

import (
	"fmt"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// otherLayers says once for each reason how many scenarios are about another layer than the target's.
func otherLayers(results []Result) []string {
	scenarios, statements := map[string]int{}, map[string][]Tally{}
	var reasons, out []string
	for _, r := range results {
		if r.Cause != verdict.OtherLayer {
			continue
		}
		if scenarios[r.Reason]++; scenarios[r.Reason] == 1 {
			reasons = append(reasons, r.Reason)
		}
	}
	for _, reason := range reasons {
		statements[reason] = tallies(results, func(r Result) bool { return r.Cause == verdict.OtherLayer && r.Reason == reason })
		out = append(out, fmt.Sprintf("%s of %s: %s",
			numbered(scenarios[reason], "scenario"), numbered(len(statements[reason]), "statement"), reason))
	}
	return out
}
