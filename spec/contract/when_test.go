package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What is written is read again.
func TestReadWhen(t *testing.T) {
	for _, value := range []string{"Deep=true", "Deep=true else empty", "LidId|CapId", "LidId and Deep=on|off", "LidId in part", "LidId in part else empty"} {
		w, ok := contract.ReadWhen(value)
		if got := w.String(); !ok || got != value {
			t.Errorf("%q: %q, %t", value, got, ok)
		}
	}
	if _, ok := contract.ReadWhen(""); ok {
		t.Error("nothing is no case")
	}
}
