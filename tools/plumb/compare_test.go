package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
)

// reportedBy is the report of a run of a part of the suite.
func reportedBy(t *testing.T, address string, more ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report.json")
	args := append([]string{"run", "--endpoint", address, "--json", file, "--filter", "ClientToken,protocol/signature"}, keyFlags()...)
	if got := plumb(t, append(args, more...)...); got.code == 2 {
		t.Fatal(got.stderr)
	}
	return file
}

// The reports of two real runs, as a CI compares them.
func TestComparingTwoRuns(t *testing.T) {
	withoutEnvironment(t)
	right := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	wrong, _ := servedBy(t, serveFlags{fault: "token-length-unchecked", keys: []string{testID + ":" + testSecret}})
	good, again, faulty := reportedBy(t, right), reportedBy(t, right, "--seed", "2"), reportedBy(t, wrong)
	signed, unsigned := reportedBy(t, right, "--filter", "protocol/signature/wrong"), reportedBy(t, unsignedAt(t), "--filter", "protocol/signature/wrong")
	down, part := reportedBy(t, "http://127.0.0.1:1"), reportedBy(t, right, "--filter", "ClientToken/max-length")
	cases := []struct {
		name string
		args []string
		code int
		says []string
	}{
		{"the same target", []string{good, again}, 0, []string{"nothing became worse: no difference"}},
		{"a fault", []string{good, faulty}, 1, []string{"newly failing     ClientToken/max-length/over-limit-query", "pass 400 InvalidClientToken -> fail 200 (refused)", "regressions: "}},
		{"a fault that is gone", []string{faulty, good}, 0, []string{"fixed             ClientToken/max-length/over-limit-query", "nothing became worse: "}},
		{"warnings", []string{signed, unsigned}, 0, []string{"newly warned      protocol/signature/wrong", "nothing became worse: "}},
		{"warnings, strictly", []string{"--strict", signed, unsigned}, 1, []string{"judged strictly"}},
		{"a target that is down", []string{good, down}, 1, []string{"newly not judged  ClientToken/max-length"}},
		{"a part of it", []string{good, part}, 0, []string{"NEW is a part: the filter", "disappeared       protocol/signature/wrong"}},
		{"a part of it before", []string{part, faulty}, 1, []string{"newly failing", "added             protocol/signature/wrong"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := plumb(t, append([]string{"compare"}, c.args...)...)
			if got.code != c.code || got.stderr != "" {
				t.Errorf("exit %d, want %d\n%s%s", got.code, c.code, got.stdout, got.stderr)
			}
			for _, part := range c.says {
				if !strings.Contains(got.stdout, part) {
					t.Errorf("no %q in\n%s", part, got.stdout)
				}
			}
		})
	}
	if got := plumb(t, "compare", "--format", "markdown", good, faulty); got.code != 1 || !strings.HasPrefix(got.stdout, "## `Generate") {
		t.Errorf("exit %d\n%s", got.code, got.stdout)
	}
	if got := plumb(t, "compare", "--format", "json", good, faulty); got.code != 1 || !json.Valid([]byte(got.stdout)) {
		t.Errorf("exit %d\n%s", got.code, got.stdout)
	}
}

// Whatever is given that is no report ends in one line that names the file and what was expected, and in exit code 2.
func TestWhatCannotBeCompared(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	report := func(operation string) string {
		return `{"schema":1,"operation":"` + operation + `","scenarios":[],"observations":[]}`
	}
	good, other := file("good.json", report("GetA")), file("other.json", report("GetB"))
	future, record := file("future.json", `{"schema": 7}`), file("record.jsonl", `{"scenario":"a","step":"probe"}`+"\n"+`{"scenario":"b"}`+"\n")
	one := file("one.jsonl", `{"scenario":"a","step":"probe"}`)
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"one file":              {[]string{good}, "1 arguments: expected OLD and NEW"},
		"no such file":          {[]string{filepath.Join(dir, "none"), good}, "OLD: open " + filepath.Join(dir, "none") + ": no such file"},
		"a folder":              {[]string{good, dir}, "NEW " + dir + ": read the report: "},
		"a record":              {[]string{record, good}, "OLD " + record + ": expected a report of plumb in JSON"},
		"a record of one line":  {[]string{good, one}, "NEW " + one + `: found no "schema": expected a report`},
		"another schema":        {[]string{good, future}, "NEW " + future + ": found the schema 7: expected 1"},
		"another operation":     {[]string{good, other}, `OLD is of "GetA" and NEW of "GetB": expected two reports of one operation`},
		"an unknown format":     {[]string{"--format", "xml", good, good}, `--format "xml": expected text, json or markdown`},
		"a flag that is no one": {[]string{"--page", "x", good, good}, "unknown flag"},
	} {
		t.Run(name, func(t *testing.T) {
			got := plumb(t, append([]string{"compare"}, c.args...)...)
			if got.code != 2 || got.stdout != "" || strings.Count(got.stderr, "\n") != 1 || !strings.Contains(got.stderr, c.says) {
				t.Errorf("exit %d, %q\n%s", got.code, got.stdout, got.stderr)
			}
		})
	}
}
