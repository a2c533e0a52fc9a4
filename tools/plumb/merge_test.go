package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// sharded are the reports and the records of the shards of a run of a part of the suite, and the report of the run as a whole.
func sharded(t *testing.T, of int, filter string) (folders, records []string, whole string) {
	t.Helper()
	withoutEnvironment(t)
	address, dir := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}), t.TempDir()
	args := append([]string{"run", "--endpoint", address, "--filter", filter}, keyFlags()...)
	ran := func(more ...string) {
		if got := plumb(t, append(args, more...)...); got.code != 0 {
			t.Fatalf("%v: exit %d\n%s", more, got.code, got.stderr)
		}
	}
	for number := 1; number <= of; number++ {
		folder := filepath.Join(dir, fmt.Sprintf("shard-%d", number))
		ran("--shard", fmt.Sprintf("%d/%d", number, of), "--report", folder, "--record", folder+".jsonl")
		folders, records = append(folders, folder), append(records, folder+".jsonl")
	}
	whole = filepath.Join(dir, "whole.json")
	ran("--json", whole)
	return folders, records, whole
}

// severalStatements is a filter of a part of the suite that has several statements.
const severalStatements = "AggregatorId,ClientToken/max-length,Action,operation"

// The shards of a run, merged, are the run: its verdicts, its order and its exit code, in every format.
func TestMergedShardsAreTheRun(t *testing.T) {
	folders, records, whole := sharded(t, 3, severalStatements)
	slices.Reverse(folders)
	out := filepath.Join(t.TempDir(), "all")
	got := plumb(t, append([]string{"merge", "--report", out}, folders...)...)
	if got.code != 0 || len(folderOf(t, out)) != len(report.Formats())-1 {
		t.Fatalf("exit %d\n%s%v", got.code, got.stderr, folderOf(t, out))
	}
	merged, err := readReport("", filepath.Join(out, reportFile))
	if err != nil {
		t.Fatal(err)
	}
	want, err := readReport("", whole)
	if err != nil {
		t.Fatal(err)
	}
	if report.Summary(merged) != report.Summary(want) || len(merged.Scenarios) != len(want.Scenarios) {
		t.Errorf("%s, want %s", report.Summary(merged), report.Summary(want))
	}
	for i := range want.Scenarios {
		if merged.Scenarios[i].ID != want.Scenarios[i].ID || merged.Scenarios[i].Verdict != want.Scenarios[i].Verdict {
			t.Fatalf("scenario %d is %s, want %s", i+1, merged.Scenarios[i].ID, want.Scenarios[i].ID)
		}
	}
	record, again := filepath.Join(t.TempDir(), "all.jsonl"), filepath.Join(t.TempDir(), "again.json")
	if got := plumb(t, append([]string{"merge", "-o", record}, records...)...); got.code != 0 {
		t.Fatalf("exit %d\n%s", got.code, got.stderr)
	}
	if got := plumb(t, "judge", record, "--json", again); got.code != 0 {
		t.Fatalf("exit %d\n%s", got.code, got.stderr)
	}
	if got := plumb(t, "compare", "--strict", whole, again); got.code != 0 || !strings.Contains(got.stdout, "no difference") {
		t.Errorf("exit %d\n%s", got.code, got.stdout)
	}
}

// The record of a shard is judged as the shard that it is of.
func TestTheRecordOfAShard(t *testing.T) {
	folders, records, _ := sharded(t, 2, severalStatements)
	for i, record := range records {
		again := filepath.Join(t.TempDir(), reportFile)
		if got := plumb(t, "judge", record, "--json", again); got.code != 0 || !strings.Contains(got.stdout, fmt.Sprintf("the shard %d/2 of the filter", i+1)) {
			t.Errorf("exit %d\n%s%s", got.code, lastLine(got.stdout), got.stderr)
		}
		if got := plumb(t, "compare", "--strict", filepath.Join(folders[i], reportFile), again); got.code != 0 {
			t.Errorf("exit %d\n%s", got.code, got.stdout)
		}
	}
}

// Shards of which one is missing stay a part of the run, and a merged record of them is incomplete, for all of it is judged.
func TestShardsOfWhichOneIsMissing(t *testing.T) {
	folders, records, _ := sharded(t, 3, severalStatements)
	out := t.TempDir()
	if got := plumb(t, "merge", folders[2], folders[0], "--report", out); got.code != 0 || !strings.Contains(got.stdout, "the shard 1/3, 3/3 of the filter") {
		t.Errorf("exit %d\n%s", got.code, got.stdout)
	}
	record := filepath.Join(out, "two.jsonl")
	if got := plumb(t, "merge", records[2], records[0], "-o", record); got.code != 0 {
		t.Fatalf("exit %d\n%s", got.code, got.stderr)
	}
	if got := plumb(t, "judge", record); got.code != verdict.Incomplete.ExitCode() {
		t.Errorf("exit %d\n%s", got.code, lastLine(got.stdout))
	}
}

