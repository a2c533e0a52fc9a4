package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// committed commits all files of a folder, in a repository of its own. Without git the test is skipped.
func committed(t *testing.T, folder, message string) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	for _, args := range [][]string{
		{"init", "-q"},
		{"add", "-A"},
		{"-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", "commit", "-q", "--allow-empty", "--no-verify", "-m", message},
	} {
		cmd := exec.CommandContext(t.Context(), "git", args...)
		cmd.Dir = folder
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v\n%s", args[0], err, out)
		}
	}
}

// twoPages are a folder with a page as it was, old.md, and as it is, new.md.
func twoPages(t *testing.T, pieces ...string) string {
	t.Helper()
	folder := t.TempDir()
	text := string(read(t, "../../spec/change/testdata/BrewTea.md"))
	write(t, filepath.Join(folder, "old.md"), text)
	for i := 0; i < len(pieces); i += 2 {
		if !strings.Contains(text, pieces[i]) {
			t.Fatalf("the page has no %q", pieces[i])
		}
		text = strings.Replace(text, pieces[i], pieces[i+1], 1)
	}
	write(t, filepath.Join(folder, "new.md"), text)
	t.Chdir(folder)
	return folder
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestDiffOfPages(t *testing.T) {
	twoPages(t, "1 to 10", "1 to 5")
	got := plumb(t, "diff", "old.md", "new.md")
	want := `BrewTea

tightened Minutes/maximum: 10 -> 5
    breaking for clients and servers: some values that were right are to be refused
    old: old.md:19
    new: new.md:19
    scenarios: Minutes/maximum/at-bound, Minutes/maximum/beyond-bound
    generated: Params.Minutes
    oasdiff: request-parameter-max-decreased

1 operation, 1 change: 1 breaking for clients, 1 for servers
`
	if got.code != 0 || got.stdout != want || got.stderr != "" {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}

func TestDiffOfEqualPages(t *testing.T) {
	twoPages(t, "The ID of the kettle.", "The [ID](~~1~~) of the **kettle**.")
	for _, failOn := range []string{"any", "breaking"} {
		got := plumb(t, "diff", "old.md", "new.md", "--fail-on", failOn)
		if want := "BrewTea: nothing changed for clients, servers or the suite\n"; got.code != 0 || got.stdout != want {
			t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
		}
	}
}

func TestDiffFails(t *testing.T) {
	for _, c := range []struct {
		name   string
		pieces []string
		failOn string
		want   int
	}{
		{name: "on nothing by itself", pieces: []string{"1 to 10", "1 to 5"}, want: 0},
		{name: "on what breaks somebody", pieces: []string{"1 to 10", "1 to 5"}, failOn: "breaking", want: 1},
		{name: "on what breaks servers alone", pieces: []string{"1 to 10", "1 to 50"}, failOn: "servers", want: 1},
		{name: "on clients, where servers alone are concerned", pieces: []string{"1 to 10", "1 to 50"}, failOn: "clients", want: 0},
		{name: "not on other words", pieces: []string{"The label of", "What is on"}, failOn: "breaking", want: 0},
		{name: "on any change", pieces: []string{"The label of", "What is on"}, failOn: "any", want: 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			twoPages(t, c.pieces...)
			args := []string{"diff", "old.md", "new.md"}
			if c.failOn != "" {
				args = append(args, "--fail-on", c.failOn)
			}
			if got := plumb(t, args...); got.code != c.want {
				t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
			}
		})
	}
}

// A description with its statements tells what its page does.
func TestDiffOfDescriptions(t *testing.T) {
	folder := twoPages(t, "|404|Kettle.NotFound|", "|410|Kettle.NotFound|")
	for _, v := range []string{"old", "new"} {
		if got := plumb(t, "compile", v+".md", "-o", v); got.code != 0 {
			t.Fatal(got.stderr)
		}
	}
	const name = "/BrewTea.openapi.yaml"
	got := plumb(t, "diff", "old"+name, "new"+name)
	for _, line := range []string{"changed   error/Kettle.NotFound: 404 -> 410\n", "    new: new.md:60\n", "    generated: ErrKettleNotFound\n"} {
		if !strings.Contains(got.stdout, line) {
			t.Errorf("no line %q in\n%s%s", line, got.stdout, got.stderr)
		}
	}
	if err := os.Remove(filepath.Join(folder, "old", "BrewTea.statements.yaml")); err != nil {
		t.Fatal(err)
	}
	got = plumb(t, "diff", "old"+name, "new"+name)
	for _, line := range []string{"there are no statements beside old" + name, "oasdiff: response-non-success-status-added"} {
		if got.code != 0 || !strings.Contains(got.stdout, line) {
			t.Errorf("no %q in\n%s%s", line, got.stdout, got.stderr)
		}
	}
}

// Operations of folders are paired by their names, not by those of their files.
func TestDiffOfFolders(t *testing.T) {
	twoPages(t, "1 to 10", "1 to 20")
	old, now := string(read(t, "old.md")), string(read(t, "new.md"))
	named := func(name string) string { return strings.ReplaceAll(old, "BrewTea", name) }
	write(t, "before/a.md", old)
	write(t, "before/gone.md", named("PourTea"))
	write(t, "before/same.md", named("DrinkTea"))
	write(t, "after/deeper/b.md", now)
	write(t, "after/came.md", named("SpillTea"))
	write(t, "after/same.md", named("DrinkTea"))
	write(t, "after/README.md", "# All about tea\n\nPages.\n")
	got := plumb(t, "diff", "before", "after", "--format", "json")
	var report struct {
		Operations []struct {
			Operation, Old, New string
			Changes             []struct{ Kind, Subject string }
		}
		Summary struct{ Operations, Changed, Changes, BreakingForClients, BreakingForServers int }
	}
	if err := json.Unmarshal([]byte(got.stdout), &report); err != nil {
		t.Fatalf("%v\n%s%s", err, got.stdout, got.stderr)
	}
	var told []string
	for _, op := range report.Operations {
		for _, c := range op.Changes {
			told = append(told, op.Operation+" "+op.Old+" "+op.New+" "+c.Kind)
		}
	}
	want := "BrewTea before/a.md after/deeper/b.md parameter-limit-loosened; PourTea before/gone.md  operation-removed; SpillTea  after/came.md operation-added"
	if strings.Join(told, "; ") != want || len(report.Operations) != 4 || report.Summary.Changes != 3 {
		t.Errorf("%s\n%+v", strings.Join(told, "; "), report.Summary)
	}
	if want := "plumb: after/README.md: left out, it is no page of an operation\n"; got.stderr != want {
		t.Errorf("stderr %q", got.stderr)
	}
}

func TestDiffOfRevisions(t *testing.T) {
	folder := twoPages(t, "1 to 10", "1 to 5")
	now := string(read(t, "new.md"))
	write(t, "pages/tea.md", string(read(t, "old.md")))
	committed(t, folder, "before")
	write(t, "pages/tea.md", now)
	committed(t, folder, "after")
	for _, c := range []struct {
		name, old, now, want string
	}{
		{"a page on the disk", "HEAD~1:pages/tea.md", "pages/tea.md", "    old: HEAD~1:pages/tea.md:19\n    new: pages/tea.md:19\n"},
		{"two revisions", "HEAD~1:./pages/tea.md", "HEAD:pages/tea.md", "    old: HEAD~1:./pages/tea.md:19\n    new: HEAD:pages/tea.md:19\n"},
		{"folders", "HEAD~1:pages", "pages", "    old: HEAD~1:pages/tea.md:19\n    new: pages/tea.md:19\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := plumb(t, "diff", c.old, c.now); got.code != 0 || !strings.Contains(got.stdout, c.want) {
				t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
			}
		})
	}
	got := plumb(t, "diff", "HEAD~1:pages/tea.md", "HEAD:pages/tea.md", "--format", "github")
	if !strings.HasPrefix(got.stdout, "::warning file=pages/tea.md,line=19,title=tightened Minutes/maximum::") {
		t.Errorf("%s%s", got.stdout, got.stderr)
	}
}

