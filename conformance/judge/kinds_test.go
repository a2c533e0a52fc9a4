package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Where the page shows objects of a list without some of their members, a whole kind of them may lack another one.
func TestMembersByKind(t *testing.T) {
	text := func(name string) operation.Field { return operation.Field{Name: name, Type: "string"} }
	op := widget()
	op.Result.Properties = append(op.Result.Properties, operation.Field{Name: "Rules", Type: "array", Items: &operation.Field{
		Type: "object", Properties: []operation.Field{text("RuleId"), text("RuleType"), text("Step"), text("Seldom"), text("Name")},
	}})
	varying := *op
	varying.Statements = append(varying.Statements, operation.Statement{Statement: contract.Statement{
		ID: "response/Rules[].Seldom/present", Inferred: string(contract.ByAbsence),
		Subject: contract.Subject{Kind: contract.OfResponse, Name: "Rules[].Seldom", Rule: contract.RulePresent},
	}})
	cases := []struct {
		name   string
		member string
		items  string
		op     *operation.Operation
		want   verdict.Finding
	}{
		{"a whole kind lacks it", "Step", `{"RuleType":"a","Step":"1"},{"RuleType":"b"},{"RuleType":"b"}`, &varying, verdict.Satisfied},
		{"the only one of its kind lacks it", "Step", `{"RuleType":"a","Step":"1"},{"RuleType":"b"}`, &varying, verdict.Unanswered},
		{"one of a kind lacks it", "Step", `{"RuleType":"a","Step":"1"},{"RuleType":"a"}`, &varying, verdict.Violated},
		{"one that does not say its kind", "Step", `{"RuleType":"a","Step":"1"},{"Name":"x"}`, &varying, verdict.Violated},
		{"names say no kind", "Step", `{"Name":"x","Step":"1"},{"Name":"y"}`, &varying, verdict.Violated},
		{"what they are known by", "RuleId", `{"RuleType":"a","RuleId":"1"},{"RuleType":"b"}`, &varying, verdict.Violated},
		{"the page shows them all alike", "Step", `{"RuleType":"a","Step":"1"},{"RuleType":"b"}`, op, verdict.Violated},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			check := scenario.Check{Kind: scenario.Throughout, Name: "Rules[]." + c.member}
			got := judge.Context{Operation: c.op}.Judge(one(check), []exchange.Exchange{json("probe", 200, `{"Rules":[`+c.items+`]}`)})
			if got.Finding != c.want {
				t.Errorf("%s: %s, want %s", got.Finding, got.Reason, c.want)
			}
		})
	}
}
