package operation_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Whole bounds say that values are whole numbers, where the type says no more than that it is a text or a list.
func TestWholeBy(t *testing.T) {
	said := func(rules map[contract.Rule]string) []operation.Statement {
		var out []operation.Statement
		for _, rule := range []contract.Rule{contract.RuleMinimum, contract.RuleMaximum, contract.RuleDefault, contract.RuleEnum} {
			if value := rules[rule]; value != "" {
				out = append(out, operation.Statement{Statement: contract.Statement{
					ID: "Turns/" + string(rule), Subject: contract.Subject{Kind: contract.OfParameter, Name: "Turns", Rule: rule}, Value: value,
				}})
			}
		}
		return out
	}
	both := map[contract.Rule]string{contract.RuleMinimum: "1", contract.RuleMaximum: "100"}
	for _, c := range []struct {
		name  string
		p     operation.Parameter
		rules map[contract.Rule]string
		want  contract.Rule
	}{
		{"a text", operation.Parameter{Type: "string", Example: "50"}, both, contract.RuleMinimum},
		{"a list", operation.Parameter{Type: "array"}, both, contract.RuleMinimum},
		{"a greatest number alone", operation.Parameter{Type: "string"}, map[contract.Rule]string{contract.RuleMaximum: "9"}, contract.RuleMaximum},
		{"no bounds", operation.Parameter{Type: "string"}, nil, ""},
		{"a number", operation.Parameter{Type: "integer"}, both, ""},
		{"a list of numbers", operation.Parameter{Type: "array", Item: "integer"}, both, ""},
		{"a bound with a fraction", operation.Parameter{Type: "string"}, map[contract.Rule]string{contract.RuleMinimum: "0.1", contract.RuleMaximum: "9"}, ""},
		{"an example with a fraction", operation.Parameter{Type: "string", Example: "1.5"}, both, ""},
		{"an example with a unit", operation.Parameter{Type: "string", Example: "5m"}, both, ""},
		{"a default that is a word", operation.Parameter{Type: "string"}, map[contract.Rule]string{contract.RuleMinimum: "1", contract.RuleDefault: "none"}, ""},
		{"listed values", operation.Parameter{Type: "string"}, map[contract.Rule]string{contract.RuleMinimum: "1", contract.RuleEnum: "1,2"}, ""},
		{"a list in one text", operation.Parameter{Type: "string", Style: contract.StyleSimple}, both, ""},
		{"a member of a JSON text", operation.Parameter{Type: "string", InText: true}, both, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.p.Name = "Turns"
			op := &operation.Operation{Parameters: []operation.Parameter{c.p}, Statements: said(c.rules)}
			if got := op.WholeBy(c.p); got != c.want {
				t.Errorf("got %q", got)
			}
		})
	}
}