// The shards of a fleet, merged, are an overview of all of its runs in their order; reports of single runs are copied as they are.
func TestMergedShardsOfAFleet(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	path := fleetFile(t, `{name: a, endpoint: "`+address+`", `+aFew+`}`, `{name: b, endpoint: "http://127.0.0.1:1", `+aFew+`}`, `{name: c, endpoint: "`+address+`", `+aFew+`}`)
	dir := t.TempDir()
	for shard, code := range map[string]int{"1": 0, "2": verdict.Unusable.ExitCode()} {
		got := plumb(t, append([]string{"run", "--fleet", path, "--shard", shard + "/2", "--report", filepath.Join(dir, shard)}, keyFlags()...)...)
		if got.code != code || !strings.Contains(got.stdout, "the shard "+shard+"/2 of the fleet") {
			t.Fatalf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
		}
	}
	out := filepath.Join(dir, "all")
	got := plumb(t, "merge", filepath.Join(dir, "2"), filepath.Join(dir, "1"), "--report", out)
	if got.code != verdict.Unusable.ExitCode() || !strings.HasSuffix(got.stdout, "\nunusable (exit 4): 3 runs: 1 unusable, 2 partial\n") {
		t.Fatalf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	var names []string
	for _, run := range overviewOf(t, out).Runs {
		names = append(names, run.Target)
		from := filepath.Join(dir, map[string]string{"a": "1", "b": "2", "c": "1"}[run.Target], run.Report, "report.html")
		if !bytes.Equal(read(t, filepath.Join(out, run.Report, "report.html")), read(t, from)) {
			t.Errorf("%s: the page is another one", run.Target)
		}
	}
	if !slices.Equal(names, []string{"a", "b", "c"}) {
		t.Errorf("%v", names)
	}
	validates(t, published(t, "fleet"), read(t, filepath.Join(out, fleet.FileJSON)))
}

// Reports of different operations, or of different targets, become an overview, unless one report is asked for.
func TestReportsOfDifferentRuns(t *testing.T) {
	withoutEnvironment(t)
	dir := t.TempDir()
	one, other := filepath.Join(dir, "one"), filepath.Join(dir, "other")
	for folder, address := range map[string]string{
		one: referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}), other: "http://127.0.0.1:1",
	} {
		plumb(t, append([]string{"run", "--endpoint", address, "--filter", "Action", "--report", folder}, keyFlags()...)...)
	}
	out := filepath.Join(dir, "out")
	if got := plumb(t, "merge", dir, "--one", "--report", out); got.code != verdict.ExitUsage || !strings.Contains(got.stderr, "are of different runs: target") || there(out) {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
	if got := plumb(t, "merge", dir, "--report", out); got.code != verdict.Unusable.ExitCode() || !strings.Contains(got.stdout, "2 runs: 1 unusable, 1 partial") {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	for _, run := range overviewOf(t, out).Runs {
		if !strings.HasPrefix(run.Target, "127-0-0-1-") || !there(filepath.Join(out, run.Report, "report.html")) {
			t.Errorf("%+v", run)
		}
	}
}

// What cannot be merged is said in one line; nothing is written, and what was there before stays.
func TestWhatCannotBeMerged(t *testing.T) {
	folders, records, whole := sharded(t, 2, severalStatements)
	dir := t.TempDir()
	text := string(read(t, filepath.Join(folders[1], reportFile)))
	changed := func(name, from, to string) string {
		path := filepath.Join(dir, name)
		write(t, path, strings.Replace(text, from, to, 1))
		return path
	}
	schema := changed("schema.json", `"schema": 1`, `"schema": 9`)
	operation := changed("operation.json", `"operation": "Generate`, `"operation": "Ungenerate`)
	away := changed("away.json", `"operation": "Generate`, `"operation": "../Generate`)
	verdicts := changed("verdict.json", `"verdict": "pass"`, `"verdict": "fail"`)
	page := changed("page.json", `"sha256": "`, `"sha256": "0`)
	write(t, filepath.Join(dir, "bad", fleet.FileJSON), `{"fleet_schema": 2}`)
	write(t, filepath.Join(dir, "empty", "notes.txt"), "none")
	write(t, filepath.Join(dir, "lost", fleet.FileJSON), strings.Replace(string(lostFleet), "REPORT", "a/Gone", 1))
	write(t, filepath.Join(dir, "out-of", fleet.FileJSON), strings.Replace(string(lostFleet), "REPORT", "../../etc", 1))
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"nothing":                {[]string{"--report", "OUT"}, "no PATH: expected reports in JSON"},
		"nowhere":                {[]string{folders[0]}, "expected one of --report DIR, for reports, and -o FILE, for records"},
		"both":                   {[]string{folders[0], "--report", "OUT", "-o", "OUT"}, "expected one of --report DIR"},
		"one record":             {[]string{records[0], "-o", "OUT"}, "expected two records at least"},
		"one report of records":  {records[:1:1], "expected one of --report DIR"},
		"no such file":           {[]string{filepath.Join(dir, "none"), "--report", "OUT"}, "PATH: stat"},
		"a folder without any":   {[]string{filepath.Join(dir, "empty"), "--report", "OUT"}, "there is neither a report.json nor a fleet.json below it"},
		"another schema":         {[]string{folders[0], schema, "--report", "OUT"}, "schema.json: found the schema 9: expected 1"},
		"another operation":      {[]string{folders[0], operation, "--one", "--report", "OUT"}, `are of different runs: operation "GenerateAggregateConfigRulesReport" and "UngenerateAggregate`},
		"an operation of a path": {[]string{folders[0], away, "--report", "OUT"}, `the operation "../GenerateAggregateConfigRulesReport": expected letters and digits`},
		"another page":           {[]string{folders[0], page, "--report", "OUT"}, "are of different runs: documents"},
		"another verdict":        {[]string{folders[1], verdicts, "--report", "OUT"}, "found pass and fail: expected the same in both"},
		"a whole run and a part": {[]string{whole, records[0], "--report", "OUT"}, "shard-1.jsonl: expected a report of plumb"},
		"a report as a record":   {[]string{whole, records[0], "-o", "OUT"}, "whole.json:1: expected a line as plumb run --record writes it"},
		"the same record":        {[]string{records[0], records[0], "-o", "OUT"}, "are both of the shard 1/2"},
		"another fleet's schema": {[]string{filepath.Join(dir, "bad"), "--report", "OUT"}, "fleet.json: found the schema 2 of a fleet: expected 1"},
		"a fleet without report": {[]string{filepath.Join(dir, "lost"), "--report", "OUT"}, "report: open"},
		"a fleet that leads out": {[]string{filepath.Join(dir, "out-of"), "--report", "OUT"}, `report "../../etc": expected a folder below`},
		"--page and a record":    {[]string{records[0], records[1], "--page", "a.md", "-o", "OUT"}, "--one, --page and -o"},
		"--page of another page": {[]string{folders[0], "--page", teahouse(t) + "SteepLeaf.md", "--report", "OUT"}, "it is not the page of the run: expected one of GenerateAggregateConfigRulesReport.md (SHA-256 "},
		"--page of no page":      {[]string{folders[0], "--page", filepath.Join(dir, "none.md"), "--report", "OUT"}, "none.md"},
		"--one and a record":     {[]string{records[0], records[1], "--one", "-o", "OUT"}, "--one, --page and -o"},
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			args := []string{"merge"}
			for _, a := range c.args {
				args = append(args, strings.Replace(a, "OUT", out, 1))
			}
			got := plumb(t, args...)
			if got.code != verdict.ExitUsage || !strings.Contains(got.stderr, c.says) || strings.Count(got.stderr, "\n") != 1 {
				t.Errorf("exit %d: %s, want %s", got.code, got.stderr, c.says)
			}
			if len(folderOf(t, filepath.Dir(out))) != 0 {
				t.Errorf("%v is left behind", folderOf(t, filepath.Dir(out)))
			}
		})
	}
	write(t, filepath.Join(dir, "there.jsonl"), "mine")
	if got := plumb(t, "merge", records[0], records[1], "-o", filepath.Join(dir, "there.jsonl")); got.code != verdict.ExitUsage || string(read(t, filepath.Join(dir, "there.jsonl"))) != "mine" {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
}

