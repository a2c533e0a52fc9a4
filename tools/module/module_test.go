package module

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/tools/generate"
)

const pins = `module example.org/p

go 1.26.0

require (
	example.org/b v1.2.0
	example.org/a v0.1.0
)

require (
	example.org/c v1.0.0 // indirect
)
`

func TestGoMod(t *testing.T) {
	want := `module example.org/m

go 1.26.0

require github.com/plumb-conformance/plumb v1.4.0

require (
	example.org/a v0.1.0 // indirect
	example.org/b v1.2.0 // indirect
	example.org/c v1.0.0 // indirect
)
`
	if diff := cmp.Diff(want, string(GoMod("example.org/m", Release{Version: "v1.4.0"}, []byte(pins)))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := string(GoMod("m", Release{}, []byte(pins))); !strings.Contains(got, "plumb v0.0.0\n") {
		t.Errorf("of a checkout:\n%s", got)
	}
}

func TestGoSum(t *testing.T) {
	sums := "example.org/a v0.1.0 h1:x=\nexample.org/a v0.1.0/go.mod h1:y=\n"
	if got := string(GoSum(Release{}, []byte(pins), []byte(sums))); got != sums {
		t.Errorf("of a checkout:\n%s", got)
	}
	got := string(GoSum(Release{Version: "v1.4.0", Sum: "h1:z="}, []byte(pins), []byte(sums)))
	for _, line := range []string{"example.org/a v0.1.0 h1:x=\n", "github.com/plumb-conformance/plumb v1.4.0 h1:z=\n", "github.com/plumb-conformance/plumb v1.4.0/go.mod h1:"} {
		if !strings.Contains(got, line) {
			t.Errorf("has no %q:\n%s", line, got)
		}
	}
}

// The sum of a go.mod is that which the go command computes: go.sum of this module has those of the modules that it needs.
func TestSumOfGoMod(t *testing.T) {
	sums, err := os.ReadFile(filepath.Join("..", "..", "go.sum"))
	if err != nil {
		t.Fatal(err)
	}
	const yaml = "go.yaml.in/yaml/v4 v4.0.0/go.mod "
	_, after, ok := strings.Cut(string(sums), yaml)
	if !ok {
		t.Fatalf("go.sum has no line of %s", yaml)
	}
	want, _, _ := strings.Cut(after, "\n")
	if got := sumOfGoMod([]byte("module go.yaml.in/yaml/v4\n\ngo 1.18\n")); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestCheckPackage(t *testing.T) {
	for name, good := range map[string]bool{"tea": true, "tea2": true, "": false, "Tea": false, "2tea": false, "te-a": false, "func": false, "spec": false, "main": false} {
		if err := CheckPackage(name); (err == nil) != good {
			t.Errorf("%q: %v", name, err)
		}
	}
	for product, name := range map[string]string{"Config": "config", "Ess": "ess", "R-kvstore": "api", "": "api", "Net": "api"} {
		if got := PackageOf(product); got != name {
			t.Errorf("the package of %q is %q, want %q", product, got, name)
		}
	}
}

// Names of operations that are names of ours get others.
func TestNamesThatAreTaken(t *testing.T) {
	files, err := Module{Import: "example.org/m", Package: "tea", Actions: []string{"Context", "Func", "Http", "Service"}, Generated: generate.PackageName}.Files()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, f := range files {
		if seen[f.Path] {
			t.Errorf("%s is made twice", f.Path)
		}
		seen[f.Path] = true
		if f.Path == "tea/door.gen.go" && !strings.Contains(string(f.Content), "contextapi.Service\n\tfuncop.Service\n\thttpapi.Service\n\tservice.Service\n") {
			t.Errorf("the front door:\n%s", f.Content)
		}
	}
}
