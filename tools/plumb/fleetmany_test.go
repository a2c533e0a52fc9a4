package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/joshdk/go-junit"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// teaFleet is a fleet of several operations on a server of all of them, with keys of its targets behind name and endpoint.
func teaFleet(t *testing.T, targets ...string) (path, address string) {
	t.Helper()
	folder := teahouse(t)
	address, _ = servedBy(t, serveFlags{pages: []string{folder}, keys: []string{testID + ":" + testSecret}})
	path = filepath.Join(t.TempDir(), "fleet.yaml")
	text := "pages: [" + folder + "]\ntargets:\n"
	for _, more := range targets {
		name, keys, _ := strings.Cut(more, " ")
		text += "  - {name: " + name + ", endpoint: \"" + address + "\"" + keys + "}\n"
	}
	write(t, path, text)
	return path, address
}

// namesOfRuns are the folders of the reports of an overview.
func namesOfRuns(o fleet.Overview) string {
	var out []string
	for _, run := range o.Runs {
		out = append(out, run.Report)
	}
	return strings.Join(out, " ")
}

// A folder of pages is as many operations, each judged at every target that takes it, and right servers conform.
func TestAFleetOfSeveralOperations(t *testing.T) {
	withoutEnvironment(t)
	path, _ := teaFleet(t, "one , "+aFew, "two , only: [SteepLeaf], "+aFew, "three , except: [SteepLeaf, TagPots], strict: true, "+aFew)
	out := t.TempDir()
	got := plumb(t, append([]string{"run", "--fleet", path, "--report", out}, keyFlags()...)...)
	overview := overviewOf(t, out)
	if names := namesOfRuns(overview); names != "one/BrewTea one/SteepLeaf one/TagPots two/SteepLeaf three/BrewTea" {
		t.Errorf("%s", names)
	}
	if got.code != overview.Outcome().ExitCode() || slices.ContainsFunc(overview.Runs, func(e fleet.Entry) bool { return e.Outcome == verdict.Nonconformant || e.Counts[verdict.Pass] == 0 }) {
		t.Errorf("exit %d\n%s", got.code, got.stdout)
	}
	single, err := readReport("", filepath.Join(out, "three", "BrewTea", reportFile))
	if err != nil || !single.Strict {
		t.Errorf("strict %t, %v", single.Strict, err)
	}
	if page := string(read(t, filepath.Join(out, "one", "TagPots", "report.html"))); !strings.Contains(page, "TagPots") || !strings.Contains(page, `<ol class="lines"`) && !strings.Contains(page, `class="lines"`) {
		t.Error("the report of an operation does not show its page")
	}
}

// What the shards of a fleet found, merged, is what the fleet found by itself.
func TestTheShardsOfAFleetAreTheFleet(t *testing.T) {
	withoutEnvironment(t)
	path, _ := teaFleet(t, "one , "+aFew, "two , "+aFew)
	dir := t.TempDir()
	whole := filepath.Join(dir, "whole")
	plumb(t, append([]string{"run", "--fleet", path, "--report", whole}, keyFlags()...)...)
	args := []string{"merge", "--report", filepath.Join(dir, "merged")}
	for _, shard := range []string{"3", "1", "4", "2"} {
		folder := filepath.Join(dir, "shard-"+shard)
		plumb(t, append([]string{"run", "--fleet", path, "--shard", shard + "/4", "--report", folder}, keyFlags()...)...)
		args = append(args, folder)
	}
	got := plumb(t, args...)
	want, merged := overviewOf(t, whole), overviewOf(t, filepath.Join(dir, "merged"))
	if got.code != want.Outcome().ExitCode() || namesOfRuns(merged) != namesOfRuns(want) || merged.Summary() != want.Summary() || merged.Shard != "" {
		t.Fatalf("exit %d\n%s\n%s, want\n%s\n%s", got.code, namesOfRuns(merged), merged.Summary(), namesOfRuns(want), want.Summary())
	}
	for i, run := range merged.Runs {
		if run.Summary != want.Runs[i].Summary {
			t.Errorf("%s: %s, want %s", run.Report, run.Summary, want.Runs[i].Summary)
		}
	}
	before, err := junit.IngestFile(filepath.Join(whole, "junit.xml"))
	if err != nil {
		t.Fatal(err)
	}
	after, err := junit.IngestFile(filepath.Join(dir, "merged", "junit.xml"))
	if err != nil || len(before) != len(after) {
		t.Fatalf("%d suites, want %d, %v", len(after), len(before), err)
	}
	for i := range before {
		if before[i].Name != after[i].Name || before[i].Totals.Tests != after[i].Totals.Tests || before[i].Totals.Passed != after[i].Totals.Passed {
			t.Errorf("%s %+v, want %s %+v", after[i].Name, after[i].Totals, before[i].Name, before[i].Totals)
		}
	}
}

