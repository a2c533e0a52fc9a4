package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// hostileText wants to end a command, a cell, code, a link and a line, to mention and to colour.
const hostileText = "a|b `c` %0A\r\n::error::x [d](javascript:e) <img src=x> @f #1 \x1b[31m\u202eg, https://h *i* \\|"

// hostile is a report with that text in every place that a page, a target or a profile can fill.
func hostile() report.Report {
	one := func(id string, v verdict.Verdict, level verdict.Level, line int) report.Result {
		return report.Result{
			ID: "S/" + id + "/" + hostileText, Statement: "S/" + id + hostileText, Title: hostileText, Labels: []string{"parameter", string(level)}, Level: level, Verdict: v,
			Reason: hostileText, Check: hostileText, Page: report.Citation{File: "p,a:g e.md", Line: line, Quote: hostileText},
			Exchanges: []exchange.Exchange{{Response: &exchange.Response{Status: 200}}},
		}
	}
	head := report.Report{
		Operation: "GetA" + hostileText, Version: hostileText, Target: "http://h/" + hostileText, Name: hostileText, Tool: "plumb/v1", Path: "docs/p,a:g e.md",
		Notices: []string{hostileText}, Problem: hostileText, Start: hostileText, Unverified: []string{hostileText}, Insecure: true,
		Cause: cause.Cause{Name: "throttled", Sent: hostileText, Came: hostileText, Do: hostileText},
	}
	return report.Make(head, []report.Result{
		one("pass", verdict.Pass, verdict.Must, 1), one("open", verdict.Inconclusive, verdict.Must, 4), one("warn", verdict.Warn, verdict.Should, 3),
		one("fail", verdict.Fail, verdict.Must, 2), one("may", verdict.NotProvoked, verdict.Should, 5), one("nowhere", verdict.Fail, verdict.Must, 0),
	}, false)
}

// levels are those of the results of a log, with their statements.
func levels(log *sarif.Report) []string {
	var out []string
	for _, r := range log.Runs[0].Results {
		id, _, _ := strings.Cut(*r.RuleID, "a|b")
		out = append(out, r.Level+" "+id)
	}
	return out
}

// sarifOf is a report as a library that is not ours reads it. It has no key that the library does not know, and is valid by the
// schema of the standard.
func sarifOf(t *testing.T, r report.Report) *sarif.Report {
	t.Helper()
	text := written(t, report.SARIF, r)
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&sarif.Report{}); err != nil {
		t.Fatal(err)
	}
	log, err := sarif.FromBytes(text)
	if err != nil {
		t.Fatal(err)
	}
	log.Runs[0].NewlineSequences = []string{"\n"} // the library makes it an empty list, which the schema has not
	if err := log.Validate(); err != nil {
		t.Fatal(err)
	}
	return log
}

