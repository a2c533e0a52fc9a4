package conformance_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// Scenarios come from the description, for any operation: every statement of every page of the corpus gets one.
func TestScenariosOfEveryPageOfTheCorpus(t *testing.T) {
	corpus := filepath.Join("..", "..", "shared", "corpus", "pages")
	if _, err := os.Stat(corpus); err != nil {
		t.Skip("the corpus of pages is not beside the project: only the project's own page is tested")
	}
	overlay, err := spec.Overlay()
	if err != nil {
		t.Fatal(err)
	}
	pages, scenarios := 0, 0
	err = filepath.WalkDir(corpus, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".md") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		result, err := compile.Compile(page.Parse(filepath.Base(path), source), overlay)
		if err != nil || page.HasErrors(result.Diagnostics) {
			t.Errorf("%s: does not compile: %v %v", path, err, result.Diagnostics)
			return nil
		}
		op, err := operation.Load(result.Description, result.Statements)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			return nil
		}
		op.Sources = operation.Sources{Page: source, Protocol: overlay}
		for id, why := range op.Misquotes() {
			t.Errorf("%s: %s: %s", path, id, why)
		}
		list, err := scenario.Derive(op, scenario.Settings{Fixtures: target.Default().Fixtures(), Seed: 1})
		if err != nil {
			t.Errorf("%s: %v", path, err)
		}
		pages, scenarios = pages+1, scenarios+len(list)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d pages, %d scenarios", pages, scenarios)
	if pages == 0 {
		t.Error("the corpus has no page")
	}
}
