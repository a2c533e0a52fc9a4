package generate

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/tools/files"
)

// tree is a folder with a description and an output folder, as a project has them; the generator is this module's.
type tree struct {
	t      *testing.T
	config Config
	stdout bytes.Buffer
	stderr bytes.Buffer
}

func newTree(t *testing.T) *tree {
	t.Helper()
	folder := t.TempDir()
	writeFile(t, filepath.Join(folder, "spec", "StirPot.openapi.yaml"), string(stirPot(t)))
	w := &tree{t: t}
	w.config = Config{
		Root:         moduleRoot,
		Descriptions: []string{filepath.Join(folder, "spec", "StirPot.openapi.yaml")},
		Out:          filepath.Join(folder, "generated"),
		Stdout:       &w.stdout,
		Stderr:       &w.stderr,
	}
	return w
}

func (w *tree) run() {
	w.t.Helper()
	if err := Run(w.t.Context(), w.config); err != nil {
		w.t.Fatal(err)
	}
}

// findings runs Verify and gives what it found, as kind and base name.
func (w *tree) findings() []string {
	w.t.Helper()
	w.stdout.Reset()
	w.stderr.Reset()
	err := Verify(w.t.Context(), w.config)
	if err == nil {
		return nil
	}
	var drift *DriftError
	if !errors.As(err, &drift) {
		w.t.Fatal(err)
	}
	var found []string
	for _, finding := range drift.Findings {
		found = append(found, string(finding.Kind)+" "+filepath.Base(finding.Path))
		if !strings.Contains(w.stdout.String(), finding.String()+"\n") {
			w.t.Errorf("%q is not on a line of its own in %q", finding, w.stdout.String())
		}
	}
	return found
}

func (w *tree) file(name string) string { return filepath.Join(w.config.Out, "stirpot", name) }

func (w *tree) git(arguments ...string) {
	w.t.Helper()
	command := exec.CommandContext(w.t.Context(), "git", append([]string{"-C", filepath.Dir(w.config.Out)}, arguments...)...)
	if out, err := command.CombinedOutput(); err != nil {
		w.t.Fatalf("git %v: %v\n%s", arguments, err, out)
	}
}

func TestRunTwice(t *testing.T) {
	w := newTree(t)
	w.run()
	if !strings.HasPrefix(w.stdout.String(), "generated ") {
		t.Errorf("said %q", w.stdout.String())
	}
	before, err := os.Stat(w.file(glueFile))
	if err != nil {
		t.Fatal(err)
	}
	if before.Mode().Perm() != 0o644 {
		t.Errorf("mode %v", before.Mode())
	}
	w.stdout.Reset()
	w.run()
	if !strings.HasPrefix(w.stdout.String(), "unchanged ") {
		t.Errorf("said %q", w.stdout.String())
	}
	after, err := os.Stat(w.file(glueFile))
	if err != nil {
		t.Fatal(err)
	}
	if !os.SameFile(before, after) {
		t.Error("a file that did not change was written again")
	}
}

