package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// madeReport writes a report of one scenario that passes into a folder, as a run writes it.
func madeReport(t *testing.T, folder string, change func(*report.Report)) (path string) {
	t.Helper()
	head := report.Report{
		Operation: "GetWidget", Version: "2020-09-07", Target: "http://target.example:8080", Tool: "plumb/1", Seed: 1, Reached: true,
		Documents: []report.Document{{File: "GetWidget.md", SHA256: strings.Repeat("0a", 32)}},
	}
	change(&head)
	found := report.Make(head, []report.Result{{ID: "A/1", Statement: "A", Title: "a title", Labels: []string{}, Level: verdict.Must, Verdict: verdict.Pass, Reason: "it holds"}}, false)
	path = filepath.Join(folder, reportFile)
	write(t, path, textOf(t, func(w io.Writer) error { return report.JSON(w, found, report.Redactor{}) }))
	return path
}

func textOf(t *testing.T, to func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := to(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A report of no fleet goes to a folder that is named after its target: the name that the profile has, else the host.
func TestTheFolderOfAReport(t *testing.T) {
	for want, change := range map[string]func(*report.Report){
		"target-example-8080/GetWidget": func(*report.Report) {},
		"staging/GetWidget":             func(r *report.Report) { r.Name = "staging" },
		"my-own-target/GetWidget":       func(r *report.Report) { r.Name = "my own/../target" },
		"target/GetWidget":              func(r *report.Report) { r.Target = "" },
		"-1-9000/GetWidget":             func(r *report.Report) { r.Target = "http://[::1]:9000" },
		"target-example-8080/Get_W-2.1": func(r *report.Report) { r.Operation = "Get_W-2.1" },
	} {
		t.Run(want, func(t *testing.T) {
			p, err := plainPart(madeReport(t, t.TempDir(), change))
			if err != nil || p.folder != want || p.target+"/" != want[:len(p.target)+1] {
				t.Errorf("%+v, %v", p, err)
			}
		})
	}
	for _, operation := range []string{"", "..", "../GetWidget", "a/b", ".hidden", "Get Widget", "Get\x1bWidget"} {
		if p, err := plainPart(madeReport(t, t.TempDir(), func(r *report.Report) { r.Operation = operation })); err == nil || strings.ContainsFunc(err.Error(), unicode.IsControl) {
			t.Errorf("%q: %+v, %v", operation, p, err)
		}
	}
}

// A folder stands for all reports and fleets below it; what is below a fleet belongs to the fleet.
func TestWhatIsBelowAFolder(t *testing.T) {
	dir := t.TempDir()
	same := func(*report.Report) {}
	madeReport(t, filepath.Join(dir, "a"), same)
	madeReport(t, filepath.Join(dir, "b", "deep"), same)
	madeReport(t, filepath.Join(dir, "fleet", "staging", "GetWidget"), same)
	write(t, filepath.Join(dir, "fleet", fleet.FileJSON), "{}")
	write(t, filepath.Join(dir, "b", "other.json"), "{}")
	below := func(names []string) string {
		var out []string
		for _, name := range names {
			rel, err := filepath.Rel(dir, name)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, filepath.ToSlash(rel))
		}
		return strings.Join(out, " ")
	}
	for path, want := range map[string][2]string{
		"":                  {"a/report.json b/deep/report.json", "fleet"},
		"a":                 {"a/report.json", ""},
		"a/report.json":     {"a/report.json", ""},
		"b/other.json":      {"b/other.json", ""},
		"fleet":             {"", "fleet"},
		"fleet/fleet.json":  {"", "fleet"},
		"fleet/staging":     {"fleet/staging/GetWidget/report.json", ""},
		"fleet/../a/../b/.": {"b/deep/report.json", ""},
	} {
		reports, fleets, err := reportsBelow(filepath.Join(dir, filepath.FromSlash(path)))
		if err != nil || below(reports) != want[0] || below(fleets) != want[1] {
			t.Errorf("%s: %s and %s, want %v, %v", path, below(reports), below(fleets), want, err)
		}
	}
}

// Reports of one target by several operations, and of one operation by several targets, are runs of an overview.
func TestRunsOfReports(t *testing.T) {
	dir := t.TempDir()
	madeReport(t, filepath.Join(dir, "1"), func(r *report.Report) { r.Name = "one" })
	madeReport(t, filepath.Join(dir, "2"), func(r *report.Report) { r.Name, r.Operation = "one", "PutWidget" })
	madeReport(t, filepath.Join(dir, "3"), func(r *report.Report) { r.Name = "two" })
	out := filepath.Join(t.TempDir(), "out")
	got := plumb(t, "merge", dir, "--report", out)
	if names := namesOfRuns(overviewOf(t, out)); got.code != 0 || names != "one/GetWidget one/PutWidget two/GetWidget" {
		t.Errorf("exit %d, %s\n%s", got.code, names, got.stderr)
	}
	for _, run := range overviewOf(t, out).Runs {
		if run.Seconds != 0 || len(folderOf(t, filepath.Join(out, run.Report))) != len(report.Formats())-1 {
			t.Errorf("%+v", run)
		}
	}
	again := madeReport(t, filepath.Join(dir, "4"), func(r *report.Report) { r.Name, r.Version = "one", "2021-01-01" })
	if got := plumb(t, "merge", dir, "--report", out); got.code != verdict.ExitUsage || !strings.Contains(got.stderr, again+` are of different runs: version "2020-09-07" and "2021-01-01"`) {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
	if names := namesOfRuns(overviewOf(t, out)); names != "one/GetWidget one/PutWidget two/GetWidget" {
		t.Errorf("the overview of before is gone: %s", names)
	}
}

// Nothing that reports and overviews of unknown origin say acts on a terminal.
func TestHostileReportsAreMerged(t *testing.T) {
	const harm = "x\x1b[31m\u202e\u2066::error::"
	for name, change := range map[string]func(*report.Report){
		"the name of the target": func(r *report.Report) { r.Name = harm },
		"the target":             func(r *report.Report) { r.Target = "http://" + harm },
		"the version":            func(r *report.Report) { r.Version = harm },
		"the problem":            func(r *report.Report) { r.Problem = harm },
		"the tool":               func(r *report.Report) { r.Tool = harm },
		"a notice":               func(r *report.Report) { r.Notices = []string{harm} },
	} {
		t.Run(name, func(t *testing.T) {
			dir, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
			madeReport(t, filepath.Join(dir, "1"), change)
			madeReport(t, filepath.Join(dir, "2"), func(r *report.Report) { r.Operation = "PutWidget" })
			got := plumb(t, "merge", dir, "--report", out)
			said := got.stdout + got.stderr
			for _, file := range []string{"index.html", fleet.FileJSON, "junit.xml", "summary.md"} {
				said += string(read(t, filepath.Join(out, file)))
			}
			for _, f := range report.Formats() {
				if !f.Printed {
					said += string(read(t, filepath.Join(out, overviewOf(t, out).Runs[0].Report, f.File)))
				}
			}
			if strings.ContainsFunc(said, func(r rune) bool { return r == 0x1b || r == 0x202e || r == 0x2066 }) {
				t.Errorf("exit %d\n%q", got.code, got.stdout+got.stderr)
			}
		})
	}
}

// A fleet whose run did not begin in one folder, and did in another, has begun.
func TestARunThatBeganLater(t *testing.T) {
	dir := t.TempDir()
	idle := fleet.Overview{Tool: "plumb/1", Runs: []fleet.Entry{fleet.NotBegun(
		fleet.Run{Target: fleet.Target{Name: "one"}, Operation: fleet.Operation{Action: "GetWidget", Version: "2020-09-07"}}, "http://target.example:8080")}}
	write(t, filepath.Join(dir, "first", fleet.FileJSON), textOf(t, func(w io.Writer) error { return fleet.JSON(w, idle) }))
	madeReport(t, filepath.Join(dir, "second"), func(r *report.Report) { r.Name = "one" })
	out := filepath.Join(t.TempDir(), "out")
	if got := plumb(t, "merge", dir, "--report", out); got.code != 0 || len(overviewOf(t, out).Runs) != 1 {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	if err := os.RemoveAll(filepath.Join(dir, "second")); err != nil {
		t.Fatal(err)
	}
	if got := plumb(t, "merge", dir, "--report", out); got.code != verdict.Incomplete.ExitCode() || overviewOf(t, out).Runs[0].Report != "" {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}
