// Package compare tells what became of a target between two runs of one suite: what fails now and did not, what is fixed, what is
// gone, what is no longer judged, and what has the same verdict and another answer. It is pure: two reports in, a table out.
//
// What never may live here: judging targets, files, how reports are read.
package compare

import (
	"fmt"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Comparison is what two reports have to say of each other.
type Comparison struct {
	Operation string
	Old, New  Run
	Strict    bool
	// Notes are sentences about what makes the runs unlike each other, such as another page.
	Notes       []string
	Differences []Difference // the worst kinds first, each in the order of the plan
}

// Run is what is told of one of the runs.
type Run struct {
	Target, Version, Tool string
	Summary               string
	Documents             []report.Document
}

// Difference is what became of one scenario.
type Difference struct {
	Kind       Kind
	ID         string
	Level      verdict.Level
	Old, New   *Side // nil where the scenario is not there
	Page       report.Citation
	Regression bool
}

// Side is how a scenario ended in one of the runs. Observations have no verdict.
type Side struct {
	Verdict verdict.Verdict
	Status  int    // of the last answer, 0 where there was none
	Code    string // the error code of it
	Check   string // that decided
	Reason  string
}

// Compare compares an older report with a newer one. Strictly, warnings that are new are regressions too. The error says that the
// reports are of different operations.
func Compare(old, now report.Report, strict bool) (Comparison, error) {
	if old.Operation != now.Operation {
		return Comparison{}, fmt.Errorf("OLD is of %q and NEW of %q: expected two reports of one operation", old.Operation, now.Operation)
	}
	c := Comparison{Operation: now.Operation, Old: runOf(old), New: runOf(now), Strict: strict, Notes: notes(old, now)}
	between := pairing{old: old, now: now, strict: strict}
	for _, p := range pairs(old, now) {
		if d, differs := between.difference(p); differs {
			c.Differences = append(c.Differences, d)
		}
	}
	slices.SortStableFunc(c.Differences, func(a, b Difference) int { return a.Kind.rank() - b.Kind.rank() })
	return c, nil
}

// Regressions counts what became worse.
func (c Comparison) Regressions() int {
	n := 0
	for _, d := range c.Differences {
		if d.Regression {
			n++
		}
	}
	return n
}

// Counts says how many differences of each kind there are.
func (c Comparison) Counts() map[Kind]int {
	out := map[Kind]int{}
	for _, d := range c.Differences {
		out[d.Kind]++
	}
	return out
}

func runOf(r report.Report) Run {
	return Run{Target: r.Target, Version: r.Version, Tool: r.Tool, Summary: report.Summary(r), Documents: r.Documents}
}

// pair is a scenario in both runs; nil where one has not got it.
type pair struct{ old, now *report.Result }

// pairs are the scenarios of two runs by their ids: in the order of the newer one, and those that it has not got at the end.
func pairs(old, now report.Report) []pair {
	before, after := byID(old), byID(now)
	var out []pair
	for _, r := range results(now) {
		out = append(out, pair{before[r.ID], after[r.ID]})
	}
	for _, r := range results(old) {
		if after[r.ID] == nil {
			out = append(out, pair{old: before[r.ID]})
		}
	}
	return out
}

func results(r report.Report) []report.Result { return slices.Concat(r.Scenarios, r.Observations) }

func byID(r report.Report) map[string]*report.Result {
	out := map[string]*report.Result{}
	for _, result := range results(r) {
		out[result.ID] = &result
	}
	return out
}

func sideOf(r *report.Result) *Side {
	if r == nil {
		return nil
	}
	out := &Side{Verdict: r.Verdict, Status: r.Answer.Status, Code: r.Answer.Code, Check: r.Check, Reason: r.Reason}
	if r.Level == verdict.Observe {
		out.Verdict = ""
	}
	return out
}
