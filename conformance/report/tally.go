package report

import (
	"fmt"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Tally is how many scenarios of a statement have something in common.
type Tally struct {
	Statement string `json:"statement"`
	Scenarios int    `json:"scenarios"`
}

// tallies count the results that are meant, by statement, in the order in which they come.
func tallies(results []Result, meant func(Result) bool) []Tally {
	at := map[string]int{}
	var out []Tally
	for _, r := range results {
		if !meant(r) {
			continue
		}
		i, seen := at[r.Statement]
		if !seen {
			i, at[r.Statement] = len(out), len(out)
			out = append(out, Tally{Statement: r.Statement})
		}
		out[i].Scenarios++
	}
	return out
}

// sum is how many scenarios there are in all.
func sum(list []Tally) int {
	n := 0
	for _, t := range list {
		n += t.Scenarios
	}
	return n
}

// listed names statements, each with its count.
func listed(list []Tally) string {
	var out []string
	for _, t := range list {
		out = append(out, fmt.Sprintf("%s (%d)", t.Statement, t.Scenarios))
	}
	return strings.Join(out, ", ")
}

// warned are the scenarios with a warning.
func warned(r Result) bool { return r.Verdict == verdict.Warn }

// open reports whether a scenario could not be judged and counts as such in a strict run.
func open(r Result) bool {
	return r.Verdict != verdict.Error && r.Scored().Weigh(true) == verdict.Open
}
