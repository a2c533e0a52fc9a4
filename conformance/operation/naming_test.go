package operation_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Two values name two things, where the rules of the page allow two.
func TestNaming(t *testing.T) {
	of := func(kind contract.SubjectKind, name string, rule contract.Rule, value string) operation.Statement {
		return operation.Statement{Statement: contract.Statement{Subject: contract.Subject{Kind: kind, Name: name, Rule: rule}, Value: value}}
	}
	names := func(name string) operation.Statement { return of(contract.OfRelation, name, contract.RuleNames, "Id") }
	op := &operation.Operation{
		Parameters: []operation.Parameter{
			{Name: "LidId", Type: "string", Example: "l-1"}, {Name: "CapId", Type: "integer", Example: "9"}, {Name: "MugId", Type: "string", Example: "m"}, {Name: "Other", Type: "string", Example: "o"},
		},
		Statements: []operation.Statement{names("LidId"), names("CapId"), names("MugId"), of(contract.OfParameter, "MugId", contract.RuleMaxLength, "0")},
	}
	got := op.Naming()
	for name, want := range map[string]string{"LidId": "l-1 l-12", "CapId": "9 10", "MugId": "", "Other": ""} {
		if values := strings.Join(got[name], " "); values != want {
			t.Errorf("%s: %q", name, values)
		}
	}
}
