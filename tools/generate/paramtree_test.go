package generate

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Names of parameters become structs, lists and values.
func TestTreeOf(t *testing.T) {
	tests := []struct {
		name string
		rows []string
		want string
	}{
		{"values", []string{"A", "B"}, "A B"},
		{"a list", []string{"Id.N"}, "Id.N"},
		{"a list of structs", []string{"Tag.N.Key", "Tag.N.Value"}, "Tag.N{Key Value}"},
		{"others between its rows", []string{"Tag.N.Key", "A", "Tag.N.Value"}, "Tag.N{Key Value} A"},
		{"a list in a list", []string{"A.N.B.N.C", "A.N.D"}, "A.N{B.N{C} D}"},
		{"a list of lists", []string{"A.N.N"}, "A.N.N"},
		{"a struct", []string{"Disk.Size", "Disk.Kind"}, "Disk{Size Kind}"},
		{"a value and a struct of one name", []string{"Tag", "Tag.Key"}, "Tag Tag{Key}"},
		{"a list and a struct of one name", []string{"Tag.N", "Tag.Key"}, "Tag.N Tag{Key}"},
		{"what cannot be a field stays whole", []string{"Tag.1.Key", "Tag.1.Value"}, "Tag.1.Key Tag.1.Value"},
		{"a list of lists in a list", []string{"A.N.B.N.N"}, "A.N{B.N.N}"},
		{"N that is no position", []string{"N", "N.A"}, "N N{A}"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var rows []row
			for _, name := range test.rows {
				rows = append(rows, row{name: name})
			}
			if diff := cmp.Diff(test.want, drawn(treeOf(rows))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func drawn(b *branch) string {
	var parts []string
	for _, c := range b.below {
		if c.below == nil {
			parts = append(parts, c.wire)
			continue
		}
		parts = append(parts, fmt.Sprintf("%s{%s}", c.wire, drawn(c)))
	}
	return strings.Join(parts, " ")
}

func TestWithoutPositions(t *testing.T) {
	for name, want := range map[string]string{"A": "A 0", "A.N": "A 1", "A.N.N": "A 2", "N": "N 0", "A.N.B": "A.N.B 0"} {
		plain, n := withoutPositions(name)
		if got := fmt.Sprintf("%s %d", plain, n); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