// Failures are errors, warnings are warnings unless they count, a must that was not judged is a note, and the rest is silent.
func TestSARIF(t *testing.T) {
	r := hostile()
	log := sarifOf(t, r)
	if diff := cmp.Diff([]string{"error S/fail", "error S/nowhere", "warning S/warn", "note S/open"}, levels(log)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	r.Strict = true
	if diff := cmp.Diff([]string{"error S/warn", "error S/fail", "error S/nowhere", "note S/open", "note S/may"}, levels(sarifOf(t, r))); diff != "" {
		t.Errorf("strictly (-want +got):\n%s", diff)
	}
	run := log.Runs[0]
	if n := len(run.Tool.Driver.Rules); n != 6 || *run.Tool.Driver.Name != "plumb" || *run.Tool.Driver.Version != "v1" {
		t.Errorf("%d rules of %s %s", n, *run.Tool.Driver.Name, *run.Tool.Driver.Version)
	}
	at := run.Results[0].Locations[0].PhysicalLocation
	if *at.ArtifactLocation.URI != "docs/p,a:g%20e.md" || *at.Region.StartLine != 2 {
		t.Errorf("at %s:%d", *at.ArtifactLocation.URI, *at.Region.StartLine)
	}
	if nowhere := run.Results[1].Locations[0].PhysicalLocation; nowhere.Region != nil {
		t.Errorf("a line of nowhere: %+v", nowhere.Region)
	}
	messages := []string{*run.Results[0].Message.Text, *run.Invocations[0].ToolExecutionNotifications[1].Message.Text}
	for _, rule := range run.Tool.Driver.Rules {
		messages = append(messages, *rule.ShortDescription.Text, *rule.FullDescription.Text, *rule.Help.Text)
	}
	for _, m := range messages {
		if !strings.Contains(m, "[d] (javascript:e)") {
			t.Errorf("a text makes a link, or says nothing: %s", m)
		}
	}
	if got := *run.Invocations[0].ExitCode; got != 1 || !*run.Invocations[0].ExecutionSuccessful || len(run.Invocations[0].ToolExecutionNotifications) < 6 {
		t.Errorf("%+v", run.Invocations[0])
	}
}

// A result is known again: its fingerprint depends on operation and scenario, and on nothing else.
func TestFingerprintsOfSARIF(t *testing.T) {
	fingerprint := func(change func(*report.Report)) string {
		r := hostile()
		change(&r)
		return sarifOf(t, r).Runs[0].Results[0].PartialFingerprints["plumbScenario/v1"]
	}
	first := fingerprint(func(*report.Report) {})
	if len(first) != 64 {
		t.Errorf("%q", first)
	}
	for name, c := range map[string]struct {
		change func(*report.Report)
		same   bool
	}{
		"another line and reason": {func(r *report.Report) { r.Scenarios[3].Page.Line, r.Scenarios[3].Reason = 9, "x" }, true},
		"another target":          {func(r *report.Report) { r.Target = "http://i" }, true},
		"another scenario":        {func(r *report.Report) { r.Scenarios[3].ID = "x" }, false},
		"another operation":       {func(r *report.Report) { r.Operation = "GetB" }, false},
	} {
		if got := fingerprint(c.change); (got == first) != c.same {
			t.Errorf("%s: the fingerprint is the same: %t", name, !c.same)
		}
	}
}

// Where pages lie, as SARIF and GitHub have it.
func TestWhereAPageIs(t *testing.T) {
	for name, c := range map[string]struct{ path, file, uri, place string }{
		"nobody said":       {"", "A.md", "A.md", "file=A.md,"},
		"below":             {"other/A.md", "A.md", "other/A.md", "file=other/A.md,"},
		"anywhere":          {"/pages of b/A.md", "A.md", "file:///pages%20of%20b/A.md", "file=/pages of b/A.md,"},
		"another document":  {"other/A.md", "p.yaml", "p.yaml", "file=p.yaml,"},
		"a colon is no URL": {"c:d.md", "c:d.md", "./c:d.md", "file=c%3Ad.md,"},
	} {
		t.Run(name, func(t *testing.T) {
			r := report.Make(report.Report{Path: c.path}, []report.Result{{ID: "a", Level: verdict.Must, Verdict: verdict.Fail, Page: report.Citation{File: c.file, Line: 1}}}, false)
			if got := *sarifOf(t, r).Runs[0].Results[0].Locations[0].PhysicalLocation.ArtifactLocation.URI; got != c.uri {
				t.Errorf("%s, want %s", got, c.uri)
			}
			if text := string(written(t, report.GitHub, r)); !strings.Contains(text, c.place) {
				t.Errorf("no %s in %s", c.place, text)
			}
		})
	}
}

// Every line is one command with what it has to say, the loudest first; no text ends its own.
func TestGitHub(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(string(written(t, report.GitHub, hostile())), "\n"), "\n")
	want := []string{
		"::error file=docs/p%2Ca%3Ag e.md,line=2,title=fail S/fail/", "::error file=docs/p%2Ca%3Ag e.md,line=1,title=fail S/nowhere/",
		"::warning file=docs/p%2Ca%3Ag e.md,line=3,title=warn S/warn/", "::notice file=docs/p%2Ca%3Ag e.md,line=4,title=inconclusive S/open/",
		"::warning title=insecure::INSECURE", "::notice title=notice::", "::notice title=cause::throttled.", "::notice title=problem::",
		"::notice title=unverified::", "::notice title=start::", "::error title=plumb GetAa|b",
	}
	if len(lines) != len(want) {
		t.Fatalf("%d lines, want %d\n%s", len(lines), len(want), strings.Join(lines, "\n"))
	}
	for i, line := range lines {
		if !strings.HasPrefix(line, want[i]) {
			t.Errorf("%s\nwant %s", line, want[i])
		}
		if properties, _, _ := strings.Cut(strings.TrimPrefix(line, "::"), "::"); strings.Count(properties, ",") > 2 || strings.ContainsAny(properties, ":\r") {
			t.Errorf("the properties are %s", properties)
		}
	}
	if text := string(written(t, report.GitHub, report.Make(report.Report{Operation: "GetA"}, mixed(), false))); text != "::notice title=plumb GetA::conformant (exit 0): 1 pass; 0 observed\n" {
		t.Errorf("of a right target: %s", text)
	}
}

