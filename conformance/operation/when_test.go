package operation_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// A member is there in its own case, in that of what it is in.
func TestShownBy(t *testing.T) {
	about := func(name string, rule contract.Rule, value string) operation.Statement {
		return operation.Statement{Statement: contract.Statement{Subject: contract.Subject{Kind: contract.OfRelation, Name: name, Rule: rule}, Value: value}}
	}
	op := &operation.Operation{Statements: []operation.Statement{
		about("Lids", contract.RuleOnlyWhen, "LidId and Deep=true"), about("Lids.Color", contract.RuleWhen, "Colors=on in part"),
		about("Lids.Size", contract.RuleBeside, "Kind=big"), about("Lid", contract.RuleWhen, "Other"),
	}}
	for path, want := range map[string]string{
		"Lids": "LidId and Deep=true", "Lids[].Color": "LidId and Deep=true and Colors=on", "Lids[].Size": "LidId and Deep=true", "LidsAll": "",
	} {
		if got := contract.WriteNeeds(op.ShownBy(path), contract.Unsaid); got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
	if whens := op.Whens(contract.RuleBeside); len(whens) != 1 || whens["Lids.Size"].String() != "Kind=big" {
		t.Errorf("%v", whens)
	}
}
