package target

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A profile may call a parameter by the name that the page prints, also where the operation knows it as a list.
func TestNamesOfLists(t *testing.T) {
	p := Profile{
		Parameters: map[string][]string{"Id.1": {"a", "b"}, "Id.2": {"b", "c"}, "Name": {"n"}, "Other.1": {"o"}},
		Refused:    map[string][]string{"Id.1": {"x"}}, Fresh: map[string]string{"Tag.1.Key": "k-{8}"}, Together: [][]string{{"Id.1", "Name"}},
	}
	p.documented([]string{"Id.N", "Name", "Tag.N.Key", "Other.N", "Other.2"})
	want := Profile{
		Parameters: map[string][]string{"Id.N": {"a", "b", "c"}, "Name": {"n"}, "Other.1": {"o"}},
		Refused:    map[string][]string{"Id.N": {"x"}}, Fresh: map[string]string{"Tag.N.Key": "k-{8}"}, Together: [][]string{{"Id.N", "Name"}},
	}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
