package mutation

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/packages"

	"github.com/plumb-conformance/plumb/tools/mutate/mutation/mutant"
)

var update = flag.Bool("update", false, "rewrite the golden file")

const (
	root   = "../../.."
	helper = "github.com/plumb-conformance/plumb/tools/mutate/mutation/mutant"
)

// sample finds the mutations of a package below testdata.
func sample(t *testing.T, name string) Package {
	t.Helper()
	folder, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := packages.Load(&packages.Config{Context: t.Context(), Mode: LoadMode}, "./testdata/"+name)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range loaded {
		for _, err := range p.Errors {
			t.Fatal(err)
		}
	}
	p, err := Find(loaded[0], folder)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func shown(list []Mutation) []string {
	var out []string
	for _, m := range list {
		out = append(out, fmt.Sprintf("%d: %s: %s → %s", m.Line, m.Kind, m.Before, m.After))
	}
	return out
}

// TestKinds builds testdata/kinds once, with all of its mutations, and holds what each of them changes of its output
// against a golden file. A line of it: the mutation, and the lines of output that are others.
func TestKinds(t *testing.T) {
	p := sample(t, "kinds")
	if err := p.Compiling(helper); err != nil {
		t.Fatal(err)
	}
	p = withNumbers(p)
	program := built(t, p)
	original := output(t, program, 0)
	var got bytes.Buffer
	kinds := map[Kind]bool{}
	for _, m := range p.Mutations {
		if path.Base(m.File) != "kinds.go" {
			continue // main.go only prints
		}
		kinds[m.Kind] = true
		fmt.Fprintf(&got, "%d: %s: %s → %s\n", m.Line, m.Kind, m.Before, m.After)
		for i, line := range output(t, program, m.ID) {
			if i >= len(original) || line != original[i] {
				fmt.Fprintf(&got, "\t%s\n", line)
			}
		}
	}
	for _, o := range operators() {
		if !kinds[o.kind] {
			t.Errorf("testdata/kinds has no mutation of kind %s", o.kind)
		}
	}
	golden := filepath.Join("testdata", "kinds.golden")
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("(-golden +got), rewritten by -update:\n%s", diff)
	}
}

// built compiles a sample through an overlay.
func built(t *testing.T, p Package) string {
	t.Helper()
	folder := t.TempDir()
	replace := map[string]string{}
	for _, f := range p.Files {
		changed := filepath.Join(folder, filepath.Base(f.Name))
		if err := os.WriteFile(changed, f.Instrument(p.Mutations, helper), 0o600); err != nil {
			t.Fatal(err)
		}
		original, err := filepath.Abs(filepath.Join(root, f.Name))
		if err != nil {
			t.Fatal(err)
		}
		replace[original] = changed
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "overlay.json"), overlay, 0o600); err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(folder, "program")
	build := exec.CommandContext(t.Context(), "go", "build", "-overlay", filepath.Join(folder, "overlay.json"), "-o", program, p.Path)
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("the instrumented program does not build: %v\n%s", err, said)
	}
	return program
}

// output runs a program with a mutation and returns the lines that it writes; the first one only, of a panic.
func output(t *testing.T, program string, id int) []string {
	t.Helper()
	command := exec.CommandContext(t.Context(), program)
	command.Env = append(os.Environ(), mutant.Variable+"="+strconv.Itoa(id))
	said, err := command.Output()
	if err != nil && id == 0 {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(said), "\n"), "\n")
}

// TestNothingToMutate holds that what no test should notice, or what cannot change, is left alone.
func TestNothingToMutate(t *testing.T) {
	p := sample(t, "none")
	if len(p.Files) != 1 {
		t.Errorf("%d files were looked at, expected none.go alone: the others are generated", len(p.Files))
	}
	if diff := cmp.Diff([]string(nil), shown(p.Mutations)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestOnlyWhatCompiles holds that a mutation is taken away when, and only when, it is the reason for an error.
func TestOnlyWhatCompiles(t *testing.T) {
	p := sample(t, "dropped")
	before := shown(p.Mutations)
	if err := p.Compiling(helper); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{
		`7: constant: 2: "b" → 3: "b"`,
		`9: constant: 1 << 3 → 2 << 3`,
		`9: constant: 1 << 3 → 1 << 4`,
		`13: return: return other(url) → return nil`,
	}, missing(before, shown(p.Mutations))); diff != "" {
		t.Errorf("taken away (-want +got):\n%s", diff)
	}
	built(t, withNumbers(p))
}

func withNumbers(p Package) Package {
	for i := range p.Mutations {
		p.Mutations[i].ID = i + 1
	}
	return p
}

func missing(before, after []string) []string {
	var out []string
	for _, s := range before {
		if len(after) > 0 && after[0] == s {
			after = after[1:]
			continue
		}
		out = append(out, s)
	}
	return out
}

// TestLinesStay holds that a mutated file fails at the lines that its author knows.
func TestLinesStay(t *testing.T) {
	p := withNumbers(sample(t, "kinds"))
	for _, f := range p.Files {
		got := strings.Split(string(f.Instrument(p.Mutations, helper)), "\n")
		want := strings.Split(string(f.Text), "\n")
		if len(got) != len(want) {
			t.Fatalf("%s has %d lines, expected %d", f.Name, len(got), len(want))
		}
		for i, line := range want {
			if strings.HasPrefix(line, "func ") && got[i] != line {
				t.Errorf("%s:%d is %q, expected %q", f.Name, i+1, got[i], line)
			}
		}
	}
}

// TestUntouched holds that a file without chosen mutations is the file.
func TestUntouched(t *testing.T) {
	p := sample(t, "kinds")
	if got := p.Files[0].Instrument(nil, helper); !bytes.Equal(got, p.Files[0].Text) {
		t.Error("the file was changed")
	}
	other := p.Mutations[0]
	other.File = "another.go"
	if got := p.Files[0].Instrument([]Mutation{other}, helper); !bytes.Equal(got, p.Files[0].Text) {
		t.Error("the file was changed by the mutation of another")
	}
}
