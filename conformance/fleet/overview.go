package fleet

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Overview is what the runs of a fleet found.
type Overview struct {
	Tool    string
	Shard   string  // which part of the fleet it is, such as 2/5; "" for all of it
	Seconds float64 // from the beginning of the first run to the end of the last
	Runs    []Entry
	// Suites are the test suites of the runs that have a report, for JUnit.
	Suites []report.JUnitSuite
}

// Entry is one run of an overview. Its texts hold no secret.
type Entry struct {
	Target    string                  `json:"target"`
	Endpoint  string                  `json:"endpoint"`
	Operation string                  `json:"operation"`
	Version   string                  `json:"version"`
	Outcome   verdict.Outcome         `json:"outcome"`
	ExitCode  int                     `json:"exit_code"`
	Counts    map[verdict.Verdict]int `json:"counts"`
	Summary   string                  `json:"summary"`
	Problem   string                  `json:"problem,omitempty"` // why nothing could be judged, or nothing more
	Seconds   float64                 `json:"seconds"`           // 0 where it did not begin
	Report    string                  `json:"report,omitempty"`  // folder of its reports below that of the overview; "" where there is none
}

// EntryOf is the entry of a run by its report.
func EntryOf(target, folder string, r report.Report, redact report.Redactor, seconds float64) Entry {
	return Entry{
		Target: target, Endpoint: redact.Text(r.Target), Operation: r.Operation, Version: r.Version, Outcome: r.Outcome, ExitCode: r.Outcome.ExitCode(),
		Counts: r.Counts, Summary: report.Line(redact.Text(report.Summary(r))), Problem: report.Line(redact.Text(r.Problem)), Seconds: seconds, Report: folder,
	}
}

// NotBegun is the entry of a run that the end of the fleet came before.
func NotBegun(r Run, endpoint string) Entry {
	return Entry{
		Target: r.Target.Name, Endpoint: endpoint, Operation: r.Operation.Action, Version: r.Operation.Version,
		Outcome: verdict.Incomplete, ExitCode: verdict.Incomplete.ExitCode(), Counts: map[verdict.Verdict]int{},
		Summary: "incomplete: the fleet was interrupted before this run", Problem: "the fleet was interrupted before this run",
	}
}

// outcomes are in the order of their weight, the heaviest first: what speaks against a target, then what could not be judged at all, then
// what is open.
func outcomes() []verdict.Outcome {
	return []verdict.Outcome{verdict.Nonconformant, verdict.Unusable, verdict.Incomplete, verdict.Partial, verdict.Conformant}
}

// Outcome is the heaviest of the runs; incomplete where there is none.
func (o Overview) Outcome() verdict.Outcome {
	counts := o.Count()
	for _, outcome := range outcomes() {
		if counts[outcome] > 0 {
			return outcome
		}
	}
	return verdict.Incomplete
}

// Count says how many runs have each outcome.
func (o Overview) Count() map[verdict.Outcome]int {
	out := map[verdict.Outcome]int{}
	for _, e := range o.Runs {
		out[e.Outcome]++
	}
	return out
}

// Summary is the outcome and how many runs have each, in one line.
func (o Overview) Summary() string {
	counts := o.Count()
	var parts []string
	for _, outcome := range outcomes() {
		if n := counts[outcome]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, outcome))
		}
	}
	of := ""
	if o.Shard != "" {
		of = ", the shard " + o.Shard + " of the fleet"
	}
	return fmt.Sprintf("%s (exit %d)%s: %s: %s", o.Outcome(), o.Outcome().ExitCode(), of, numbered(len(o.Runs)), strings.Join(parts, ", "))
}

// Line is an entry in one line of a console.
func (e Entry) Line() string {
	text := strings.Join(countsOf(e.Counts), ", ")
	if e.Problem != "" {
		text = e.Problem
	}
	return report.Line(fmt.Sprintf("%-14s %s/%s %s: %s", e.Outcome, e.Target, e.Operation, e.Version, text))
}

// countsOf are the counts that are not zero, in the order of the verdicts.
func countsOf(counts map[verdict.Verdict]int) []string {
	var out []string
	for _, v := range verdict.All() {
		if n := counts[v]; n > 0 {
			out = append(out, fmt.Sprintf("%d %s", n, v))
		}
	}
	return out
}

// worstFirst are the runs with the heaviest outcome first, and in their order otherwise.
func (o Overview) worstFirst() []Entry {
	out := slices.Clone(o.Runs)
	slices.SortStableFunc(out, func(a, b Entry) int {
		return slices.Index(outcomes(), a.Outcome) - slices.Index(outcomes(), b.Outcome)
	})
	return out
}

// numbered is a number of runs.
func numbered(n int) string {
	if n == 1 {
		return "1 run"
	}
	return fmt.Sprintf("%d runs", n)
}
