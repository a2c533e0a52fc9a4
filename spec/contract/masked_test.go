package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestMasked(t *testing.T) {
	for example, want := range map[string]bool{"ca-1****": true, "a***b": true, "a**": false, "": false, "*": false,
		"<your ID>": true, "<": false, "<=": false, "a <b>": false, "<a>b</a>": false, "<a/>": false} {
		if got := contract.Masked(example); got != want {
			t.Errorf("Masked(%q) = %t", example, got)
		}
	}
}
