package change_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/change"
)

func TestEveryRowSaysWhy(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range change.Rows() {
		if r.ID == "" || r.Why == "" || r.Kind == "" || seen[r.ID] {
			t.Errorf("row %q: kind %q, why %q, twice %t", r.ID, r.Kind, r.Why, seen[r.ID])
		}
		seen[r.ID] = true
	}
}

// The document of the classes has the table, row for row.
func TestTheDocumentHasTheTable(t *testing.T) {
	text, err := os.ReadFile("../../docs/changes.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range change.Rows() {
		row := fmt.Sprintf("| %#q | %s | %s | %s |", r.ID, r.Kind, whom(r.Breaks), r.Why)
		if !strings.Contains(string(text), row) {
			t.Errorf("docs/changes.md has no row\n%s", row)
		}
	}
	if got := strings.Count(string(text), "\n| `"); got != len(change.Rows()) {
		t.Errorf("docs/changes.md has %d rows, the table %d", got, len(change.Rows()))
	}
}
