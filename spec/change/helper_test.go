package change_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/spec/change"
	"github.com/plumb-conformance/plumb/spec/change/oasrules"
	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// brewTea is the page that the tests change.
func brewTea(t *testing.T) string {
	t.Helper()
	return sample(t, "testdata", "BrewTea.md")
}

func sample(t *testing.T, folder, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// edited is a page with pieces put in the place of others: old, new, old, new. Every old piece must be there.
func edited(t *testing.T, text string, pieces ...string) string {
	t.Helper()
	for i := 0; i < len(pieces); i += 2 {
		if !strings.Contains(text, pieces[i]) {
			t.Fatalf("the page has no %q", pieces[i])
		}
		text = strings.Replace(text, pieces[i], pieces[i+1], 1)
	}
	return text
}

// version is what a page compiles to.
type version struct {
	document    change.Document
	description []byte
}

func compiled(t *testing.T, text string) version {
	t.Helper()
	overlay, err := spec.Overlay()
	if err != nil {
		t.Fatal(err)
	}
	compiler, err := compile.New(overlay)
	if err != nil {
		t.Fatal(err)
	}
	result := compiler.Compile(page.Parse("page.md", []byte(text)))
	if page.HasErrors(result.Diagnostics) {
		t.Fatalf("%v", result.Diagnostics)
	}
	document, err := change.Read("page.md", result.Description, result.Statements)
	if err != nil {
		t.Fatal(err)
	}
	document.Demands(result.Contract.Demands)
	return version{document, result.Description}
}

// changes are those between two pages, with what oasdiff finds.
func changes(t *testing.T, before, after string) []change.Change {
	t.Helper()
	old, now := compiled(t, before), compiled(t, after)
	return between(old, now, findings(t, old, now))
}

func between(old, now version, found []oasrules.Finding) []change.Change {
	found = change.Telling(found, old.document, now.document)
	return change.With(change.Compare(old.document, now.document), found, change.Side{Document: &old.document}, change.Side{Document: &now.document})
}

func findings(t *testing.T, old, now version) []oasrules.Finding {
	t.Helper()
	found, err := oasrules.Compare(old.description, now.description)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// told is a change on one line.
func told(c change.Change) string {
	value := func(p *change.Place) string {
		if p == nil {
			return "-"
		}
		return fmt.Sprintf("%d", p.Line)
	}
	return fmt.Sprintf("%s %s, lines %s %s", c.ID, c.Title, value(c.Old), value(c.New))
}
