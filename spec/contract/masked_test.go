package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestMasked(t *testing.T) {
	for example, want := range map[string]bool{"ca-1****": true, "a***b": true, "a**": true, "a*": false, "": false, "*": false,
		"<your ID>": true, "<": false, "<=": false, "a <b>": false, "<a>b</a>": false, "<a/>": false} {
		if got := contract.Masked(example); got != want {
			t.Errorf("Masked(%q) = %t", example, got)
		}
	}
}

// A value of the same form stands for an example that hides a part of it.
func TestUnmasked(t *testing.T) {
	for example, want := range map[string]string{"ca-1****": "ca-10000", "172.16.**. **": "172.16.00.00", "172.16.*. **": "172.16.0.00", "*": "", "a b": "", "<your ID>": ""} {
		if got := contract.Unmasked(example); got != want {
			t.Errorf("Unmasked(%q) = %q, expected %q", example, got, want)
		}
	}
}
