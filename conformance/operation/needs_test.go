package operation_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// A request is in a case by what it sends, and by the default of what it does not.
func TestMeets(t *testing.T) {
	of := func(name string, rule contract.Rule, value string) operation.Statement {
		return operation.Statement{Statement: contract.Statement{Subject: contract.Subject{Kind: contract.OfParameter, Name: name, Rule: rule}, Value: value}}
	}
	op := &operation.Operation{Statements: []operation.Statement{of("Lid", contract.RuleNeeds, "Mode=slow|fast, else ignored"), of("Speed", contract.RuleDefault, "low")}}
	if needs, otherwise := op.Needs("Lid"); len(needs) != 1 || otherwise != contract.Ignored {
		t.Errorf("%+v %q", needs, otherwise)
	}
	if needs, _ := op.Needs("Mode"); needs != nil {
		t.Errorf("%+v", needs)
	}
	for _, tt := range []struct {
		need contract.Need
		sent map[string]string
		want bool
	}{
		{contract.Need{Of: []string{"Cap"}}, map[string]string{"Cap": "x"}, true},
		{contract.Need{Of: []string{"Cap"}}, nil, false},
		{contract.Need{Of: []string{"Cap", "Mode"}}, map[string]string{"Mode": "x"}, true},
		{contract.Need{Of: []string{"Mode"}, Values: []string{"slow", "fast"}}, map[string]string{"Mode": "fast"}, true},
		{contract.Need{Of: []string{"Mode"}, Values: []string{"slow"}}, map[string]string{"Mode": "fast"}, false},
		{contract.Need{Of: []string{"Mode"}, Values: []string{"slow"}}, nil, false},
		{contract.Need{Of: []string{"Speed"}, Values: []string{"low"}}, nil, true},
		{contract.Need{Of: []string{"Speed"}, Values: []string{"low"}}, map[string]string{"Speed": "high"}, false},
	} {
		got := op.Meets(tt.need, func(name string) (string, bool) { v, has := tt.sent[name]; return v, has })
		if got != tt.want {
			t.Errorf("%+v of %v: %t", tt.need, tt.sent, got)
		}
	}
}
