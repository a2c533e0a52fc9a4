package report_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/joshdk/go-junit"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// mixed are results of one run: one passes, and the others have what qualifies an outcome.
func mixed(more ...report.Result) []report.Result {
	pass := report.Result{ID: "A/x/1", Statement: "A/x", Level: verdict.Must, Verdict: verdict.Pass, Exchanges: typed("a/b")}
	return append([]report.Result{pass}, more...)
}

func should(id string, v verdict.Verdict, cause verdict.Cause) report.Result {
	return report.Result{ID: id, Statement: id[:strings.LastIndexByte(id, '/')], Level: verdict.Should, Verdict: v, Cause: cause, Reason: "because of " + string(cause)}
}

// The last line never says a bare "conformant" where a warning or a filter speaks against it, and every format has the same.
func TestWhatQualifiesAnOutcome(t *testing.T) {
	warnings := []report.Result{should("p/b/1", verdict.Warn, ""), should("p/a/1", verdict.Warn, ""), should("p/b/2", verdict.Warn, "")}
	openOnes := []report.Result{should("p/c/1", verdict.Inconclusive, ""), should("p/d/1", verdict.Inconclusive, verdict.Occasional), should("p/e/1", verdict.NotProvoked, verdict.NotGiven)}
	part := report.Filter{Text: "A,p", Selected: 1, Of: 9}
	cases := []struct {
		name    string
		head    report.Report
		results []report.Result
		outcome verdict.Outcome
		want    string
	}{
		{"nothing", report.Report{Filter: report.Filter{Text: "*", Selected: 1, Of: 1}}, mixed(), verdict.Conformant, "conformant (exit 0): 1 pass; 0 observed"},
		{"warnings", report.Report{}, mixed(warnings...), verdict.Conformant, "conformant, with 3 warnings: p/b (2), p/a (1) (exit 0): 1 pass, 3 warn; 0 observed"},
		{"one warning", report.Report{}, mixed(warnings[0]), verdict.Conformant, "conformant, with 1 warning: p/b (1) (exit 0): 1 pass, 1 warn; 0 observed"},
		{"a filter", report.Report{Filter: part}, mixed(), verdict.Partial, `partial, the filter "A,p" chose 1 of 9 scenarios (exit 0): 1 pass; 0 observed`},
		{
			"strict warnings", report.Report{Strict: true}, mixed(warnings[0]), verdict.Nonconformant,
			"nonconformant, judged strictly, with 1 warning: p/b (1) (exit 1): 1 pass, 1 warn; 0 observed",
		},
		{"open ones", report.Report{}, mixed(openOnes...), verdict.Conformant, "conformant (exit 0): 1 pass, 1 not-provoked, 2 inconclusive; 0 observed"},
		{
			"strict open ones", report.Report{Strict: true}, mixed(openOnes...), verdict.Incomplete,
			"incomplete, judged strictly, with 2 not judged: p/c (1), p/e (1) (exit 3): 1 pass, 1 not-provoked, 2 inconclusive; 0 observed",
		},
		{"strictly right", report.Report{Strict: true}, mixed(openOnes[1]), verdict.Conformant, "conformant, judged strictly (exit 0): 1 pass, 1 inconclusive; 0 observed"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := report.Make(c.head, c.results, false)
			if got := report.Summary(r); got != c.want || r.Outcome != c.outcome {
				t.Errorf("%s\n%s, want\n%s", r.Outcome, got, c.want)
			}
			for _, f := range telling() {
				text := string(written(t, f.Write, r))
				if c.head.Filter.LeftOut() && (!strings.Contains(text, "A,p") || !strings.Contains(text, "partial")) {
					t.Errorf("%s does not name the filter:\n%s", f.Name, text)
				}
			}
			lines := strings.Split(strings.TrimSpace(string(written(t, report.Console, r))), "\n")
			if last := lines[len(lines)-1]; last != c.want {
				t.Errorf("the last line is %q", last)
			}
		})
	}
}

// What the run as a whole counts is a failure or an error of JUnit too, and nothing else is.
func TestStrictJUnit(t *testing.T) {
	for v, want := range map[verdict.Verdict]junit.Status{
		verdict.Warn: junit.StatusFailed, verdict.Inconclusive: junit.StatusError, verdict.NotProvoked: junit.StatusError, verdict.NotApplicable: junit.StatusSkipped,
	} {
		suites, err := junit.Ingest(written(t, report.JUnit, report.Make(report.Report{Strict: true}, mixed(should("p/a/1", v, "")), false)))
		if err != nil || suites[0].Tests[1].Status != want {
			t.Errorf("%s: %v, %v", v, suites[0].Tests[1].Status, err)
		}
	}
}

// What another layer does is one line of the console, and nothing that could not be judged; the other formats have each.
func TestOtherLayersAreOneLine(t *testing.T) {
	r := report.Make(report.Report{}, mixed(
		should("p/a/1", verdict.NotApplicable, verdict.OtherLayer), should("p/a/2", verdict.NotApplicable, verdict.OtherLayer),
		should("p/b/1", verdict.NotApplicable, verdict.OtherLayer), should("p/c/1", verdict.NotApplicable, ""),
	), false)
	text := string(written(t, report.Console, r))
	if strings.Contains(text, "p/a/1") || !strings.Contains(text, "not-applicable 3 scenarios of 2 statements: because of other-layer\n") || !strings.Contains(text, "p/c/1") {
		t.Errorf("%s", text)
	}
	if len(r.Cures) != 0 {
		t.Errorf("%v", r.Cures)
	}
	var found struct{ Scenarios []struct{ ID, Reason string } }
	if err := json.Unmarshal(written(t, report.JSON, r), &found); err != nil || len(found.Scenarios) != 5 {
		t.Fatalf("%d scenarios, %v", len(found.Scenarios), err)
	}
	if !slices.ContainsFunc(found.Scenarios, func(s struct{ ID, Reason string }) bool {
		return s.ID == "p/a/2" && s.Reason == "because of other-layer"
	}) {
		t.Errorf("%v", found.Scenarios)
	}
}
