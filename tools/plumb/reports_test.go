package main

import (
	"io"
	"net/http"
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
			if text := read(t, path); !strings.Contains(string(text), "GenerateAggregateConfigRulesReport") {
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
		"a dry run with all of them":          {slices.Concat(good, []string{"--dry-run", "--report", dir}), "leave out --report\n"},
		"a folder that is a file":             {slices.Concat(good, []string{"--report", record}), "--report " + record + ": is a file, expected a folder"},
		"a folder below a file":               {slices.Concat(good, []string{"--report", record + "/all"}), "cannot be written: not a directory"},
		"a report of the folder by itself":    {slices.Concat(good, []string{"--report", one, "--json", one + "/report.json"}), "--json and --report (report.json) both name"},
		"the record among the reports":        {slices.Concat(good, []string{"--report", one, "--record", one + "/junit.xml"}), "--record and --report (junit.xml) both name"},
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

// folderOf are the names in a folder.
func folderOf(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// One flag writes all formats into a folder, which is made where it is missing. Reports of before are replaced, and whatever else is
// there stays.
func TestAFolderWithAllReports(t *testing.T) {
	withoutEnvironment(t)
	dir := filepath.Join(t.TempDir(), "deep", "all")
	address, record := unsignedAt(t), filepath.Join(t.TempDir(), "record.jsonl")
	var names []string
	for _, f := range report.Formats() {
		if !f.Printed {
			names = append(names, f.File)
		}
	}
	slices.Sort(names)
	args := append([]string{"run", "--endpoint", address, "--filter", "AggregatorId", "--report", dir, "--record", record}, keyFlags()...)
	if got := plumb(t, args...); got.code != 0 {
		t.Fatalf("exit %d\n%s", got.code, got.stderr)
	}
	if got := folderOf(t, dir); !slices.Equal(got, names) {
		t.Errorf("%v, want %v", got, names)
	}
	if err := os.WriteFile(filepath.Join(dir, "notes.txt"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	first := read(t, filepath.Join(dir, "report.json"))
	if got := plumb(t, "judge", record, "--filter", "AggregatorId", "--strict", "--report", dir); got.code != 0 {
		t.Fatalf("exit %d\n%s", got.code, got.stderr)
	}
	if text := string(read(t, filepath.Join(dir, "report.json"))); !strings.Contains(text, `"strict": true`) || strings.Contains(string(first), `"strict": true`) {
		t.Error("the report was not replaced")
	}
	if got := folderOf(t, dir); len(got) != len(names)+1 || string(read(t, filepath.Join(dir, "notes.txt"))) != "mine" {
		t.Errorf("the folder holds %v", got)
	}
}

// Where one report of a folder cannot be written, nothing is sent, none is written, and those of before stay.
func TestAFolderThatCannotHoldAReport(t *testing.T) {
	withoutEnvironment(t)
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "report.json"), []byte("of before"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "summary.md"), 0o750); err != nil {
		t.Fatal(err)
	}
	asked := 0
	address := listening(t, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked++ }))
	got := plumb(t, append([]string{"run", "--endpoint", address, "--report", dir}, keyFlags()...)...)
	if got.code != 2 || strings.Count(got.stderr, "\n") != 1 || !strings.Contains(got.stderr, "summary.md: cannot be written: is a folder") || asked != 0 {
		t.Errorf("exit %d after %d requests: %s", got.code, asked, got.stderr)
	}
	if left := folderOf(t, dir); !slices.Equal(left, []string{"report.json", "summary.md"}) || string(read(t, filepath.Join(dir, "report.json"))) != "of before" {
		t.Errorf("the folder holds %v", left)
	}
}

// Formats for machines point at the page where it was read.
func TestReportsPointAtThePage(t *testing.T) {
	withoutEnvironment(t)
	folder, dir := filepath.Clean(teahouse(t)), t.TempDir()
	page := filepath.Base(folder) + "/SteepLeaf.md"
	t.Chdir(filepath.Dir(folder))
	address := listening(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"Unheard":"of"}`)
	}))
	got := plumb(t, append([]string{"run", "--page", page, "--endpoint", address, "--filter", "Action,protocol", "--report", dir}, keyFlags()...)...)
	if got.code == 2 {
		t.Fatal(got.stderr)
	}
	for name, place := range map[string]string{"annotations.txt": "file=" + page + ",line=", "report.sarif": `"uri": "` + page + `"`} {
		if text := string(read(t, filepath.Join(dir, name))); !strings.Contains(text, place) {
			t.Errorf("%s: no %s in\n%s", name, place, text)
		}
	}
}

// A disk that is full when the reports are written: the command says so in its last line, and the reports of before stay.
func TestAFullDisk(t *testing.T) {
	const full = "/dev/full"
	if _, err := os.Stat(full); err != nil {
		t.Skip("this system has no device that is always full")
	}
	withoutEnvironment(t)
	dir := t.TempDir()
	if err := os.Symlink(full, filepath.Join(dir, "report.sarif")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "report.json"), []byte("of before"), 0o600); err != nil {
		t.Fatal(err)
	}
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	got := plumb(t, append([]string{"run", "--endpoint", address, "--filter", "AggregatorId/required", "--report", dir}, keyFlags()...)...)
	if got.code != 2 || strings.Count(got.stderr, "\n") != 1 || !strings.Contains(got.stderr, "report.sarif: cannot be written: no space left on device") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
	if left := folderOf(t, dir); !slices.Equal(left, []string{"report.json", "report.sarif"}) || string(read(t, filepath.Join(dir, "report.json"))) != "of before" {
		t.Errorf("the folder holds %v", left)
	}
}
