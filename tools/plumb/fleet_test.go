package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/joshdk/go-junit"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// fleetFile writes a fleet with the first operation's page into a folder, and gives its path.
func fleetFile(t *testing.T, targets ...string) (path string) {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "pages", firstPage), string(read(t, filepath.Join("..", "..", "spec", "pages", firstPage))))
	path = filepath.Join(dir, "fleet.yaml")
	write(t, path, "pages: [pages/*.md]\ntargets:\n  - "+strings.Join(targets, "\n  - ")+"\n")
	return path
}

// aFew is a filter of few scenarios: what is looked at here is not the suite.
const aFew = `filter: "operation,Action"`

// overviewOf reads the overview of a fleet.
func overviewOf(t *testing.T, folder string) fleet.Overview {
	t.Helper()
	found, err := fleet.Read(bytes.NewReader(read(t, filepath.Join(folder, fleet.FileJSON))))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// A fleet judges every target by every page; each run has its folder with all reports, and the overview leads to them.
func TestAFleet(t *testing.T) {
	withoutEnvironment(t)
	right := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	wrong, _ := servedBy(t, serveFlags{fault: "token-length-unchecked", keys: []string{testID + ":" + testSecret}})
	path := fleetFile(t,
		`{name: right, endpoint: "`+right+`", `+aFew+`}`,
		`{name: gone, endpoint: "http://127.0.0.1:1", `+aFew+`}`,
		`{name: wrong, endpoint: "`+wrong+`", filter: ClientToken/max-length}`)
	out := filepath.Join(t.TempDir(), "deep", "reports")
	got := plumb(t, append([]string{"run", "--fleet", path, "--report", out}, keyFlags()...)...)
	if got.code != 1 || !strings.Contains(got.stderr, "plumb: nonconformant (exit 1): 3 runs: 1 nonconformant, 1 unusable, 1 partial") {
		t.Fatalf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	lines := strings.Split(got.stdout, "\n")
	for i, want := range []string{"partial right/Generate", "unusable gone/Generate", "nonconformant wrong/Generate", "nonconformant (exit 1)"} {
		if !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d: %q, want %q", i+1, lines[i], want)
		}
	}
	if names := folderOf(t, out); !slices.Equal(names, []string{"fleet.json", "gone", "index.html", "junit.xml", "right", "summary.md", "wrong"}) {
		t.Errorf("%v", names)
	}
	overview := overviewOf(t, out)
	page := string(read(t, filepath.Join(out, "index.html")))
	for i, want := range []verdict.Outcome{verdict.Partial, verdict.Unusable, verdict.Nonconformant} {
		run := overview.Runs[i]
		if run.Outcome != want || run.ExitCode != want.ExitCode() || !strings.Contains(page, `href="./`+run.Report+`/report.html"`) {
			t.Errorf("%+v, want %s and a link", run, want)
		}
		single, err := readReport("", filepath.Join(out, run.Report, "report.json"))
		if err != nil || single.Outcome != want || len(folderOf(t, filepath.Join(out, run.Report))) != len(report.Formats())-1 {
			t.Errorf("%s: %s, %v", run.Report, single.Outcome, err)
		}
	}
	validates(t, published(t, "fleet"), read(t, filepath.Join(out, fleet.FileJSON)))
	suites, err := junit.IngestFile(filepath.Join(out, "junit.xml"))
	if err != nil || len(suites) != 3 || !strings.HasPrefix(suites[0].Name, "right/") {
		t.Errorf("%d suites, %v", len(suites), err)
	}
}

// The verdicts of a run of a fleet are those that it has by itself.
func TestARunOfAFleetIsOneByItself(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	path := fleetFile(t, `{name: one, endpoint: "`+address+`", filter: AggregatorId}`)
	out, alone := t.TempDir(), filepath.Join(t.TempDir(), "report.json")
	page := filepath.Join(filepath.Dir(path), "pages", firstPage)
	if got := plumb(t, append([]string{"run", "--fleet", path, "--report", out}, keyFlags()...)...); got.code != 0 {
		t.Fatalf("exit %d\n%s", got.code, got.stderr)
	}
	if got := plumb(t, append([]string{"run", "--endpoint", address, "--page", page, "--filter", "AggregatorId", "--json", alone}, keyFlags()...)...); got.code != 0 {
		t.Fatalf("exit %d\n%s", got.code, got.stderr)
	}
	if got := plumb(t, "compare", alone, filepath.Join(out, "one", "GenerateAggregateConfigRulesReport", "report.json"), "--strict"); got.code != 0 {
		t.Errorf("exit %d\n%s", got.code, got.stdout)
	}
}

// The shards of a fleet have each of its runs once.
func TestShardsOfAFleet(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	path := fleetFile(t, `{name: a, endpoint: "`+address+`"}`, `{name: b, endpoint: "`+address+`"}`, `{name: c, endpoint: "`+address+`"}`)
	var got []string
	for _, shard := range []string{"1/2", "2/2"} {
		listed := plumb(t, append([]string{"run", "--fleet", path, "--shard", shard, "--dry-run"}, keyFlags()...)...)
		if listed.code != 0 {
			t.Fatalf("exit %d\n%s", listed.code, listed.stderr)
		}
		for line := range strings.Lines(listed.stdout) {
			if name, _, is := strings.Cut(line, "/"); is {
				got = append(got, shard+" "+name)
			}
		}
	}
	if !slices.Equal(got, []string{"1/2 a", "1/2 c", "2/2 b"}) {
		t.Errorf("%v", got)
	}
}

// What keeps one run from beginning is said, with file and line, before anything is sent; nothing is written, and reports of before stay.
func TestFleetsThatCannotBegin(t *testing.T) {
	withoutEnvironment(t)
	address, requests := counting(t)
	good := `{name: good, endpoint: "` + address + `", ` + aFew + `}`
	bad := func(more string) []string {
		return []string{good, `{name: bad, endpoint: "` + address + `", ` + more + `}`}
	}
	for _, c := range []struct {
		name    string
		targets []string
		args    []string
		says    string
	}{
		{"a filter that names nothing", bad("filter: Nothing"), nil, `fleet.yaml:4: targets: bad: GenerateAggregateConfigRulesReport: filter "Nothing"`},
		{"an operation that no page has", bad("only: [Nothing]"), nil, `fleet.yaml:4: targets: bad: no page is of the operation "Nothing"`},
		{"a profile that is not there", bad("profile: none.yaml"), nil, "fleet.yaml:4: targets: bad: --target: open"},
		{"a layer that there is not", bad("layer: roof"), nil, "fleet.yaml:4: targets: bad:"},
		{"an endpoint that is none", []string{good, `{name: bad, endpoint: "ftp://a"}`}, nil, "fleet.yaml:4: targets: bad: GenerateAggregateConfigRulesReport: --endpoint"},
		{"a version that the page contradicts", bad("version: 2000-01-01"), nil, "fleet.yaml:4: targets: bad: GenerateAggregateConfigRulesReport: --version 2000-01-01"},
		{"a key that the environment does not have", bad("credentials: {access-key-id-env: NONE_ID, access-key-secret-env: NONE_SECRET}"), nil, "the environment has no NONE_ID or no NONE_SECRET"},
		{"a key of the file that there is not", bad("endpont: a"), nil, `fleet.yaml:4: targets: entry 2: unknown key "endpont", did you mean endpoint?`},
		{"a shard that is none", bad(aFew), []string{"--shard", "3/2"}, `shard "3/2": expected I/N`},
		{"a shard without runs", bad(aFew), []string{"--shard", "3/3"}, "shard 3/3: it has no run: expected 2 shards at most"},
		{"a target by a flag", bad(aFew), []string{"--endpoint", "http://127.0.0.1:1", "--html", "a"}, "--fleet and --endpoint, --html: a fleet has pages and targets of its own"},
		{"a target by an argument", bad(aFew), []string{"http://127.0.0.1:1"}, "--fleet and an address: a fleet has"},
		{"more of each scenario", bad(aFew), []string{"--verbose"}, "--fleet and --verbose"},
		{"a time of nothing", bad(aFew), []string{"--timeout", "0s"}, "--timeout 0s"},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := t.TempDir()
			write(t, filepath.Join(out, fleet.FileJSON), "of before")
			before := requests.Load()
			args := append([]string{"run", "--fleet", fleetFile(t, c.targets...), "--report", out}, keyFlags()...)
			got := plumb(t, append(args, c.args...)...)
			if got.code != verdict.ExitUsage || !strings.Contains(got.stderr, c.says) || strings.Count(got.stderr, "\n") != 1 {
				t.Errorf("exit %d: %s, want %s", got.code, got.stderr, c.says)
			}
			if names := folderOf(t, out); len(names) != 1 || string(read(t, filepath.Join(out, fleet.FileJSON))) != "of before" || requests.Load() != before {
				t.Errorf("%v, %d requests", names, requests.Load()-before)
			}
		})
	}
}