// Whatever a target says, a line of annotations is one command, and code in a summary ends where it should.
func TestAnyTextStaysInItsPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := rapid.StringOf(rapid.SampledFrom([]rune("a:|`\\%\r\n @,<[]\u2028\x1b"))).Draw(t, "body")
		var annotations, summary bytes.Buffer
		if err := report.GitHub(&annotations, answering(body), report.Redactor{}); err != nil {
			t.Fatal(err)
		}
		if err := report.Markdown(&summary, answering(body), report.Redactor{}); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(annotations.String(), "\n"); n != 2 || strings.Count(annotations.String(), "::error ") < 2 {
			t.Fatalf("%d lines:\n%s", n, annotations.String())
		}
		for line := range strings.Lines(summary.String()) {
			if strings.Count(line, "`")%2 != 0 || strings.HasPrefix(line, "| `") && strings.Count(strings.ReplaceAll(line, `\|`, ""), "|") != 5 {
				t.Fatalf("%s", line)
			}
		}
	})
}

// One cause for everything is told once.
func TestACauseThatStopsIsToldOnce(t *testing.T) {
	r := report.Make(report.Report{Problem: "the problem", Cause: cause.Cause{Name: "closed-port", Sent: "s", Came: "c", Do: "d", Stops: true}}, unjudged(50, verdict.Inconclusive, "the problem"), false)
	if text := string(written(t, report.GitHub, r)); strings.Count(text, "\n") != 2 || !strings.HasPrefix(text, "::error title=cause::closed-port.") {
		t.Errorf("%s", text)
	}
	if log := sarifOf(t, r); len(log.Runs[0].Results) != 0 || *log.Runs[0].Invocations[0].ExecutionSuccessful {
		t.Errorf("%d results", len(log.Runs[0].Results))
	}
	if text := string(written(t, report.Markdown, r)); !strings.Contains(text, "- cause: `closed-port.") || !strings.Contains(text, "| inconclusive | 50 | `the problem` |") {
		t.Errorf("%s", text)
	}
}

