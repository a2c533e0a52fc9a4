package operation_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// The members that say of which kind an object is, where it may be the kind that decides whether it has another one.
func TestKindsBeside(t *testing.T) {
	text := func(name string) operation.Field { return operation.Field{Name: name, Type: "string"} }
	op := operation.Operation{}
	op.Result.Properties = []operation.Field{text("Type"), {Name: "Rules", Type: "array", Items: &operation.Field{
		Type: "object", Properties: []operation.Field{text("RuleId"), text("RuleType"), {Name: "On", Type: "boolean"}, text("Step"), text("Seldom")},
	}}}
	varying := op
	varying.Statements = []operation.Statement{{Statement: contract.Statement{
		Inferred: string(contract.ByAbsence), Subject: contract.Subject{Kind: contract.OfResponse, Name: "Rules[].Seldom", Rule: contract.RulePresent},
	}}}
	explained := varying
	explained.Statements = append(explained.Statements, operation.Statement{Statement: contract.Statement{
		Value: "RuleType=a", Subject: contract.Subject{Kind: contract.OfRelation, Name: "Rules.Seldom", Rule: contract.RuleBeside},
	}})
	tests := []struct {
		name string
		op   operation.Operation
		path string
		want string
	}{
		{"a member of objects that the page shows in kinds", varying, "Rules[].Step", "RuleType On "},
		{"one that says the kind itself", varying, "Rules[].RuleType", "On "},
		{"what they are known by", varying, "Rules[].RuleId", ""},
		{"objects that the page shows all alike", op, "Rules[].Step", ""},
		{"objects of which the page says when they have what others lack", explained, "Rules[].Step", ""},
		{"a member at the top", varying, "Type", ""},
		{"no member", varying, "Rules[].Nothing", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, f := range tt.op.KindsBeside(tt.path) {
				got += f.Name + " "
			}
			if got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
