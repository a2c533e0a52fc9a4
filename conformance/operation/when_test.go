package operation_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

func TestWhenOf(t *testing.T) {
	for value, want := range map[string]operation.When{
		"Deep=true":            {Parameter: "Deep", Value: "true"},
		"Deep=true else empty": {Parameter: "Deep", Value: "true", ElseEmpty: true},
	} {
		if got, ok := operation.WhenOf(value); !ok || got != want {
			t.Errorf("%s: %+v, %t", value, got, ok)
		}
	}
	if _, ok := operation.WhenOf(""); ok {
		t.Error("nothing is no condition")
	}
}
