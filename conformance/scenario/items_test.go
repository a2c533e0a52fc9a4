package scenario

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// The list that a parameter is in, by its name and its style.
func TestListOf(t *testing.T) {
	for _, tt := range []struct {
		name  string
		style contract.WireStyle
		list  string
		is    bool
	}{
		{"Id.N", "", "Id", true},
		{"Id.1", "", "Id", true},
		{"Tag.N.Key", "", "Tag", true},
		{"Tag.1.Key", "", "Tag", true},
		{"A.B.N", "", "A.B", true},
		{"Ids", contract.StyleRepeatList, "Ids", true},
		{"Ids", "", "Ids", false},
		{"A.B", "", "A.B", false},
		{"A.N.B.N", "", "", false},
		{"A.N.B.N.C", "", "", false},
	} {
		list, is := listOf(operation.Parameter{Name: tt.name, Style: tt.style})
		if is != tt.is || is && list != tt.list {
			t.Errorf("%s: %q, %t", tt.name, list, is)
		}
	}
}
