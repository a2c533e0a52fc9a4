package spec_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

var update = flag.Bool("update", false, "rewrite the compiled files")

// The compiled files in this folder are exactly what the compiler makes of the pages.
func TestCompiledFilesAreFresh(t *testing.T) {
	overlay := read(t, "protocol.overlay.yaml")
	pages, err := filepath.Glob("pages/*.md")
	if err != nil || len(pages) == 0 {
		t.Fatalf("pages: %v, %v", pages, err)
	}
	for _, file := range pages {
		t.Run(filepath.Base(file), func(t *testing.T) {
			res, err := compile.Compile(page.Parse(file, read(t, file)), overlay)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range res.Diagnostics {
				t.Errorf("%s", d)
			}
			action := strings.TrimSuffix(filepath.Base(file), ".md")
			golden(t, action+".openapi.yaml", res.Description)
			golden(t, action+".statements.yaml", res.Statements)
		})
	}
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(read(t, file)), string(got)); diff != "" {
		t.Errorf("%s is not what the compiler makes of the page (-file +compiler); rewrite it with -update:\n%s", file, diff)
	}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
