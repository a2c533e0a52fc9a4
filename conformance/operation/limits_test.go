package operation

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Statements about values of members are found at the members, at every depth.
func TestLimits(t *testing.T) {
	mood := Field{Name: "Mood", Type: "string"}
	op := &Operation{Result: Field{Type: "object", Properties: []Field{
		mood,
		{Name: "Kettles", Type: "array", Items: &Field{Type: "object", Properties: []Field{mood}}},
		{Name: "ByName", Type: "object", Values: &Field{Type: "object", Properties: []Field{mood}}},
	}}}
	paths := []string{"Mood", "Kettles[].Mood", "ByName.*.Mood"}
	for _, path := range append(paths, "Nowhere") {
		for rule, value := range map[contract.Rule]string{contract.RuleEnum: "hot,cold", contract.RuleType: "integer", contract.RulePresent: ""} {
			op.Statements = append(op.Statements, Statement{Statement: contract.Statement{Value: value, Subject: contract.Subject{Kind: contract.OfResponse, Name: path, Rule: rule}}})
		}
	}
	op.withLimits()
	for _, path := range paths {
		_, f, ok := op.Result.Locate(path)
		if !ok || len(f.Limits) != 1 || !f.Obeys("hot") || f.Obeys("dry") {
			t.Errorf("%s: %+v", path, f)
		}
	}
	if !op.Result.Obeys("anything") {
		t.Error("a member without rules has one")
	}
}
