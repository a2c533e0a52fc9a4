package scenario

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

func TestInstances(t *testing.T) {
	for name, want := range map[string]string{
		"KettleId": "KettleId", "Spoon.N": "Spoon.1", "Spoon.N.Length": "Spoon.1.Length", "Spoon.n.Length": "Spoon.1.Length", "A.N.B.N": "A.1.B.1", "N": "1", "Name.No": "Name.No",
	} {
		if got := instance(name); got != want {
			t.Errorf("%s: %s, expected %s", name, got, want)
		}
	}
}

// A token is as long as a UUID, unless that is too long.
func TestTheLengthOfTokens(t *testing.T) {
	for limit, want := range map[int64]int{1: 1, 35: 35, 36: 36, 37: 36, 64: 36} {
		if got := tokenLength(operation.Parameter{MaxLength: &limit}); got != want {
			t.Errorf("at most %d: %d, expected %d", limit, got, want)
		}
	}
	if got := tokenLength(operation.Parameter{}); got != 36 {
		t.Errorf("no limit: %d", got)
	}
}

func TestNested(t *testing.T) {
	for _, c := range []struct {
		parameter operation.Parameter
		want      bool
	}{
		{operation.Parameter{Name: "A"}, false},
		{operation.Parameter{Name: "A.B"}, true},
		{operation.Parameter{Name: "A", Folded: true}, true},
	} {
		if got := nested(c.parameter); got != c.want {
			t.Errorf("%+v: %v", c.parameter, got)
		}
	}
}