// lostFleet is an overview whose only run has its report at REPORT.
const lostFleet = `{"fleet_schema": 1, "outcome": "partial", "exit_code": 0, "tool": "plumb/1", "seconds": 1, "counts": {"partial": 1}, "runs": [
{"target": "a", "endpoint": "http://a", "operation": "Gone", "version": "2020-09-07", "outcome": "partial", "exit_code": 0, "counts": {}, "summary": "partial", "seconds": 1, "report": "REPORT"}]}`

// With the page of the run, the merged report shows it as a whole, and names it as the run did.
func TestAMergedReportWithItsPage(t *testing.T) {
	folders, _, _ := sharded(t, 2, severalStatements)
	page := filepath.Join("..", "..", "spec", "pages", firstPage)
	without, with := filepath.Join(t.TempDir(), "without"), filepath.Join(t.TempDir(), "with")
	for out, args := range map[string][]string{without: nil, with: {"--page", page}} {
		if got := plumb(t, slices.Concat([]string{"merge", "--report", out}, args, folders)...); got.code != 0 {
			t.Fatalf("exit %d\n%s", got.code, got.stderr)
		}
	}
	lines := func(out string) int { return strings.Count(string(read(t, filepath.Join(out, "report.html"))), "<li ") }
	if lines(with) <= lines(without) {
		t.Errorf("%d lines with the page, %d without", lines(with), lines(without))
	}
	if suites := string(read(t, filepath.Join(with, "junit.xml"))); !strings.Contains(suites, `name="page" value="../../spec/pages/`+firstPage) {
		t.Error("the suite names the page otherwise")
	}
}
