package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Two moments of an object are held against each other where both are there in one form.
func TestMomentsInOrder(t *testing.T) {
	op := widget()
	op.Result.Properties = append(op.Result.Properties, operation.Field{Name: "Jobs", Type: "array", Items: &operation.Field{
		Type: "object", Properties: []operation.Field{{Name: "StartTime", Type: "string"}, {Name: "EndTime", Type: "string"}},
	}})
	for _, tt := range []struct {
		name, jobs string
		want       verdict.Finding
	}{
		{"in order", `{"StartTime":"2020-01-01","EndTime":"2020-01-02"}`, verdict.Satisfied},
		{"at once", `{"StartTime":"2020-01-01","EndTime":"2020-01-01"}`, verdict.Satisfied},
		{"the other way round", `{"StartTime":"2020-01-02","EndTime":"2020-01-01"}`, verdict.Violated},
		{"one of two the other way round", `{"StartTime":"2020-01-01","EndTime":"2020-01-02"},{"StartTime":"2020-01-02","EndTime":"2020-01-01"}`, verdict.Violated},
		{"one that has not ended", `{"StartTime":"2020-01-01"}`, verdict.Unanswered},
		{"another form", `{"StartTime":"2020-01-02","EndTime":"0"}`, verdict.Unanswered},
		{"none", ``, verdict.Unanswered},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := scenario.Scenario{ID: "s", Statement: "s", Steps: []scenario.Step{
				{Name: "probe", Role: scenario.Probe, Checks: []scenario.Check{{Kind: scenario.InOrder, Name: "Jobs.EndTime", Want: "StartTime"}}},
			}}
			got := judge.Context{Operation: op}.Judge(s, []exchange.Exchange{json("probe", 200, `{"RequestId":"r","Jobs":[`+tt.jobs+`]}`)})
			if got.Finding != tt.want {
				t.Errorf("%s: %s", got.Finding, got.Reason)
			}
		})
	}
}
