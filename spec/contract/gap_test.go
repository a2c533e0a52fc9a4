package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// What lies between the ends of a gap breaks it; the ends, what is beyond them and what is no number do not.
func TestGap(t *testing.T) {
	info, _ := contract.RuleGap.Find()
	gap := contract.WriteGap("-1", "1")
	if from, to := contract.GapOf(gap); from != "-1" || to != "1" {
		t.Errorf("from %q to %q", from, to)
	}
	for value, want := range map[string]bool{"-2": true, "-1": true, "0": false, "0.5": false, "1": true, "5120": true, "x": true} {
		if got := info.Obeys(gap, value); got != want {
			t.Errorf("%q in %q: %t", value, gap, got)
		}
	}
}
