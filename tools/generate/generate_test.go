package generate

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/tools/files"
)

const moduleRoot = "../.."

// The tests share the user's cache, so that oapi-codegen is built once, as in use.
func newGenerator(t *testing.T) *Generator {
	t.Helper()
	cache, err := cacheOf("")
	if err != nil {
		t.Fatal(err)
	}
	generator, err := New(t.Context(), &files.Writer{}, cache)
	if err != nil {
		t.Fatal(err)
	}
	return generator
}

func absolute(t *testing.T, path string) string {
	t.Helper()
	path, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func update() bool { return flag.Lookup("update").Value.String() == "true" }

func TestMain(m *testing.M) {
	flag.Bool("update", false, "rewrite the golden files")
	flag.Parse()
	os.Exit(m.Run())
}

func stirPot(tb testing.TB) []byte {
	tb.Helper()
	source, err := os.ReadFile(filepath.Join("testdata", "StirPot.openapi.yaml"))
	if err != nil {
		tb.Fatal(err)
	}
	return source
}

// TestGolden holds the generated code of a description against the golden files, builds it and runs a test with it.
func TestGolden(t *testing.T) {
	p, err := newGenerator(t).Package(t.Context(), "StirPot.openapi.yaml", stirPot(t))
	if err != nil {
		t.Fatal(err)
	}
	if p.Name != "stirpot" {
		t.Errorf("package %q", p.Name)
	}
	want := []string{clientFile, glueFile, serverFile, typesFile}
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(p.Files))); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	for name, source := range p.Files {
		golden := filepath.Join("testdata", "stirpot", name+".golden")
		if update() {
			if err := os.MkdirAll(filepath.Dir(golden), 0o750); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(golden, source, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		wanted, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(wanted), string(source)); diff != "" {
			t.Errorf("%s (-golden +got), rewritten by -update:\n%s", name, diff)
		}
	}
	testInModule(t, p)
}

// testInModule runs testdata/stirpot/groups_test.go.txt beside a package, below the module's cache, which ./... does not see.
func testInModule(t *testing.T, p *Package) {
	t.Helper()
	test, err := os.ReadFile(filepath.Join("testdata", "stirpot", "groups_test.go.txt"))
	if err != nil {
		t.Fatal(err)
	}
	inModule(t, p, "test", map[string]string{"groups_test.go": string(test)})
}

// buildInModule builds a package below the module's cache.
func buildInModule(t *testing.T, p *Package) {
	t.Helper()
	inModule(t, p, "vet", nil)
}

func inModule(t *testing.T, p *Package, verb string, more map[string]string) {
	t.Helper()
	root := absolute(t, moduleRoot)
	if err := os.MkdirAll(filepath.Join(root, ".cache"), 0o750); err != nil {
		t.Fatal(err)
	}
	folder, err := os.MkdirTemp(filepath.Join(root, ".cache"), "build-") //nolint:usetesting // it has to be below the module
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	writePackages(t, folder, p)
	for name, content := range more {
		writeFile(t, filepath.Join(folder, p.Name, name), content)
	}
	relative, err := filepath.Rel(root, filepath.Join(folder, p.Name))
	if err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), "go", verb, "./"+filepath.ToSlash(relative))
	command.Dir = root
	if out, err := command.CombinedOutput(); err != nil {
		t.Errorf("go %s of the generated package: %v\n%s", verb, err, out)
	}
}

// TestDeterminism generates under settings that have made generators differ.
func TestDeterminism(t *testing.T) {
	generator := newGenerator(t)
	var first map[string][]byte
	for _, setting := range []struct{ name, processors, zone, language string }{
		{"one processor", "1", "UTC", "C"},
		{"four processors, far away", "4", "Asia/Shanghai", "zh_CN.UTF-8"},
		{"as the first", "1", "UTC", "C"},
	} {
		t.Run(setting.name, func(t *testing.T) {
			t.Setenv("GOMAXPROCS", setting.processors)
			t.Setenv("TZ", setting.zone)
			t.Setenv("LC_ALL", setting.language)
			p, err := generator.Package(t.Context(), "StirPot.openapi.yaml", stirPot(t))
			if err != nil {
				t.Fatal(err)
			}
			if first == nil {
				first = p.Files
			}
			if diff := cmp.Diff(first, p.Files); diff != "" {
				t.Errorf("(-first +now):\n%s", diff)
			}
		})
	}
}

// TestLayoutDoesNotMatter generates from the same description with another layout and other comments.
func TestLayoutDoesNotMatter(t *testing.T) {
	generator := newGenerator(t)
	plain, err := generator.Package(t.Context(), "StirPot.openapi.yaml", stirPot(t))
	if err != nil {
		t.Fatal(err)
	}
	spaced := bytes.ReplaceAll(stirPot(t), []byte("\n    get:"), []byte("\n\n    # the one operation\n    get:"))
	other, err := generator.Package(t.Context(), "StirPot.openapi.yaml", spaced)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(plain.Files, other.Files); diff != "" {
		t.Errorf("(-plain +spaced):\n%s", diff)
	}
}

func TestCancelled(t *testing.T) {
	generator := newGenerator(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := generator.Package(ctx, "StirPot.openapi.yaml", stirPot(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want the context's", err)
	}
}

func TestNoGenerator(t *testing.T) {
	tests := []struct {
		name, variable, value, contains string
	}{
		{"no go command", "PATH", "", "executable file not found"},
		{"a go command that does not build", "GOFLAGS", "-no-such-flag", "no-such-flag"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv(test.variable, test.value)
			cache := t.TempDir()
			_, err := New(t.Context(), &files.Writer{}, cache)
			var failed *GeneratorError
			if !errors.As(err, &failed) || !strings.Contains(err.Error(), test.contains) {
				t.Errorf("error %v, want a *GeneratorError with %q", err, test.contains)
			}
			if left, _ := filepath.Glob(filepath.Join(cache, "*")); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

// writePackages writes packages as Run does.
func writePackages(t *testing.T, out string, packages ...*Package) {
	t.Helper()
	set := (&files.Writer{}).Set()
	output := &Output{config: Config{Out: out}, packages: packages, changed: map[string]bool{}}
	if err := output.Stage(set); err != nil {
		t.Fatal(err)
	}
	if err := set.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func writeFile(tb testing.TB, path, content string) {
	tb.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		tb.Fatal(err)
	}
}