// Pages that do not compile, that are not there or that there is no folder of are errors at their line.
func TestFleetsWhosePagesAreNoPages(t *testing.T) {
	withoutEnvironment(t)
	for pages, says := range map[string]string{
		"[none.md]":                      "fleet.yaml:1: pages: none.md: there is no such file",
		"[pages/*.txt]":                  "fleet.yaml:1: pages: pages/*.txt: there is no such file",
		"[empty]":                        "fleet.yaml:1: pages: empty: there is no page (*.md) below it",
		"[broken.md]":                    "fleet.yaml:1: pages: ",
		"[pages/*.md, pages]":            "is given twice",
		"\n  - pages/*.md\n  - copy.md":  "are both of GenerateAggregateConfigRulesReport",
		"\n  - pages/*.md\n  - 'pa[ges'": "fleet.yaml:3: pages: the pattern",
	} {
		t.Run(pages, func(t *testing.T) {
			path := fleetFile(t, "{name: a, endpoint: http://127.0.0.1:1}")
			dir := filepath.Dir(path)
			if err := os.Mkdir(filepath.Join(dir, "empty"), 0o750); err != nil {
				t.Fatal(err)
			}
			write(t, filepath.Join(dir, "broken.md"), "# Nothing\n")
			write(t, filepath.Join(dir, "copy.md"), string(read(t, filepath.Join(dir, "pages", firstPage))))
			write(t, path, strings.Replace(string(read(t, path)), "[pages/*.md]", pages, 1))
			got := plumb(t, append([]string{"run", "--fleet", path}, keyFlags()...)...)
			if got.code != verdict.ExitUsage || !strings.Contains(got.stderr, says) || strings.Count(got.stderr, "\n") != 1 {
				t.Errorf("exit %d: %s, want %s", got.code, got.stderr, says)
			}
		})
	}
}

