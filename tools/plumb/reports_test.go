package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/report"
)

// Whatever formats there are, each is a flag of the commands that judge, and writes its file.
func TestEveryReportFormatIsAFlag(t *testing.T) {
	withoutEnvironment(t)
	dir := t.TempDir()
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	record := filepath.Join(dir, "record.jsonl")
	commands := map[string][]string{
		"run":   append([]string{"run", "--endpoint", address, "--record", record}, keyFlags()...),
		"judge": {"judge", record},
	}
	for _, command := range []string{"run", "judge"} {
		args := slices.Concat(commands[command], []string{"--filter", "AggregatorId"})
		for _, f := range report.Formats() {
			if !f.Printed {
				args = append(args, "--"+f.Name, filepath.Join(dir, command+"."+f.Name))
			}
		}
		got := plumb(t, args...)
		if got.code != 0 || !strings.HasSuffix(got.stdout, "observed\n") {
			t.Fatalf("%s: exit %d\n%s%s", command, got.code, got.stdout, got.stderr)
		}
		for _, f := range report.Formats() {
			path := filepath.Join(dir, command+"."+f.Name)
			if f.Printed {
				if help := plumb(t, command, "--help"); strings.Contains(help.stdout, "--"+f.Name) {
					t.Errorf("%s: --%s is a flag, though it is printed in any case", command, f.Name)
				}
				continue
			}
			if text := read(t, path); !strings.Contains(string(text), "AggregatorId/required/missing-query") {
				t.Errorf("%s: the %s report tells nothing:\n%s", command, f.Name, text)
			}
		}
	}
}

func TestReportFlagsThatCannotBe(t *testing.T) {
	withoutEnvironment(t)
	dir := t.TempDir()
	record := filepath.Join(dir, "record.jsonl")
	if err := os.WriteFile(record, []byte(`{"scenario":"plainest/request","step":"probe","request":{"host":"h"}}`+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	one := filepath.Join(dir, "r")
	good := append([]string{"run", "--endpoint", "http://127.0.0.1:1"}, keyFlags()...)
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"a report and the record in one file": {slices.Concat(good, []string{"--junit", one, "--record", one}), "different files"},
		"two reports of a judge in one file":  {[]string{"judge", record, "--json", one, "--junit", one}, "different files"},
		"a dry run with reports":              {slices.Concat(good, []string{"--dry-run", "--record", one, "--json", one + "2"}), "leave out --json, --record"},
		"a report without a file":             {slices.Concat(good, []string{"--json"}), "needs an argument"},
		"the report that is always printed":   {slices.Concat(good, []string{"--console", one}), "--console"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := plumb(t, c.args...); got.code != 2 || !strings.Contains(got.stderr, c.says) {
				t.Errorf("exit %d: %s", got.code, got.stderr)
			}
		})
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
