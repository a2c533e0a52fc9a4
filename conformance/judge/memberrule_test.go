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

// rules are what a page says of values at the top and in items.
func rules() *operation.Operation {
	op := widget()
	mood := operation.Field{Name: "Mood", Type: "string", Limits: []operation.Limit{{Rule: contract.RuleEnum, Value: "hot,cold"}}}
	op.Result.Properties = append(op.Result.Properties, mood,
		operation.Field{Name: "Made", Type: "string", Limits: []operation.Limit{{Rule: contract.RuleFormat, Value: "yyyy-MM-ddTHH:mm:ssZ"}}},
		operation.Field{Name: "Size", Type: "integer", Limits: []operation.Limit{{Rule: contract.RuleMinimum, Value: "1"}, {Rule: contract.RuleMaximum, Value: "9"}}},
		operation.Field{Name: "Moods", Type: "array", Items: &operation.Field{Type: "string"}, Limits: mood.Limits},
		operation.Field{Name: "Kettles", Type: "array", Items: &operation.Field{Type: "object", Properties: []operation.Field{mood}}},
	)
	return op
}

// Every value of a member obeys the rule, in every item and in both formats; no value obeys it too.
func TestMemberRule(t *testing.T) {
	cases := []struct {
		name, path string
		rule       contract.Rule
		body       string
		want       verdict.Finding
		cause      verdict.Cause
	}{
		{"a listed value", "Mood", contract.RuleEnum, `{"Mood":"hot"}`, verdict.Satisfied, ""},
		{"another value", "Mood", contract.RuleEnum, `{"Mood":"dry"}`, verdict.Violated, ""},
		{"in other letters", "Mood", contract.RuleEnum, `{"Mood":"Hot"}`, verdict.Violated, ""},
		{"no value", "Mood", contract.RuleEnum, `{"Mood":""}`, verdict.Unanswered, verdict.Occasional},
		{"null", "Mood", contract.RuleEnum, `{"Mood":null}`, verdict.Unanswered, verdict.Occasional},
		{"not there", "Mood", contract.RuleEnum, `{"Count":1}`, verdict.Unanswered, ""},
		{"a listed value, in XML", "Mood", contract.RuleEnum, `<R><Mood> hot </Mood></R>`, verdict.Satisfied, ""},
		{"another value, in XML", "Mood", contract.RuleEnum, `<R><Mood>dry</Mood></R>`, verdict.Violated, ""},
		{"another value in the second item", "Kettles[].Mood", contract.RuleEnum, `{"Kettles":[{"Mood":"hot"},{"Mood":"dry"}]}`, verdict.Violated, ""},
		{"listed values in all items", "Kettles[].Mood", contract.RuleEnum, `{"Kettles":[{"Mood":"hot"},{"Mood":"cold"},{}]}`, verdict.Satisfied, ""},
		{"an item of a list of values", "Moods", contract.RuleEnum, `{"Moods":["hot","dry"]}`, verdict.Violated, ""},
		{"all items of a list of values", "Moods", contract.RuleEnum, `{"Moods":["hot","cold"]}`, verdict.Satisfied, ""},
		{"a moment", "Made", contract.RuleFormat, `{"Made":"2020-01-02T03:04:05Z"}`, verdict.Satisfied, ""},
		{"a moment in another form", "Made", contract.RuleFormat, `{"Made":"2020-01-02 03:04:05"}`, verdict.Violated, ""},
		{"at a bound", "Size", contract.RuleMaximum, `{"Size":9}`, verdict.Satisfied, ""},
		{"beyond a bound", "Size", contract.RuleMaximum, `{"Size":10}`, verdict.Violated, ""},
		{"below a bound, which another rule says", "Size", contract.RuleMaximum, `{"Size":0}`, verdict.Satisfied, ""},
		{"below a bound", "Size", contract.RuleMinimum, `{"Size":0}`, verdict.Violated, ""},
		{"a body that cannot be read", "Mood", contract.RuleEnum, `{`, verdict.Unanswered, ""},
		{"a rule that the description does not have", "Count", contract.RuleEnum, `{"Count":1}`, verdict.Broken, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			check := scenario.Check{Kind: scenario.MemberRule, Name: c.path, Want: string(c.rule)}
			got := judge.Context{Operation: rules()}.Judge(one(check), []exchange.Exchange{json("probe", 200, c.body)})
			if got.Finding != c.want || got.Cause != c.cause {
				t.Errorf("%s (%q): %s, want %s (%q)", got.Finding, got.Cause, got.Reason, c.want, c.cause)
			}
		})
	}
}