// A profile and waivers are those of a target: each run gets as much of them as is about its operation, and what is about none is an error.
func TestAProfileOfATarget(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	for text, says := range map[string]string{
		"name: mine\nparameters: {AggregatorId: [ca-f632626622af0079****]}\n": "",
		"parameters: {Nobody: [x]}\n":                                         "fleet.yaml:3: targets: a: profile: parameters: Nobody: no operation of the target has it",
	} {
		path := fleetFile(t, `{name: a, endpoint: "`+address+`", profile: profile.yaml, `+aFew+`}`)
		write(t, filepath.Join(filepath.Dir(path), "profile.yaml"), text)
		got := plumb(t, append([]string{"run", "--fleet", path}, keyFlags()...)...)
		if (got.code == 0) != (says == "") || !strings.Contains(got.stderr, says) {
			t.Errorf("exit %d: %s, want %s", got.code, got.stderr, says)
		}
	}
}

// Access keys come from the environment variables that a target names, and stand nowhere.
func TestCredentialsOfATarget(t *testing.T) {
	withoutEnvironment(t)
	t.Setenv("OTHER_ID", testID)
	t.Setenv("OTHER_SECRET", testSecret)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	path := fleetFile(t, `{name: a, endpoint: "`+address+`", `+aFew+`, credentials: {access-key-id-env: OTHER_ID, access-key-secret-env: OTHER_SECRET}}`)
	out := t.TempDir()
	got := plumb(t, "run", "--fleet", path, "--report", out)
	if got.code != 0 {
		t.Fatalf("exit %d\n%s", got.code, got.stderr)
	}
	for _, name := range []string{fleet.FileJSON, "index.html", "junit.xml", "summary.md"} {
		if bytes.Contains(read(t, filepath.Join(out, name)), []byte(testSecret)) {
			t.Errorf("%s has the secret", name)
		}
	}
}

