// Package report writes down what a run found: on the console, as JSON and as JUnit XML. It is pure but for the
// writers it is given, judges nothing, and lets no secret through.
package report

import (
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

// Report is a whole run.
type Report struct {
	Operation string
	Version   string
	Target    string // address without query and user information
	Tool      string
	Seed      int64
	Outcome   verdict.Outcome
	Counts    map[verdict.Verdict]int
	Scenarios []Result
	// Observations are what the target did where all documents are silent: recorded, never scored.
	Observations []Result
	// Problem is the one line that says why nothing could be judged, when nothing could.
	Problem string
	Seconds float64
}

// Result is what was found of one scenario.
type Result struct {
	ID        string
	Statement string
	Title     string
	Labels    []string
	Level     verdict.Level
	Verdict   verdict.Verdict
	Reason    string
	Check     string // the check that decided
	// Fingerprint is how the scenario failed, in the form that a waiver has.
	Fingerprint waiver.Fingerprint
	Page        Citation
	Exchanges   []exchange.Exchange
}

// Citation is the line that a scenario judges by.
type Citation struct {
	File  string `json:"file"`
	Line  int    `json:"line"`
	Quote string `json:"quote"`
}

// Make puts results together and decides the outcome. Results come in the order of the plan; observations are told
// from scored scenarios by their level.
func Make(head Report, results []Result, interrupted bool) Report {
	out := head
	out.Scenarios, out.Observations = []Result{}, []Result{}
	answered := false
	var scored []verdict.Scored
	for _, r := range results {
		answered = answered || isAnswered(r)
		if r.Level == verdict.Observe {
			out.Observations = append(out.Observations, r)
			continue
		}
		out.Scenarios = append(out.Scenarios, r)
		scored = append(scored, verdict.Scored{Level: r.Level, Verdict: r.Verdict})
	}
	out.Counts = verdict.Count(scored)
	out.Outcome = verdict.OutcomeOf(verdict.Run{Scored: scored, Answered: answered, Interrupted: interrupted})
	return out
}

func isAnswered(r Result) bool {
	for _, e := range r.Exchanges {
		if e.Response != nil {
			return true
		}
	}
	return false
}
