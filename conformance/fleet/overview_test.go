package fleet_test

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/joshdk/go-junit"

	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// found is the report of a run with one scenario.
func found(action string, v verdict.Verdict) report.Report {
	return report.Make(report.Report{Operation: action, Version: "2020-09-07", Target: "http://target.example", Tool: "plumb/1", Reached: true}, []report.Result{
		{ID: "A/1", Statement: "A", Level: verdict.Must, Verdict: v, Reason: "it says so"},
	}, false)
}

// overview is that of runs with some verdicts.
func overview(verdicts ...verdict.Verdict) fleet.Overview {
	o := fleet.Overview{Tool: "plumb/1", Seconds: 2.5}
	for i, v := range verdicts {
		r := found("Get"+string(rune('A'+i)), v)
		o.Runs = append(o.Runs, fleet.EntryOf("staging", "staging/"+r.Operation, r, report.Redactor{}, 1.25))
		o.Suites = append(o.Suites, report.JUnitSuiteOf("staging/"+r.Operation, r, report.Redactor{}))
	}
	return o
}

// idle is a run that did not begin.
func idle() fleet.Entry {
	return fleet.NotBegun(fleet.Run{Target: fleet.Target{Name: "prod"}, Operation: fleet.Operation{Action: "Put", Version: "2020-09-07"}}, "http://prod.example")
}

// hostile is an overview whose every text would do harm.
func hostile() fleet.Overview {
	const text = "<script>alert(1)</script>\x1b[31m\u202e|`::error::x`\n# head\r&\"'"
	o := overview(verdict.Fail)
	e := &o.Runs[0]
	e.Target, e.Endpoint, e.Operation, e.Version, e.Summary, e.Problem = text, text, text, text, text, text
	o.Tool, o.Shard = text, text
	return o
}

func written(t *testing.T, write func(io.Writer, fleet.Overview) error, o fleet.Overview) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The outcome of a fleet is the heaviest of its runs: nonconformant, unusable, incomplete, partial, conformant.
func TestTheOutcomeOfAFleet(t *testing.T) {
	of := func(outcomes ...verdict.Outcome) fleet.Overview {
		var o fleet.Overview
		for _, outcome := range outcomes {
			o.Runs = append(o.Runs, fleet.Entry{Outcome: outcome})
		}
		return o
	}
	for _, c := range []struct {
		of   fleet.Overview
		says string
	}{
		{of(), "incomplete (exit 3): 0 runs: "},
		{of(verdict.Conformant), "conformant (exit 0): 1 run: 1 conformant"},
		{of(verdict.Conformant, verdict.Partial, verdict.Conformant), "partial (exit 0): 3 runs: 1 partial, 2 conformant"},
		{of(verdict.Partial, verdict.Incomplete), "incomplete (exit 3): 2 runs: 1 incomplete, 1 partial"},
		{of(verdict.Incomplete, verdict.Unusable), "unusable (exit 4): 2 runs: 1 unusable, 1 incomplete"},
		{of(verdict.Unusable, verdict.Nonconformant, verdict.Conformant), "nonconformant (exit 1): 3 runs: 1 nonconformant, 1 unusable, 1 conformant"},
	} {
		if got := c.of.Summary(); got != c.says {
			t.Errorf("%s, want %s", got, c.says)
		}
	}
	part := of(verdict.Conformant)
	part.Shard = "2/5"
	if got := part.Summary(); got != "conformant (exit 0), the shard 2/5 of the fleet: 1 run: 1 conformant" {
		t.Error(got)
	}
}

func TestTheLineOfARun(t *testing.T) {
	failing := overview(verdict.Fail).Runs[0]
	if got := failing.Line(); got != "nonconformant staging/GetA 2020-09-07: 1 fail" {
		t.Error(got)
	}
	if got := idle().Line(); got != "incomplete prod/Put 2020-09-07: the fleet was interrupted before this run" {
		t.Error(got)
	}
}

// Secrets are masked in what an entry takes of a report.
func TestAnEntryHasNoSecret(t *testing.T) {
	r := found("Get", verdict.Fail)
	r.Problem, r.Target = "it said hidden1234", "http://hidden1234.example"
	e := fleet.EntryOf("staging", "staging/Get", r, report.NewRedactor("hidden1234"), 1)
	if text := e.Problem + e.Endpoint + e.Summary; strings.Contains(text, "hidden1234") || !strings.Contains(e.Problem, "***") {
		t.Error(text)
	}
}