// An interrupted fleet keeps what it has: the runs that did not begin are in the overview, without reports, and make it incomplete.
func TestAFleetThatIsInterrupted(t *testing.T) {
	withoutEnvironment(t)
	address, requests := counting(t)
	out := t.TempDir()
	flags := runFlags{
		fleet: fleetFile(t, `{name: a, endpoint: "`+address+`", `+aFew+`}`, `{name: b, endpoint: "`+address+`", `+aFew+`}`), seed: 1, signature: "v1",
		timeout: time.Minute, jobs: 1, key: keyFlagValues{id: testID, secret: testSecret}, reports: allFormats(out),
	}
	c := testConsole()
	planned, err := planFleet(c, flags)
	if err != nil {
		t.Fatal(err)
	}
	files, err := openOverview(c, planned)
	if err != nil {
		t.Fatal(err)
	}
	ctx, interrupt := context.WithCancel(t.Context())
	interrupt()
	found, err := planned.run(ctx, c, "")
	if err != nil {
		t.Fatal(err)
	}
	var code exit
	if err := concludeFleet(context.Background(), c, files, found); !errors.As(err, &code) || int(code) != verdict.Incomplete.ExitCode() {
		t.Errorf("%v", err)
	}
	overview := overviewOf(t, out)
	for _, run := range overview.Runs {
		if run.Outcome != verdict.Incomplete || run.Report != "" || run.Problem == "" {
			t.Errorf("%+v", run)
		}
	}
	if len(overview.Runs) != 2 || requests.Load() != 0 {
		t.Errorf("%d runs, %d requests", len(overview.Runs), requests.Load())
	}
	merged := filepath.Join(t.TempDir(), "merged")
	if got := plumb(t, "merge", out, "--report", merged); got.code != verdict.Incomplete.ExitCode() || len(overviewOf(t, merged).Runs) != 2 {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
	if got := plumb(t, "merge", out, "--one", "--report", merged); got.code != verdict.ExitUsage || !strings.Contains(got.stderr, "did not begin: expected reports") {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
}

// With --quiet the last line is all that a fleet, and a merge of one, print.
func TestAQuietFleet(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	path, out := fleetFile(t, `{name: a, endpoint: "`+address+`", `+aFew+`}`), t.TempDir()
	for _, args := range [][]string{
		append([]string{"run", "--fleet", path, "--quiet", "--report", out}, keyFlags()...),
		{"merge", out, "--quiet", "--report", filepath.Join(t.TempDir(), "merged")},
	} {
		if got := plumb(t, args...); got.code != 0 || got.stdout != "partial (exit 0): 1 run: 1 partial\n" || got.stderr != "" {
			t.Errorf("%s: exit %d\n%s%s", args[0], got.code, got.stdout, got.stderr)
		}
	}
}
