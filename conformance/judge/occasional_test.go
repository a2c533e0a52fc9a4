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

// What the page itself shows without a member cannot be missed; where the member is there, its type counts.
func TestMembersThatAreNotAlwaysThere(t *testing.T) {
	op := widget()
	op.Statements = append(op.Statements, operation.Statement{Level: verdict.Should, Statement: contract.Statement{
		ID: "response/Parts/present", Inferred: string(contract.ByAbsence),
		Subject: contract.Subject{Kind: contract.OfResponse, Name: "Parts", Rule: contract.RulePresent},
	}})
	cases := []struct {
		name  string
		check scenario.Check
		body  string
		want  verdict.Finding
		cause verdict.Cause
	}{
		{"it is absent", scenario.Check{Kind: scenario.MemberType, Name: "Parts"}, `{"Count":1}`, verdict.Unanswered, verdict.Occasional},
		{"what is in it is absent with it", scenario.Check{Kind: scenario.MemberType, Name: "Parts[].On"}, `{"Count":1}`, verdict.Unanswered, verdict.Occasional},
		{"another member is absent", scenario.Check{Kind: scenario.MemberType, Name: "Count"}, `{"Parts":[]}`, verdict.Unanswered, ""},
		{"it is null", scenario.Check{Kind: scenario.MemberType, Name: "Parts"}, `{"Parts":null}`, verdict.Unanswered, verdict.Occasional},
		{"it is null in one item and wrong in the next", scenario.Check{Kind: scenario.MemberType, Name: "Parts[].On"}, `{"Parts":[{"On":null},{"On":"x"}]}`, verdict.Violated, ""},
		{"it is empty in XML", scenario.Check{Kind: scenario.MemberType, Name: "Parts[].On"}, `<R><Parts><On/></Parts></R>`, verdict.Unanswered, verdict.Occasional},
		{"another member is null", scenario.Check{Kind: scenario.MemberType, Name: "Count"}, `{"Count":null}`, verdict.Violated, ""},
		{"it is there in another type", scenario.Check{Kind: scenario.MemberType, Name: "Parts"}, `{"Parts":"none"}`, verdict.Violated, ""},
		{"it is there", scenario.Check{Kind: scenario.MemberType, Name: "Parts"}, `{"Parts":[]}`, verdict.Satisfied, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: op}.Judge(one(c.check), []exchange.Exchange{json("probe", 200, c.body)})
			if got.Finding != c.want || got.Cause != c.cause {
				t.Errorf("%s (%q): %s", got.Finding, got.Cause, got.Reason)
			}
		})
	}
}