// The page has a row for each run, the heaviest outcome first, with a link where there is a report; it loads and runs nothing.
func TestThePageOfAFleet(t *testing.T) {
	o := overview(verdict.Pass, verdict.Fail, verdict.Inconclusive)
	o.Runs = append(o.Runs, idle())
	page := written(t, fleet.HTML, o)
	var order []string
	for line := range strings.Lines(page) {
		if _, after, is := strings.Cut(line, "/report.html\">"); is {
			name, _, _ := strings.Cut(after, "<")
			order = append(order, name)
		}
	}
	if !slices.Equal(order, []string{"GetB", "GetC", "GetA"}) {
		t.Errorf("%v", order)
	}
	for _, want := range []string{`href="./staging/GetA/report.html"`, "the fleet was interrupted before this run", "nonconformant (exit 1): 4 runs", "default-src &#39;none&#39;", "2.5 s"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	if strings.Contains(page, "<script") || strings.Contains(page, "http-equiv=\"refresh") || strings.Count(page, "<tr>") != 5 {
		t.Errorf("%d rows", strings.Count(page, "<tr>"))
	}
}

// No text of a report acts on a terminal, a browser or a CI server, in any format.
func TestFormatsOfAHostileFleet(t *testing.T) {
	for _, format := range fleet.Formats() {
		t.Run(format.File, func(t *testing.T) {
			got := written(t, format.Write, hostile())
			if strings.Contains(got, "<script>") && !slices.Contains([]string{fleet.FileJSON, "summary.md"}, format.File) {
				t.Error("it has a script")
			}
			for line := range strings.Lines(got) {
				if strings.HasPrefix(line, "::") || strings.HasPrefix(line, "# ") || strings.ContainsFunc(strings.TrimRight(line, "\n"), func(r rune) bool { return r != '\t' && unicode.IsControl(r) || r == 0x202e }) {
					t.Errorf("%q", line)
				}
			}
		})
	}
	if got := hostile().Runs[0].Line(); strings.ContainsFunc(got, unicode.IsControl) {
		t.Errorf("%q", got)
	}
}

// What is read of an overview is what was written.
func TestAnOverviewInJSONComesBack(t *testing.T) {
	for name, o := range map[string]fleet.Overview{"two runs": overview(verdict.Pass, verdict.Fail), "none": {}, "hostile": hostile()} {
		t.Run(name, func(t *testing.T) {
			first := written(t, fleet.JSON, o)
			back, err := fleet.Read(strings.NewReader(first))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(first, written(t, fleet.JSON, back)); diff != "" {
				t.Errorf("(-written +written again):\n%s", diff)
			}
		})
	}
}

func TestOverviewsThatCannotBeRead(t *testing.T) {
	good := written(t, fleet.JSON, overview(verdict.Pass))
	for name, c := range map[string]struct{ text, says string }{
		"nothing":        {"", "expected an overview of a fleet in JSON"},
		"a list":         {"[]", "expected an overview of a fleet in JSON"},
		"a report":       {`{"schema": 1}`, `found no "fleet_schema"`},
		"another schema": {`{"fleet_schema": 7}`, "found the schema 7 of a fleet: expected 1"},
		"another key":    {strings.Replace(good, `"tool"`, `"tol"`, 1), "expected an overview of a fleet with the schema 1"},
		"no target":      {strings.Replace(good, `"staging"`, `""`, 1), "run 1: expected a target and an operation"},
		"another outcome": {strings.Replace(good, `"outcome": "conformant",
      "exit`, `"outcome": "good",
      "exit`, 1), `run 1: outcome "good": expected one of`},
		"a folder above":       {strings.Replace(good, "staging/GetA", "../GetA", 1), `run 1: report "../GetA": expected a folder below`},
		"an absolute folder":   {strings.Replace(good, "staging/GetA", "/etc", 1), `run 1: report "/etc"`},
		"a folder of a system": {strings.Replace(good, "staging/GetA", `C:\\a`, 1), "run 1: report"},
		"a roundabout folder":  {strings.Replace(good, "staging/GetA", "a/../../b", 1), "run 1: report"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := fleet.Read(strings.NewReader(c.text)); err == nil || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%v, want %s", err, c.says)
			}
		})
	}
}

// JUnit has a suite for each run, and an error for a run that did not begin, so that it never looks green.
func TestTheSuitesOfAFleet(t *testing.T) {
	o := overview(verdict.Pass, verdict.Fail)
	o.Runs = append(o.Runs, idle())
	suites, err := junit.Ingest([]byte(written(t, fleet.JUnit, o)))
	if err != nil || len(suites) != 3 {
		t.Fatalf("%d suites, %v", len(suites), err)
	}
	for i, want := range []junit.Totals{{Tests: 1, Passed: 1}, {Tests: 1, Failed: 1}, {Tests: 1, Error: 1}} {
		got := suites[i].Totals
		got.Duration = 0
		if got != want {
			t.Errorf("suite %d: %+v, want %+v", i+1, got, want)
		}
	}
	if suites[2].Name != "prod/Put" || len(o.Suites) != 2 {
		t.Errorf("%s, %d suites", suites[2].Name, len(o.Suites))
	}
}

func TestTheSummaryOfAFleet(t *testing.T) {
	got := written(t, fleet.Markdown, overview(verdict.Pass, verdict.Fail, verdict.Pass))
	want := "## Fleet: nonconformant\n\n`nonconformant (exit 1): 3 runs: 1 nonconformant, 2 conformant`\n\n" +
		"| outcome | target | operation | found |\n|---|---|---|---|\n| nonconformant | `staging` | `GetB` | `nonconformant (exit 1): 1 fail; 0 observed` |\n\n" +
		"2 runs with the exit code 0.\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var many fleet.Overview
	long := strings.Repeat("long ", 200)
	for range 2000 {
		many.Runs = append(many.Runs, fleet.Entry{Target: "a", Operation: "b", Outcome: verdict.Nonconformant, Summary: long})
	}
	if got := written(t, fleet.Markdown, many); len(got) > 1_000_000 || !strings.Contains(got, "The summary is cut: ") {
		t.Errorf("%d bytes", len(got))
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestAnOverviewThatCannotBeWritten(t *testing.T) {
	for _, format := range fleet.Formats() {
		if err := format.Write(broken{}, overview(verdict.Pass)); err == nil || !strings.Contains(err.Error(), "the disk is full") {
			t.Errorf("%s: %v", format.File, err)
		}
	}
}