// TestVerify plants each kind of difference in a git work tree.
func TestVerify(t *testing.T) {
	tests := []struct {
		name  string
		plant func(w *tree)
		want  []string
	}{
		{"nothing", func(*tree) {}, nil},
		{"an edit", func(w *tree) { writeFile(w.t, w.file(clientFile), "package stirpot\n") }, []string{"drifted client.gen.go"}},
		{"a deleted file", func(w *tree) { remove(w.t, w.file(typesFile)) }, []string{"missing types.gen.go"}},
		{"no output at all", func(w *tree) { remove(w.t, w.config.Out) }, []string{"missing client.gen.go", "missing rpc.gen.go", "missing server.gen.go", "missing types.gen.go"}},
		{"a file beside", func(w *tree) { writeFile(w.t, w.file("more.go"), "package stirpot\n") }, []string{"orphaned more.go"}},
		{"a file that git does not know", func(w *tree) { w.git("rm", "-q", "--cached", w.file(serverFile)) }, []string{"untracked server.gen.go"}},
		{"a file that git ignores", func(w *tree) {
			w.git("rm", "-q", "--cached", w.file(serverFile))
			writeFile(w.t, filepath.Join(filepath.Dir(w.config.Out), ".gitignore"), "server.gen.go\n")
		}, []string{"untracked server.gen.go"}},
		{"other line endings in all files", func(w *tree) {
			for _, path := range append(w.config.Descriptions, w.file(clientFile), w.file(glueFile), w.file(serverFile), w.file(typesFile)) {
				text, err := os.ReadFile(path)
				if err != nil {
					w.t.Fatal(err)
				}
				writeFile(w.t, path, strings.ReplaceAll(string(text), "\n", "\r\n"))
			}
		}, nil},
		{"an edit below other line endings", func(w *tree) {
			text, err := os.ReadFile(w.file(clientFile))
			if err != nil {
				w.t.Fatal(err)
			}
			writeFile(w.t, w.file(clientFile), strings.ReplaceAll(string(text)+"// more\n", "\n", "\r\n"))
		}, []string{"drifted client.gen.go"}},
		{"a changed description", func(w *tree) {
			writeFile(w.t, w.config.Descriptions[0], string(edited(w.t, "minLength: 2", "minLength: 3")))
		}, []string{"drifted rpc.gen.go"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w := newTree(t)
			w.run()
			w.git("init", "-q")
			w.git("add", ".")
			test.plant(w)
			if diff := cmp.Diff(test.want, w.findings()); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			if w.stderr.Len() > 0 {
				t.Errorf("remarked %q", w.stderr.String())
			}
		})
	}
}

func remove(t *testing.T, path string) {
	t.Helper()
	if err := os.RemoveAll(path); err != nil {
		t.Fatal(err)
	}
}

// TestVerifyOrphanedPackage deletes a description: with all descriptions looked at, its package is one too many.
func TestVerifyOrphanedPackage(t *testing.T) {
	w := newTree(t)
	other := strings.ReplaceAll(string(stirPot(t)), "StirPot", "BoilEgg")
	second := filepath.Join(filepath.Dir(w.config.Descriptions[0]), "BoilEgg.openapi.yaml")
	writeFile(t, second, other)
	both := w.config
	both.Descriptions = append(both.Descriptions, second)
	if err := Run(t.Context(), both); err != nil {
		t.Fatal(err)
	}
	if found := w.findings(); len(found) > 0 {
		t.Errorf("one description was asked for and another's package was complained of: %v", found)
	}
	all, err := w.config.withDefaults()
	if err != nil {
		t.Fatal(err)
	}
	packages, err := generateAll(t.Context(), all)
	if err != nil {
		t.Fatal(err)
	}
	all.Descriptions = nil
	found, err := compare(all, packages)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"client.gen.go", "rpc.gen.go", "server.gen.go", "types.gen.go"}
	names := make([]string, 0, len(found))
	for _, finding := range found {
		if finding.Kind != Orphaned || !strings.Contains(finding.Path, "boilegg") {
			t.Errorf("finding %v", finding)
		}
		names = append(names, filepath.Base(finding.Path))
	}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("orphans (-want +got):\n%s", diff)
	}
}

func TestVerifyOutsideGit(t *testing.T) {
	w := newTree(t)
	w.run()
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(filepath.Dir(w.config.Out)))
	if found := w.findings(); len(found) > 0 {
		t.Errorf("findings %v", found)
	}
	if !strings.Contains(w.stderr.String(), "not in a git work tree") {
		t.Errorf("remarked %q", w.stderr.String())
	}
}

// TestNothingHalfWritten gives a good and a bad description: the good one's package is not written either.
func TestNothingHalfWritten(t *testing.T) {
	w := newTree(t)
	bad := filepath.Join(filepath.Dir(w.config.Descriptions[0]), "Bad.openapi.yaml")
	worse := filepath.Join(filepath.Dir(w.config.Descriptions[0]), "Worse.openapi.yaml")
	writeFile(t, bad, string(edited(t, "zest: {type: string}", "味: {type: string}")))
	writeFile(t, worse, string(edited(t, "type: number", "type: 12")))
	w.config.Descriptions = append(w.config.Descriptions, bad, worse)
	err := Run(t.Context(), w.config)
	var refused *DescriptionError
	if !errors.As(err, &refused) || !strings.Contains(err.Error(), "Bad.openapi.yaml") || !strings.Contains(err.Error(), "Worse.openapi.yaml") {
		t.Errorf("error %v, want one that names both", err)
	}
	if _, err := os.Stat(w.config.Out); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("something was written: %v", err)
	}
}

