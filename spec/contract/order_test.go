package contract_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestOrdered(t *testing.T) {
	tests := []struct {
		name, value, other string
		before, notAfter   bool
	}{
		{"numbers", "9", "10", true, true},
		{"equal numbers", "10", "10.0", false, true},
		{"greater numbers", "11", "10", false, false},
		{"dates", "2020-01-02T03:04Z", "2020-01-02T03:05Z", true, true},
		{"equal dates", "2020-01-02T03:04Z", "2020-01-02T03:04Z", false, true},
		{"later dates", "2020-01-03T03:04Z", "2020-01-02T03:05Z", false, false},
		{"dates of two forms", "2020-01-03T03:04Z", "2020-01-02", true, true},
		{"a number and a date", "1700000000000", "2020-01-02", true, true},
		{"nothing", "", "", true, true},
		{"exponents", "2e2", "1e3", true, true},
		{"an exponent that no number needs", "1e999999999", "2", true, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := contract.Ordered(contract.RuleBefore, tt.value, tt.other); got != tt.before {
				t.Errorf("before: %t", got)
			}
			if got := contract.Ordered(contract.RuleNotAfter, tt.value, tt.other); got != tt.notAfter {
				t.Errorf("not after: %t", got)
			}
			if !contract.Ordered(contract.RuleEnum, tt.value, tt.other) {
				t.Error("another rule is against it")
			}
		})
	}
}
