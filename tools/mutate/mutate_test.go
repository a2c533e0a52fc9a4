package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// command runs the tool in a folder and returns its exit code and what it wrote.
func command(ctx context.Context, t *testing.T, folder string, arguments ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, said bytes.Buffer
	code = run(ctx, arguments, world{
		folder: folder, environment: os.Environ(), clock: time.Now, stdout: &out, stderr: &said,
		limit: func(time.Duration) time.Duration { return time.Hour },
	})
	return code, out.String(), said.String()
}

const tiny = "testdata/tiny"

// TestWhole tries every mutation of a small module. One is noticed by the tests of its own package, one by those of
// another, one by a process that a test starts; some are reached and not noticed, one is not reached.
func TestWhole(t *testing.T) {
	results := filepath.Join(t.TempDir(), "results.json")
	code, stdout, stderr := command(t.Context(), t, tiny, "-n", "17", "-seed", "3", "-workers", "2", "-min", "80", "-json", results)
	if code != exitOK {
		t.Fatalf("exit code %d:\n%s", code, stderr)
	}
	want := `age/age.go:7: bound: years >= unit.Adult() → years > unit.Adult(): killed by age (TestAdult)
age/age.go:11: constant: 0 → 1: killed by age (TestSum)
age/age.go:12: loop: for i := range n → (body left out): killed by age (TestSum)
age/age.go:13: statement: total += i → (left out): killed by age (TestSum)
age/age.go:13: arithmetic: total += i → total -= i: killed by age (TestSum)
age/age.go:15: return: return total → return 0: killed by age (TestSum)
age/age.go:19: return: return s + "!" → return "": SURVIVED
age/age.go:19: text: s + "!" → s + "": SURVIVED
age/age.go:22: equality: a == b → a != b: SURVIVED, no test reaches it
cmd/greet/main.go:6: statement: os.Stdout.WriteString(greeting(os.Args[1])) → (left out): killed by cmd/greet (TestGreet)
cmd/greet/main.go:6: constant: os.Args[1] → os.Args[2]: killed by cmd/greet (TestGreet)
cmd/greet/main.go:8: return: return "hello " + name → return "": killed by cmd/greet (TestGreet)
cmd/greet/main.go:8: text: "hello " + name → "" + name: killed by cmd/greet (TestGreet)
unit/unit.go:5: constant: 18 → 19: killed by age (TestAdult)
unit/unit.go:5: return: return 18 → return 0: killed by age (TestAdult)

package    killed  share
age        6/9     66.7 %
cmd/greet  4/4     100.0 %
unit       2/2     100.0 %
all        12/15   80.0 %

seed 3: 12 of 15 mutations killed, 80.0 % (0 of them by the time limit); no test reaches 1 of those that survived
`
	if diff := cmp.Diff(want, stdout); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	wantSteps := `mutate: there are only 15 mutations, not 17
mutate: compiling the tests of 2 packages
mutate: running 4 tests one by one, to see what each reaches
`
	if diff := cmp.Diff(wantSteps, stderr); diff != "" {
		t.Errorf("standard error (-want +got):\n%s", diff)
	}
	checkJSON(t, results)
}

func checkJSON(t *testing.T, path string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var got jsonSummary
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	wantPackages := []packageCount{
		{"example.org/tiny/age", count{9, 6}}, {"example.org/tiny/cmd/greet", count{4, 4}}, {"example.org/tiny/unit", count{2, 2}},
	}
	if diff := cmp.Diff(wantPackages, got.Packages, cmp.AllowUnexported(packageCount{})); diff != "" {
		t.Errorf("packages (-want +got):\n%s", diff)
	}
	if got.Seed != 3 || got.Total != 15 || got.Killed != 12 || got.Share != 80 || len(got.Mutations) != 15 {
		t.Errorf("seed %d, %d of %d, %v %%, %d mutations", got.Seed, got.Killed, got.Total, got.Share, len(got.Mutations))
	}
	want := jsonMutation{
		File: "unit/unit.go", Line: 5, Column: 27, Package: "example.org/tiny/unit", Kind: "constant", Before: "18", After: "19",
		Status: "killed", KilledBy: "example.org/tiny/age", Test: "TestAdult",
	}
	if diff := cmp.Diff(want, got.Mutations[13]); diff != "" {
		t.Errorf("a mutation (-want +got):\n%s", diff)
	}
}

// TestMinimum holds the exit code of a share below the one that is asked for; TestWhole that of the very share.
func TestMinimum(t *testing.T) {
	code, stdout, stderr := command(t.Context(), t, tiny, "-packages", "./age", "-min", "67")
	if code != exitBelow || !strings.HasSuffix(stderr, "mutate: 66.7 % were noticed, -min asks for 67 %\n") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
	if !strings.Contains(stdout, "6 of 9 mutations killed") {
		t.Errorf("the results are not printed:\n%s", stdout)
	}
}