// Where a shard of a fleet is missing, the overview says which are there.
func TestAShardOfAFleetIsMissing(t *testing.T) {
	withoutEnvironment(t)
	path, _ := teaFleet(t, "one , filter: Action")
	dir := t.TempDir()
	for _, shard := range []string{"1", "3"} {
		plumb(t, append([]string{"run", "--fleet", path, "--shard", shard + "/3", "--report", filepath.Join(dir, shard)}, keyFlags()...)...)
	}
	out := filepath.Join(t.TempDir(), "merged")
	if got := plumb(t, "merge", dir, "--report", out); !strings.Contains(got.stdout, "the shard 1/3, 3/3 of the fleet: 2 runs") {
		t.Errorf("%s%s", got.stdout, got.stderr)
	}
	if names := namesOfRuns(overviewOf(t, out)); names != "one/BrewTea one/TagPots" {
		t.Error(names)
	}
}

// An overview can be made anew in its own folder; the reports below it stay, and one that is missing is made of what there is.
func TestAnOverviewMadeAnew(t *testing.T) {
	withoutEnvironment(t)
	path, _ := teaFleet(t, "one , filter: Action")
	out, other := t.TempDir(), filepath.Join(t.TempDir(), "other")
	plumb(t, append([]string{"run", "--fleet", path, "--report", out}, keyFlags()...)...)
	page := read(t, filepath.Join(out, "one", "BrewTea", "report.html"))
	write(t, filepath.Join(out, "index.html"), "gone")
	if got := plumb(t, "merge", out, "--report", out); got.code != 0 || !bytes.Contains(read(t, filepath.Join(out, "index.html")), []byte("./one/BrewTea/report.html")) {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
	if !bytes.Equal(page, read(t, filepath.Join(out, "one", "BrewTea", "report.html"))) {
		t.Error("the report of a run is another one")
	}
	if err := os.Remove(filepath.Join(out, "one", "BrewTea", "summary.md")); err != nil {
		t.Fatal(err)
	}
	if got := plumb(t, "merge", out, "--report", other); got.code != 0 || len(folderOf(t, filepath.Join(other, "one", "BrewTea"))) != len(report.Formats())-1 {
		t.Errorf("exit %d\n%s%v", got.code, got.stderr, folderOf(t, filepath.Join(other, "one", "BrewTea")))
	}
}

// A waiver is of the operations that have its scenario; one that no operation of the target has is an error.
func TestWaiversOfAFleet(t *testing.T) {
	withoutEnvironment(t)
	wrong, _ := servedBy(t, serveFlags{fault: "token-length-unchecked", keys: []string{testID + ":" + testSecret}})
	const over = "ClientToken/max-length/over-limit-query"
	for scenario, c := range map[string]struct {
		code int
		says string
	}{
		over:           {0, "waived"},
		"Nobody/knows": {verdict.ExitUsage, "fleet.yaml:3: targets: a: waivers: waiver of Nobody/knows: no operation of the target has such a scenario"},
	} {
		t.Run(scenario, func(t *testing.T) {
			path := fleetFile(t, `{name: a, endpoint: "`+wrong+`", filter: `+over+`, waivers: waivers.yaml}`)
			write(t, filepath.Join(filepath.Dir(path), "waivers.yaml"), waiverText(t, wrong, over, scenario))
			got := plumb(t, append([]string{"run", "--fleet", path}, keyFlags()...)...)
			if got.code != c.code && c.code != 0 || !strings.Contains(got.stdout+got.stderr, c.says) {
				t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
			}
		})
	}
}

// waiverText is a waiver of how a scenario of a target fails, for a scenario of that or of another name.
func waiverText(t *testing.T, address, fails, name string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report.json")
	plumb(t, append([]string{"run", "--endpoint", address, "--filter", fails, "--json", file}, keyFlags()...)...)
	r, err := readReport("", file)
	if err != nil || len(r.Scenarios) != 1 {
		t.Fatalf("%d scenarios, %v", len(r.Scenarios), err)
	}
	how := r.Scenarios[0].Fingerprint
	return "- scenario: " + name + "\n  fingerprint: {status: 200, code: \"\", check: " + how.Check + "}\n  reason: known\n  owner: us\n  expires: 2999-01-01\n"
}

// A fleet whose folder cannot be made sends nothing.
func TestAFolderThatCannotHoldAFleet(t *testing.T) {
	withoutEnvironment(t)
	address, requests := counting(t)
	path, dir := fleetFile(t, `{name: a, endpoint: "`+address+`", `+aFew+`}`), t.TempDir()
	write(t, filepath.Join(dir, "a"), "a file in the place of a folder")
	got := plumb(t, append([]string{"run", "--fleet", path, "--report", dir}, keyFlags()...)...)
	if got.code != verdict.ExitUsage || !strings.HasPrefix(got.stderr, "plumb: --report ") || requests.Load() != 0 {
		t.Errorf("exit %d, %d requests: %s", got.code, requests.Load(), got.stderr)
	}
	if names := folderOf(t, dir); !slices.Equal(names, []string{"a"}) {
		t.Errorf("%v", names)
	}
}

// A fleet with --dry-run sends nothing, and takes no folder.
func TestTheRunsOfAFleetAreListed(t *testing.T) {
	withoutEnvironment(t)
	path, _ := teaFleet(t, "one ", "two , only: [TagPots]")
	got := plumb(t, append([]string{"run", "--fleet", path, "--dry-run"}, keyFlags()...)...)
	var names []string
	for line := range strings.Lines(got.stdout) {
		names = append(names, strings.Fields(line)[0])
	}
	if got.code != 0 || strings.Join(names, " ") != "one/BrewTea one/SteepLeaf one/TagPots two/TagPots 4" {
		t.Errorf("exit %d\n%s", got.code, got.stdout)
	}
	out := filepath.Join(t.TempDir(), "out")
	if got := plumb(t, append([]string{"run", "--fleet", path, "--dry-run", "--report", out}, keyFlags()...)...); got.code != verdict.ExitUsage || there(out) {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
}

// A profile of one target is that of all its operations: each gets what is about it.
func TestAProfileOfSeveralOperations(t *testing.T) {
	withoutEnvironment(t)
	path, address := teaFleet(t, "one , profile: profile.yaml, filter: Action")
	write(t, filepath.Join(filepath.Dir(path), "profile.yaml"), "name: teahouse\nnot-applicable: [{statement: protocol/nonce/*, reason: the gateway looks at them}]\n")
	out := t.TempDir()
	if got := plumb(t, append([]string{"run", "--fleet", path, "--report", out}, keyFlags()...)...); got.code != 0 {
		t.Fatalf("exit %d\n%s", got.code, got.stderr)
	}
	for _, run := range overviewOf(t, out).Runs {
		r, err := readReport("", filepath.Join(out, run.Report, reportFile))
		if err != nil || r.Name != "teahouse" || run.Endpoint != address || run.Target != "one" {
			t.Errorf("%+v, %s, %v", run, r.Name, err)
		}
	}
}

// An access key by a flag is that of the targets without one of their own.
func TestTheKeyOfAFleet(t *testing.T) {
	withoutEnvironment(t)
	t.Setenv("WRONG_ID", testID)
	t.Setenv("WRONG_SECRET", "another-secret")
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	path := fleetFile(t, `{name: a, endpoint: "`+address+`", `+aFew+`}`,
		`{name: b, endpoint: "`+address+`", `+aFew+`, credentials: {access-key-id-env: WRONG_ID, access-key-secret-env: WRONG_SECRET}}`)
	got := plumb(t, append([]string{"run", "--fleet", path}, keyFlags()...)...)
	if !strings.Contains(got.stdout, "partial a/") || !strings.Contains(got.stdout, "unusable b/") || strings.Contains(got.stdout+got.stderr, "another-secret") {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}
