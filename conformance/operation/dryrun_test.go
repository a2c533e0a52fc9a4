package operation_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestDryRun(t *testing.T) {
	for rule, want := range map[string][2]string{"true=DryRunOperation": {"true", "DryRunOperation"}, "true": {"true", ""}} {
		s := operation.Statement{Statement: contract.Statement{Subject: contract.Subject{Kind: contract.OfParameter, Name: "DryRun", Rule: contract.RuleDryRun}, Value: rule}}
		op := &operation.Operation{Statements: []operation.Statement{s}}
		if value, code := op.DryRun("DryRun"); value != want[0] || code != want[1] {
			t.Errorf("%q: %q %q", rule, value, code)
		}
		if value, code := op.DryRun("Lid"); value+code != "" {
			t.Errorf("another parameter: %q %q", value, code)
		}
	}
}
