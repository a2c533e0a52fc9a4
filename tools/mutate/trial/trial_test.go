package trial

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/tools/mutate/mutation"
)

// script writes a shell script that stands for a test binary.
func script(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "script")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+text), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestProcess(t *testing.T) {
	const long, short = time.Hour, time.Millisecond
	for _, c := range []struct {
		name, script string
		limit        time.Duration
		want         outcome
	}{
		{"passes", "echo PASS", long, outcome{passed, "", "PASS"}},
		{"fails", "echo '--- FAIL: TestX (0.00s)'; echo FAIL; exit 1", long, outcome{failed, "TestX", "--- FAIL: TestX (0.00s)\nFAIL"}},
		{"is killed by a signal", "kill -9 $$", long, outcome{failed, "", ""}},
		{"does not end", "while :; do :; done", short, outcome{timedOut, "", ""}},
		{"leaves a child", "while :; do :; done > /dev/null 2>&1 & exit 1", long, outcome{failed, "", ""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := process{folder: t.TempDir(), environment: os.Environ(), command: []string{script(t, c.script)}, limit: c.limit}
			got, err := p.run(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got, cmp.AllowUnexported(outcome{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestProcessIsNoVerdict holds that what goes wrong on our side does not look like a test that fails.
func TestProcessIsNoVerdict(t *testing.T) {
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	p := process{folder: t.TempDir(), environment: os.Environ(), command: []string{script(t, "exit 1")}, limit: time.Hour}
	if _, err := p.run(ended); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, expected %v", err, context.Canceled)
	}
	p.command = []string{filepath.Join(p.folder, "nothing")}
	if _, err := p.run(t.Context()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v, expected %v", err, os.ErrNotExist)
	}
}

// TestTemporaryFilesGo holds that what a process leaves in its folder for temporary files is removed, read-only or not.
func TestTemporaryFilesGo(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	text := `mkdir "$TMPDIR/closed" && echo x > "$TMPDIR/closed/file" && chmod 500 "$TMPDIR/closed"`
	p := process{folder: temporary, environment: os.Environ(), command: []string{script(t, text)}, limit: time.Hour}
	if out, err := p.run(t.Context()); err != nil || out.ending != passed {
		t.Fatalf("%v, %v", out, err)
	}
	entries, err := os.ReadDir(temporary)
	if err != nil || len(entries) > 0 {
		t.Errorf("%v is left (%v)", entries, err)
	}
}

func TestSaying(t *testing.T) {
	for _, c := range []struct {
		name   string
		pieces []string
		failed string
		last   string
	}{
		{"nothing", nil, "", ""},
		{"the first of two", []string{"--- FAIL: TestA (0.1s)\n--- FAIL: TestB (0.1s)\n"}, "TestA", "--- FAIL: TestA (0.1s)\n--- FAIL: TestB (0.1s)"},
		{"in pieces", []string{"--- FA", "IL: Tes", "tA (0.1s)\n"}, "TestA", "--- FAIL: TestA (0.1s)"},
		{"a part of a test is not the test", []string{"    --- FAIL: TestA/part (0.1s)\n"}, "", "--- FAIL: TestA/part (0.1s)"},
		{"far before the end", []string{"--- FAIL: TestA (0.1s)\n", strings.Repeat("x", keptOutput), "\nend\n"}, "TestA", strings.Repeat("x", keptOutput-5) + "\nend"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var s saying
			for _, piece := range c.pieces {
				if _, err := io.WriteString(&s, piece); err != nil {
					t.Fatal(err)
				}
			}
			if s.failed != c.failed || s.last() != c.last {
				t.Errorf("%q, %q, expected %q, %q", s.failed, s.last(), c.failed, c.last)
			}
		})
	}
}

func write(t *testing.T, root string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TestRestore holds that a copy which a mutated program changed is what it was, and that one which it did not change is
// left alone.
func TestRestore(t *testing.T) {
	module := t.TempDir()
	write(t, module, map[string]string{"go.mod": "module m\n", "a/a.go": "package a\n", ".git/HEAD": "x", ".cache/bin/tool": "x"})
	if err := os.Symlink("a", filepath.Join(module, "link")); err != nil {
		t.Fatal(err)
	}
	want := []string{"a", filepath.Join("a", "a.go"), "go.mod", "internal", filepath.Join("internal", "m"), "link"}
	w, err := newWorkspace(t.TempDir(), module, "go", "", map[string]string{"internal/m/m.go": "elsewhere"})
	if err != nil {
		t.Fatal(err)
	}
	clean := filepath.Join(t.TempDir(), "clean")
	if err := errors.Join(copyTree(w.root, clean, nil), w.mark()); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		damage func(root string) error
	}{
		{"nothing", func(string) error { return nil }},
		{"a new file", func(root string) error { return os.WriteFile(filepath.Join(root, "a", "new"), nil, 0o600) }},
		{"a changed file", func(root string) error {
			return os.WriteFile(filepath.Join(root, "go.mod"), []byte("module other"), 0o600)
		}},
		{"a removed folder", func(root string) error { return os.RemoveAll(filepath.Join(root, "a")) }},
		{"another mode", func(root string) error { return os.Chmod(filepath.Join(root, "go.mod"), 0o400) }},
		{"everything", os.RemoveAll},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := errors.Join(c.damage(w.root), w.restore(clean)); err != nil {
				t.Fatal(err)
			}
			var got []string
			for path := range w.content {
				if relative, err := filepath.Rel(w.root, path); err == nil && relative != "." {
					got = append(got, relative)
				}
			}
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if text, err := os.ReadFile(filepath.Join(w.root, "go.mod")); err != nil || string(text) != "module m\n" {
				t.Errorf("go.mod is %q, %v", text, err)
			}
		})
	}
}

// TestGoCommand holds that tests build with the mutations and look at the code without them.
func TestGoCommand(t *testing.T) {
	realGo := script(t, `echo "$GOFLAGS|$*"`)
	command := filepath.Join(t.TempDir(), "go")
	if err := os.WriteFile(command, []byte(goCommand(realGo, "-mod=mod", "/o.json")), 0o700); err != nil {
		t.Fatal(err)
	}
	for arguments, want := range map[string]string{
		"build -o x ./a":  "-mod=mod -overlay=/o.json|build -o x ./a",
		"run .":           "-mod=mod -overlay=/o.json|run .",
		"test ./...":      "-mod=mod -count=1 -overlay=/o.json|test ./...",
		"list -deps ./..": "as it was|list -deps ./..",
		"version":         "as it was|version",
	} {
		run := exec.Command(command, strings.Fields(arguments)...)
		run.Env = append(os.Environ(), "GOFLAGS=as it was")
		got, err := run.Output()
		if err != nil || strings.TrimSpace(string(got)) != want {
			t.Errorf("go %s: %q (%v), expected %q", arguments, got, err, want)
		}
	}
}

// TestBatches holds the order in which tests are run.
func TestBatches(t *testing.T) {
	own, other, third := &binary{pkg: "own"}, &binary{pkg: "other"}, &binary{pkg: "third"}
	reaching := func(of *binary, name string, took time.Duration, ids ...int) *test {
		reaches := map[int]bool{}
		for _, id := range ids {
			reaches[id] = true
		}
		return &test{of, name, took, reaches}
	}
	tests := []*test{ // by their time
		reaching(other, "TestQuick", 1*time.Millisecond, 1),
		reaching(own, "TestQuick", 2*time.Millisecond, 1),
		reaching(own, "TestElsewhere", 3*time.Millisecond, 2),
		reaching(own, "TestAlsoQuick", 4*time.Millisecond, 1, 2),
		reaching(third, "TestMiddling", 200*time.Millisecond, 1),
		reaching(own, "TestSlow", 2*time.Second, 1),
		reaching(other, "TestSlow", 3*time.Second, 1),
		reaching(own, "TestSlower", 4*time.Second, 1),
	}
	var got []string
	for _, b := range batches(mutation.Mutation{ID: 1, Package: "own"}, tests) {
		got = append(got, b.of.pkg+" "+strings.Join(b.names, ",")+" "+b.took.String())
	}
	want := []string{
		"own TestQuick,TestAlsoQuick 6ms", "own TestSlow 2s", "own TestSlower 4s",
		"other TestQuick 1ms", "third TestMiddling 200ms", "other TestSlow 3s",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := batches(mutation.Mutation{ID: 3, Package: "own"}, tests); len(got) > 0 {
		t.Errorf("%v for a mutation that no test reaches", got)
	}
}

// TestVerdicts tries mutations of a script that behaves as their number says.
func TestVerdicts(t *testing.T) {
	flaky := filepath.Join(t.TempDir(), "flaky")
	b := &binary{pkg: "m", folder: ".", path: script(t, `
selected="$4"
fail() { echo "--- FAIL: $1 (0.00s)"; exit 1; }
case "$MUTATE_ID $selected" in
"1 "*) exit 0 ;;
"2 "*TestB*) fail TestB ;;
"3 "*TestA*) [ -e "`+flaky+`" ] || { : > "`+flaky+`"; fail TestA; } ;;
"4 "*TestA*) [ -e "`+flaky+`" ] || { : > "`+flaky+`"; fail TestA; } ;;
"4 "*TestB*) fail TestB ;;
"5 "*) while :; do :; done ;;
"6 "*) echo "fatal error: all goroutines are asleep"; exit 2 ;;
esac
`)}
	for _, c := range []struct {
		name  string
		id    int
		limit time.Duration
		want  Result
	}{
		{"nobody fails", 1, time.Hour, Result{Status: Survived}},
		{"the second fails", 2, time.Hour, Result{Status: Killed, By: "m", Test: "TestB"}},
		{"one fails once", 3, time.Hour, Result{Status: Survived}},
		{"one fails once, another always", 4, time.Hour, Result{Status: Killed, By: "m", Test: "TestB"}},
		{"nobody ends", 5, time.Millisecond, Result{Status: TimedOut, By: "m"}},
		{"it is not known who fails", 6, time.Hour, Result{Status: Killed, By: "m"}},
		{"nobody reaches it", 7, time.Hour, Result{Status: Unreached}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := os.Remove(flaky); err != nil && !errors.Is(err, os.ErrNotExist) {
				t.Fatal(err)
			}
			m := machine{config: Config{
				Environment: os.Environ(),
				Limit:       func(time.Duration) time.Duration { return c.limit },
			}}
			if c.want.Status != Unreached {
				reaches := map[int]bool{c.id: true}
				m.tests = []*test{{of: b, name: "TestA", reaches: reaches}, {of: b, name: "TestB", reaches: reaches}}
			}
			w := &workspace{root: t.TempDir(), tools: t.TempDir()}
			got, err := m.try(t.Context(), w, mutation.Mutation{ID: c.id})
			if err != nil {
				t.Fatal(err)
			}
			if got.Status != c.want.Status || got.By != c.want.By || got.Test != c.want.Test {
				t.Errorf("%s by %q %q, expected %s by %q %q", got.Status, got.By, got.Test, c.want.Status, c.want.By, c.want.Test)
			}
		})
	}
}

// TestUnusable holds what is said of tests that do not pass as they are.
func TestUnusable(t *testing.T) {
	broken := &test{of: &binary{pkg: "m"}, name: "TestA"}
	for _, c := range []struct {
		ending ending
		want   string
	}{
		{failed, "TestA of m fails without a mutation, alone in a copy of the module:\nsaid"},
		{timedOut, "TestA of m does not end within 10m0s without a mutation, alone in a copy of the module:\nsaid"},
	} {
		if err := unusable(broken, outcome{ending: c.ending, output: "said"}); err == nil || err.Error() != c.want {
			t.Errorf("%v, expected %q", err, c.want)
		}
	}
	if err := unusable(broken, outcome{ending: passed}); err != nil {
		t.Error(err)
	}
}

// TestInTurn holds that results come in the order of the list, and as soon as they can.
func TestInTurn(t *testing.T) {
	var got []int
	q := inTurn{results: make([]*Result, 4), report: func(r Result) { got = append(got, r.ID) }}
	for _, step := range []struct {
		index int
		want  []int
	}{{1, nil}, {0, []int{0, 1}}, {3, []int{0, 1}}, {2, []int{0, 1, 2, 3}}} {
		q.put(step.index, Result{Mutation: mutation.Mutation{ID: step.index}})
		if diff := cmp.Diff(step.want, got); diff != "" {
			t.Errorf("after %d (-want +got):\n%s", step.index, diff)
		}
	}
}