// TestList holds that the same seed chooses the same places, that another chooses others, and that the filter is one.
func TestList(t *testing.T) {
	list := func(arguments ...string) string {
		code, stdout, stderr := command(t.Context(), t, tiny, append(arguments, "-list")...)
		if code != exitOK {
			t.Fatalf("exit code %d: %s", code, stderr)
		}
		return stdout
	}
	first := list("-n", "8", "-seed", "5")
	if n := strings.Count(first, "\n"); n != 8 {
		t.Errorf("%d lines, expected 8:\n%s", n, first)
	}
	if diff := cmp.Diff(first, list("-n", "8", "-seed", "5")); diff != "" {
		t.Errorf("(-first +second):\n%s", diff)
	}
	if first == list("-n", "8", "-seed", "6") {
		t.Error("seeds 5 and 6 choose the same")
	}
	want := "unit/unit.go:5: constant: 18 → 19\nunit/unit.go:5: return: return 18 → return 0\n"
	if diff := cmp.Diff(want, list("-packages", "./unit ./generated")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestBadInput(t *testing.T) {
	for _, c := range []struct {
		name      string
		arguments []string
		want      string
	}{
		{"no mutations", []string{"-n", "0"}, "-n 0: expected 1 or more"},
		{"no workers", []string{"-workers", "0"}, "-workers 0: expected 1 or more"},
		{"more than all", []string{"-min", "101"}, "-min 101: expected a share in per cent, 0 to 100"},
		{"no number", []string{"-min", "NaN"}, "-min NaN: expected a share in per cent, 0 to 100"},
		{"an argument", []string{"./age"}, `"./age": unexpected argument, expected only flags`},
		{"an unknown flag", []string{"-sed", "1"}, "flag provided but not defined: -sed"},
		{"a seed that is none", []string{"-seed", "x"}, `invalid value "x" for flag -seed: parse error`},
		{"only generated code", []string{"-packages", "./generated"}, "-packages ./generated: nothing to mutate, expected packages with code of our own"},
		{"a package of others", []string{"-packages", "fmt"}, "-packages fmt: fmt is no package of this module"},
		{"a file that cannot be written", []string{"-n", "1", "-json", filepath.Join("no", "such", "x.json")}, "-json no/such/x.json: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, stdout, stderr := command(t.Context(), t, tiny, c.arguments...)
			if code != exitError || stdout != "" || !strings.HasPrefix(stderr, "mutate: "+c.want) || strings.Count(stderr, "\n") > 1 {
				t.Errorf("exit code %d, %q, %q, expected %q", code, stdout, stderr, c.want)
			}
		})
	}
}

// module writes a module of one package and returns its folder.
func module(t *testing.T, code, test string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module example.org/m\n\ngo 1.26\n", "m.go": code, "m_test.go": test} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

const two = "package m\n\nfunc two() int { return 2 }\n"

// TestTestsMustPass holds that tests which fail without a mutation are named, and not taken for tests that notice.
func TestTestsMustPass(t *testing.T) {
	folder := module(t, two, "package m\n\nimport \"testing\"\n\nfunc TestTwo(t *testing.T) { t.Error(two(), \"is wrong\") }\n")
	code, stdout, stderr := command(t.Context(), t, folder)
	want := "TestTwo of example.org/m fails without a mutation, alone in a copy of the module:\n--- FAIL: TestTwo"
	if code != exitError || stdout != "" || !strings.Contains(stderr, want) || !strings.Contains(stderr, "2 is wrong") {
		t.Errorf("exit code %d, %q, %q", code, stdout, stderr)
	}
}

func TestCodeThatDoesNotCompile(t *testing.T) {
	code, _, stderr := command(t.Context(), t, module(t, "package m\n\nvar x int = two\n", "package m\n"))
	if code != exitError || !strings.Contains(stderr, "m.go:3:13: undefined: two") {
		t.Errorf("exit code %d, %q", code, stderr)
	}
}

func TestModuleWithoutTests(t *testing.T) {
	folder := module(t, two, "package m\n")
	if err := os.Remove(filepath.Join(folder, "m_test.go")); err != nil {
		t.Fatal(err)
	}
	code, _, stderr := command(t.Context(), t, folder)
	if code != exitError || !strings.HasSuffix(stderr, "mutate: the module has no tests\n") {
		t.Errorf("exit code %d, %q", code, stderr)
	}
}

// TestInterrupted holds that nothing is left of a run that was ended: neither results nor copies.
func TestInterrupted(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	results := filepath.Join(t.TempDir(), "results.json")
	code, stdout, stderr := command(ctx, t, tiny, "-json", results)
	if code != exitError || stdout != "" || !strings.Contains(stderr, context.Canceled.Error()) {
		t.Errorf("exit code %d, %q, %q", code, stdout, stderr)
	}
	for _, folder := range []string{temporary, filepath.Dir(results)} {
		entries, err := os.ReadDir(folder)
		if err != nil || len(entries) > 0 {
			t.Errorf("%v is left (%v)", entries, err)
		}
	}
}

func TestHelp(t *testing.T) {
	code, stdout, stderr := command(t.Context(), t, tiny, "-h")
	if code != exitOK || stderr != "" {
		t.Errorf("exit code %d, %q", code, stderr)
	}
	for _, flag := range []string{"seed", "n", "packages", "list", "json", "min", "workers"} {
		if !strings.Contains(stdout, fmt.Sprintf("\n  -%s", flag)) {
			t.Errorf("-%s is not in the help:\n%s", flag, stdout)
		}
	}
}