func TestTwoDescriptionsOfOnePackage(t *testing.T) {
	w := newTree(t)
	second := filepath.Join(filepath.Dir(w.config.Descriptions[0]), "Again.openapi.yaml")
	writeFile(t, second, string(stirPot(t)))
	w.config.Descriptions = append(w.config.Descriptions, second)
	if err := Run(t.Context(), w.config); err == nil || !strings.Contains(err.Error(), "gives the package stirpot, as does StirPot.openapi.yaml") {
		t.Errorf("error %v", err)
	}
}

func TestNoDescriptions(t *testing.T) {
	var refused *DescriptionError
	if err := Run(t.Context(), Config{Root: t.TempDir()}); !errors.As(err, &refused) {
		t.Errorf("error %v, want a *DescriptionError", err)
	}
	if err := Run(t.Context(), Config{Root: moduleRoot, Descriptions: []string{"spec/Nobody.openapi.yaml"}}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v, want one that says that the file is not there", err)
	}
}

// TestOnePackageThatCannotBeWritten: the others' files stand as they were.
func TestOnePackageThatCannotBeWritten(t *testing.T) {
	out := t.TempDir()
	writeFile(t, filepath.Join(out, "a", "x.gen.go"), "package a // as it was\n")
	writeFile(t, filepath.Join(out, "b"), "a file where a folder belongs")
	packages := []*Package{
		{Name: "a", Files: map[string][]byte{"x.gen.go": []byte("package a\n"), "y.gen.go": []byte("package a\n")}},
		{Name: "b", Files: map[string][]byte{"x.gen.go": []byte("package b\n")}},
	}
	set := (&files.Writer{}).Set()
	output := &Output{config: Config{Out: out}, packages: packages, changed: map[string]bool{}}
	if err := output.Stage(set); err == nil || !strings.Contains(err.Error(), filepath.Join(out, "b")) {
		t.Errorf("error %v, want one that names the folder", err)
	}
	set.Discard()
	entries, err := os.ReadDir(filepath.Join(out, "a"))
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder of a holds %v, %v", entries, err)
	}
	if text, err := os.ReadFile(filepath.Join(out, "a", "x.gen.go")); err != nil || string(text) != "package a // as it was\n" {
		t.Errorf("a file of a is %q, %v", text, err)
	}
}

// TestStale holds that generated files of an earlier generator go and that a run leaves no temporary file.
func TestStale(t *testing.T) {
	w := newTree(t)
	writeFile(t, w.file("old.gen.go"), "package stirpot\n")
	w.run()
	entries, err := os.ReadDir(filepath.Dir(w.file(glueFile)))
	if err != nil {
		t.Fatal(err)
	}
	names := make([]string, 0, len(entries))
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	want := []string{clientFile, glueFile, serverFile, typesFile}
	if !slices.Equal(names, want) {
		t.Errorf("the folder holds %v, want %v", names, want)
	}
}

func TestRunCancelled(t *testing.T) {
	w := newTree(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Run(ctx, w.config); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want the context's", err)
	}
	if _, err := os.Stat(w.config.Out); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("something was written: %v", err)
	}
}

// TestCommitted holds generated/ of this repository against its descriptions.
func TestCommitted(t *testing.T) {
	var stdout, stderr bytes.Buffer
	config, err := Config{Root: moduleRoot, Stdout: &stdout, Stderr: &stderr}.withDefaults()
	if err != nil {
		t.Fatal(err)
	}
	if update() {
		if err := Run(t.Context(), config); err != nil {
			t.Fatal(err)
		}
	}
	packages, err := generateAll(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	findings, err := compare(config, packages)
	if err != nil {
		t.Fatal(err)
	}
	for _, finding := range findings {
		t.Error(finding)
	}
	if len(findings) > 0 {
		t.Log("make generate brings generated/ up to date")
	}
}