func TestDiffOfWhatCannotBeRead(t *testing.T) {
	folder := twoPages(t, "1 to 10", "1 to 5")
	write(t, "notes.txt", "tea")
	write(t, "notes.md", "# Tea\n\nIs good.\n")
	write(t, "empty/x.txt", "")
	write(t, "broken.openapi.yaml", "openapi: [\n")
	write(t, "other.yaml", "tea: green\n")
	write(t, "twice/a.md", string(read(t, "old.md")))
	write(t, "twice/b.md", string(read(t, "new.md")))
	committed(t, folder, "all")
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"no arguments", nil, "0 arguments: expected OLD and NEW"},
		{"one argument", []string{"old.md"}, "1 arguments: expected OLD and NEW"},
		{"no such file", []string{"old.md", "none.md"}, "NEW none.md: there is no such file; expected a page (*.md), a description (*.openapi.yaml), a folder of them, or REV:path"},
		{"neither page nor description", []string{"notes.txt", "old.md"}, "OLD notes.txt: it has the name of neither; expected a page"},
		{"a page of no operation", []string{"notes.md", "old.md"}, "OLD notes.md: it is no page of an operation; expected a page"},
		{"a folder without pages", []string{"old.md", "empty"}, "NEW empty: there is no page (*.md) and no description (*.openapi.yaml) below it"},
		{"a file and a folder", []string{"old.md", "."}, "NEW .: "},
		{"an operation twice", []string{"twice", "twice"}, "twice/b.md: is of the operation BrewTea, as is twice/a.md"},
		{"broken YAML", []string{"old.md", "broken.openapi.yaml"}, "old.md and broken.openapi.yaml: the new description: OpenAPI: "},
		{"no OpenAPI", []string{"other.yaml", "old.md"}, "other.yaml and old.md: the old description: expected an OpenAPI description, with openapi and paths"},
		{"no such revision", []string{"v9:old.md", "new.md"}, `OLD v9:old.md: git knows no revision "v9"; expected a page`},
		{"no such path in it", []string{"HEAD:none.md", "new.md"}, "OLD HEAD:none.md: there is no such file; expected a page"},
		{"a revision that is a flag", []string{"--", "--output=x:old.md", "new.md"}, `"--output=x" is no revision`},
		{"an unknown format", []string{"old.md", "new.md", "--format", "xml"}, `--format "xml": expected text, json, markdown or github`},
		{"an unknown bound", []string{"old.md", "new.md", "--fail-on", "some"}, `--fail-on "some": expected breaking, clients, servers or any`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := plumb(t, append([]string{"diff"}, c.args...)...)
			if got.code != 2 || got.stdout != "" || !strings.Contains(got.stderr, c.want) {
				t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
			}
		})
	}
	t.Run("no repository", func(t *testing.T) {
		t.Chdir(t.TempDir())
		t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(t.TempDir()))
		if got := plumb(t, "diff", "HEAD:a.md", "HEAD:b.md"); got.code != 2 || !strings.Contains(got.stderr, "the working directory is in no git repository") {
			t.Errorf("exit %d\n%s", got.code, got.stderr)
		}
	})
	t.Run("no git", func(t *testing.T) {
		t.Setenv("PATH", t.TempDir())
		if got := plumb(t, "diff", "HEAD:a.md", "HEAD:b.md"); got.code != 2 || !strings.Contains(got.stderr, "git is needed to read a revision, and there is none on the PATH") {
			t.Errorf("exit %d\n%s", got.code, got.stderr)
		}
	})
}
