package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Whether objects have a member depends on those beside it; whether a result has one, on the request.
func TestMembersInACase(t *testing.T) {
	op := widget()
	op.Result = operation.Field{Type: "object", Properties: []operation.Field{
		{Name: "Color", Type: "string", Guessed: true}, {Name: "Lids", Type: "array", Items: &operation.Field{Type: "string"}},
		{Name: "Parts", Type: "array", Items: &operation.Field{Type: "object", Properties: []operation.Field{
			{Name: "Kind", Type: "string"}, {Name: "Size", Type: "string"},
		}}},
	}}
	beside := scenario.Check{Kind: scenario.Beside, Name: "Parts.Size", Want: "Kind=Big|Huge"}
	not := scenario.Check{Kind: scenario.NotBeside, Name: "Parts.Size", Want: "Kind=Big|Huge"}
	cases := []struct {
		name  string
		check scenario.Check
		body  string
		want  verdict.Finding
		cause verdict.Cause
	}{
		{"all in the case have it", beside, `{"Parts":[{"Kind":"Big","Size":"1"},{"Kind":"Huge","Size":""},{"Kind":"Small"}]}`, verdict.Satisfied, ""},
		{"one in the case lacks it", beside, `{"Parts":[{"Kind":"Big","Size":"1"},{"Kind":"Huge"}]}`, verdict.Violated, ""},
		{"one in the case lacks it in XML", beside, `<R><Parts><Kind>Big</Kind></Parts></R>`, verdict.Violated, ""},
		{"none is in the case", beside, `{"Parts":[{"Kind":"Small"},{}]}`, verdict.Unanswered, verdict.Occasional},
		{"none outside has it", not, `{"Parts":[{"Kind":"Small"},{"Kind":"Big","Size":"1"},{"Kind":"Small","Size":null}]}`, verdict.Satisfied, ""},
		{"one outside has it", not, `{"Parts":[{"Kind":"Small","Size":"1"}]}`, verdict.Violated, ""},
		{"it is outside by one of two members", scenario.Check{Kind: scenario.NotBeside, Name: "Parts.Size", Want: "Kind=Big and Mode=Slow"}, `{"Parts":[{"Kind":"Small","Size":"1"}]}`, verdict.Violated, ""},
		{"one of two members does not say it", scenario.Check{Kind: scenario.NotBeside, Name: "Parts.Size", Want: "Kind=Big and Mode=Slow"}, `{"Parts":[{"Kind":"Big","Size":"1"}]}`, verdict.Satisfied, ""},
		{"none is outside", not, `{"Parts":[{"Kind":"Big"},{"Size":"1"}]}`, verdict.Satisfied, ""},
		{"it is returned", scenario.Check{Kind: scenario.Returned, Name: "Color"}, `{"Color":"red"}`, verdict.Satisfied, ""},
		{"it is returned elsewhere, its place was guessed", scenario.Check{Kind: scenario.Returned, Name: "Color"}, `{"Parts":[{"Color":"red"}]}`, verdict.Satisfied, ""},
		{"it is not returned", scenario.Check{Kind: scenario.Returned, Name: "Color"}, `{}`, verdict.Violated, ""},
		{"a list may be empty in XML", scenario.Check{Kind: scenario.Returned, Name: "Lids"}, `<R><Color>red</Color></R>`, verdict.Unanswered, ""},
		{"a list is missing", scenario.Check{Kind: scenario.Returned, Name: "Lids"}, `{"Color":"red"}`, verdict.Violated, ""},
		{"it is there without a value", scenario.Check{Kind: scenario.NotVoid, Name: "Lids"}, `{"Lids":[]}`, verdict.Violated, ""},
		{"it is null", scenario.Check{Kind: scenario.NotVoid, Name: "Color"}, `{"Color":null}`, verdict.Violated, ""},
		{"it is not there", scenario.Check{Kind: scenario.NotVoid, Name: "Color"}, `{}`, verdict.Satisfied, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			answer := json("probe", 200, c.body)
			if c.body[0] == '<' {
				answer = xml("probe", c.body)
			}
			got := judge.Context{Operation: op}.Judge(one(c.check), []exchange.Exchange{answer})
			if got.Finding != c.want || got.Cause != c.cause {
				t.Errorf("%s (%q): %s", got.Finding, got.Cause, got.Reason)
			}
		})
	}
}

// Two answers are two results where one member at least is another, RequestId apart.
func TestOtherResults(t *testing.T) {
	steps := scenario.Scenario{Level: verdict.Should, Steps: []scenario.Step{
		{Name: "first", Role: scenario.Control}, {Name: "probe", Role: scenario.Probe, Checks: []scenario.Check{{Kind: scenario.OtherResult, Want: "first"}}},
	}}
	for body, want := range map[string]verdict.Finding{
		`{"RequestId":"2","Count":1}`: verdict.Violated, `{"RequestId":"2","Count":2}`: verdict.Satisfied, `{"RequestId":"2"}`: verdict.Satisfied,
		`no JSON`: verdict.Unanswered,
	} {
		got := judge.Context{Operation: widget()}.Judge(steps, []exchange.Exchange{json("first", 200, `{"RequestId":"1","Count":1}`), json("probe", 200, body)})
		if got.Finding != want {
			t.Errorf("%s: %s, %s", body, got.Finding, got.Reason)
		}
	}
}
