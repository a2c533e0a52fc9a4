package judge_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// A member whose place on the page had to be guessed may stand elsewhere: it is neither missed nor taken for a foreign one.
func TestMembersWhosePlaceIsGuessed(t *testing.T) {
	op := widget()
	part := op.Result.Properties[3].Items
	part.Properties = append(part.Properties, operation.Field{Name: "Colour", Type: "string", Guessed: true})
	cases := []struct {
		name, body string
		want       verdict.Finding
		says       string
	}{
		{"where it was put", `{"Parts":[{"Colour":"red"}]}`, verdict.Satisfied, ""},
		{"elsewhere", `{"Colour":"red"}`, verdict.Unanswered, "the page lists Colour, and nothing on it shows where"},
		{"another name elsewhere", `{"On":true}`, verdict.Violated, "the page lists no member On"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: op}.Judge(one(check(scenario.OnlyMembers)), []exchange.Exchange{json("probe", 200, c.body)})
			if got.Finding != c.want || !strings.Contains(got.Reason, c.says) {
				t.Errorf("got %s: %q", got.Finding, got.Reason)
			}
		})
	}
}

// A member that the page itself shows absent need not be there, though its example has it.
func TestMembersOfTheExampleThatMayBeAbsent(t *testing.T) {
	presence := func(name string, rule contract.Rule, inferred contract.Inference) operation.Statement {
		return operation.Statement{Statement: contract.Statement{
			Subject: contract.Subject{Kind: contract.OfResponse, Name: name, Rule: rule}, Inferred: string(inferred),
		}}
	}
	cases := []struct {
		name      string
		statement operation.Statement
		want      verdict.Finding
	}{
		{"it is always there", presence("WidgetId", contract.RulePresent, ""), verdict.Violated},
		{"it is not always there", presence("WidgetId", contract.RulePresent, contract.ByAbsence), verdict.Satisfied},
		{"another one is not", presence("Count", contract.RulePresent, contract.ByAbsence), verdict.Violated},
		{"its type is not always that", presence("WidgetId", contract.RuleType, contract.ByAbsence), verdict.Violated},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			op := widget()
			op.Statements = []operation.Statement{c.statement}
			got := judge.Context{Operation: op}.Judge(one(check(scenario.ExampleMembers, "json")), []exchange.Exchange{json("probe", 200, `{"RequestId":"r"}`)})
			if got.Finding != c.want {
				t.Errorf("got %s: %q", got.Finding, got.Reason)
			}
		})
	}
}
