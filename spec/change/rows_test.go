package change_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/change"
	"github.com/plumb-conformance/plumb/spec/change/oasrules"
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

// What oasdiff calls breaking for clients, the table does not call harmless; and it finds nothing in the descriptions of pages
// that no change of a statement tells.
func TestTheTableIsNotMilderThanOasdiff(t *testing.T) {
	for _, e := range edits() {
		t.Run(e.name, func(t *testing.T) {
			before := brewTea(t)
			after := edited(t, before, e.pieces...)
			level := map[string]oasrules.Level{}
			for _, f := range findings(t, compiled(t, before), compiled(t, after)) {
				level[f.Rule] = f.Level
			}
			for _, c := range changes(t, before, after) {
				if strings.HasPrefix(c.ID, "description-") {
					t.Errorf("%s: %v", c.Why, c.OAS)
				}
				for _, rule := range c.OAS {
					shown := c.ID == "number-shown" // of which the descriptions do not tell that an example alone says it
					if level[rule] == oasrules.Breaking && !c.Clients && !shown {
						t.Errorf("%s breaks no client, %s is %s", told(c), rule, level[rule])
					}
				}
			}
		})
	}
}
