package report

import (
	"fmt"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// otherLayers says once for each reason how many scenarios are about another layer than the target's.
func otherLayers(results []Result) []string {
	var reasons []string
	for _, r := range results {
		if r.Cause == verdict.OtherLayer && !slices.Contains(reasons, r.Reason) {
			reasons = append(reasons, r.Reason)
		}
	}
	var out []string
	for _, reason := range reasons {
		statements := tallies(results, func(r Result) bool { return r.Cause == verdict.OtherLayer && r.Reason == reason })
		out = append(out, fmt.Sprintf("%s of %s: %s", numbered(sum(statements), "scenario"), numbered(len(statements), "statement"), reason))
	}
	return out
}
