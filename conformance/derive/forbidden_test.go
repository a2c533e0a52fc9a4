package derive_test

import (
	"slices"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/derive"
)

// Each text that a value must not have is taken by one fault; where another rule refuses the value as well, by a server that checks
// nothing of the parameter.
func TestForbiddenFaults(t *testing.T) {
	op := pantry(t, "|Shelf|String|Yes|s-1|The shelf. It cannot start with tea: or aliyun, and cannot contain http://.|\n"+
		"|Note|String|No|a|The note. The note can be up to 4 characters in length. It cannot start with aliyun.|\n", "", "")
	faults, _ := derive.Derive(op, derive.Settings{Provoke: "X-Provoke"})
	for statement, want := range map[string][]string{
		"Shelf/not-start": {"taken=tea:", "taken=aliyun"}, "Shelf/not-contain": {"taken=http://"}, "Note/not-start": {"taken=aliyun"},
	} {
		if got := names(faults, statement); !slices.Equal(got, want) {
			t.Errorf("%s: %v", statement, got)
		}
	}
	for name, want := range map[string]defect.Kind{
		"Shelf.not-start.taken=tea:": defect.Limit, "Shelf.not-contain.taken=http://": defect.Unchecked, "Note.not-start.taken=aliyun": defect.Anything,
	} {
		i := slices.IndexFunc(faults, func(f derive.Fault) bool { return f.Name == name })
		if i < 0 || faults[i].Defect.Kind != want {
			t.Errorf("%s: %d, want %v", name, i, want)
		}
	}
}