// Nothing that comes from outside is markup: it stands in code alone, which it does not end, in cells that it does not end.
func TestMarkdown(t *testing.T) {
	text := string(written(t, report.Markdown, hostile()))
	for line := range strings.Lines(text) {
		parts := strings.Split(line, "`")
		if len(parts)%2 == 0 {
			t.Errorf("code without end: %s", line)
		}
		for i := 0; i < len(parts); i += 2 {
			if strings.ContainsAny(parts[i], "@[]<>\\") || strings.Contains(parts[i], "http") {
				t.Errorf("markup in %q", line)
			}
		}
		columns := map[string]int{"| `S/": 5, "| inc": 4, "| not": 4}[line[:min(5, len(line))]]
		if bars := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|"); columns > 0 && bars != columns && !strings.HasPrefix(line, "| inconclusive | 1 |\n") && !strings.HasPrefix(line, "| not-provoked | 1 |\n") {
			t.Errorf("%d bars in %s", bars, line)
		}
	}
	for _, part := range []string{"## `GetA", "`: nonconformant\n", "\n### Failures\n", "\n### Warnings\n", "\n### Not judged\n", "- insecure: `INSECURE"} {
		if !strings.Contains(text, part) {
			t.Errorf("no %q in\n%s", part, text)
		}
	}
	if text := string(written(t, report.Markdown, report.Make(report.Report{}, mixed(), false))); strings.Contains(text, "###") {
		t.Errorf("of a right target:\n%s", text)
	}
}

// A summary never has more than GitHub takes, and says what it left out.
func TestASummaryIsCut(t *testing.T) {
	const takes = 1 << 20
	var results []report.Result
	for i := range 3000 {
		results = append(results, report.Result{ID: fmt.Sprint(i), Level: verdict.Must, Verdict: verdict.Fail, Reason: strings.Repeat("r", 500) + fmt.Sprint(i)})
	}
	results = append(results, report.Result{ID: "short", Level: verdict.Must, Verdict: verdict.Inconclusive})
	text := string(written(t, report.Markdown, report.Make(report.Report{}, results, false)))
	if len(text) > takes || len(text) < takes*9/10 {
		t.Errorf("%d bytes", len(text))
	}
	shown := strings.Count(text, "\n| `")
	if !strings.HasSuffix(text, fmt.Sprintf("\nThe summary is cut: %d rows are left out.\n", 3000-shown)) {
		t.Errorf("%d rows are shown, and the end is %q", shown, text[len(text)-100:])
	}
}

func TestBadges(t *testing.T) {
	warnings := mixed(should("p/a/1", verdict.Warn, ""))
	cases := []struct {
		name    string
		r       report.Report
		message string
		color   string
	}{
		{"conformant", report.Make(report.Report{}, mixed(), false), "conformant", "brightgreen"},
		{"one warning", report.Make(report.Report{}, warnings, false), "conformant, 1 warning", "green"},
		{"strictly", report.Make(report.Report{Strict: true}, warnings, false), "nonconformant: 1 of 2", "red"},
		{"partial", report.Make(report.Report{Filter: report.Filter{Selected: 1, Of: 9}}, mixed(), false), "partial: 1 of 9", "yellowgreen"},
		{"incomplete", report.Make(report.Report{Reached: true}, unjudged(3, verdict.Inconclusive, "x"), false), "incomplete: 3 not judged", "orange"},
		{"unusable", report.Make(report.Report{}, nil, false), "unusable", "lightgrey"},
		{"insecure", report.Make(report.Report{Insecure: true}, mixed(), false), "conformant, INSECURE", "orange"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.r.Operation = "Get\x1bA"
			want := fmt.Sprintf("{\n  \"schemaVersion\": 1,\n  \"label\": \"Get\uFFFDA\",\n  \"message\": %q,\n  \"color\": %q\n}\n", c.message, c.color)
			if diff := cmp.Diff(want, string(written(t, report.Badge, c.r))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The formats of a folder have names of their own, which do not depend on the order of the table.
func TestNamesOfFiles(t *testing.T) {
	var names []string
	for _, f := range report.Formats() {
		names = append(names, f.File)
	}
	for _, name := range []string{"report.json", "junit.xml", "report.sarif", "annotations.txt", "summary.md", "badge.json"} {
		if !slices.Contains(names, name) {
			t.Errorf("no format has the file %s", name)
		}
	}
}
