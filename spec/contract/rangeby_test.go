package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestRangesForValuesOfAnother(t *testing.T) {
	const text = "Mode=exact 0..100; Mode=change -99..0..100"
	got, ok := contract.ReadRangeBy(text)
	if !ok || got.Of != "Mode" || len(got.Cases) != 2 || got.String() != text {
		t.Fatalf("%t %+v", ok, got)
	}
	change, _ := got.Case("change")
	for value, want := range map[string]bool{"-100": false, "-99": true, "0": true, "100": true, "101": false, "x": false, "": false, "0.5": true} {
		if change.Has(value) != want {
			t.Errorf("%s: %t", value, !want)
		}
	}
	if _, ok := got.Case("other"); ok {
		t.Error("a case that is not there")
	}
	for _, wrong := range []string{"", "Mode", "Mode=exact", "Mode=exact 1", "=exact 0..1", "Mode=a 0..1; Kind=b 0..1"} {
		if got, ok := contract.ReadRangeBy(wrong); ok {
			t.Errorf("%q: %+v", wrong, got)
		}
	}
}
