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

// A refusal since a documented quota is used up says nothing of what was asked.
func TestWhatIsUsedUp(t *testing.T) {
	said := func(code string) []exchange.Exchange {
		return []exchange.Exchange{json("probe", 400, `{"RequestId":"r","HostId":"h","Code":"`+code+`","Message":"m"}`)}
	}
	making := widget()
	making.Action = "CreateWidget"
	making.Errors = append(making.Errors, operation.Error{Code: "QuotaExceeded.Widget", Status: 400, Trigger: operation.Trigger{Kind: contract.TriggerState}})
	reading := widget()
	reading.Errors = making.Errors
	for _, tt := range []struct {
		name  string
		op    *operation.Operation
		check scenario.Check
		code  string
		want  verdict.Finding
	}{
		{"accepted was right", making, check(scenario.Accepted), "QuotaExceeded.Widget", verdict.Unanswered},
		{"refused for the value was right", making, scenario.Check{Kind: scenario.Refused, Name: "WidgetId"}, "QuotaExceeded.Widget", verdict.Unanswered},
		{"what is asked for", making, scenario.Check{Kind: scenario.Code, Want: "QuotaExceeded.Widget"}, "QuotaExceeded.Widget", verdict.Satisfied},
		{"no documented code", making, check(scenario.Accepted), "QuotaExceeded.Other", verdict.Violated},
		{"of an operation that reads", reading, check(scenario.Accepted), "QuotaExceeded.Widget", verdict.Violated},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := one(tt.check)
			s.Steps[0].Role = scenario.Probe
			got := judge.Context{Operation: tt.op}.Judge(s, said(tt.code))
			if got.Finding != tt.want || (got.Cause == verdict.UsedUp) != (tt.want == verdict.Unanswered) {
				t.Errorf("%s %s: %s", got.Finding, got.Cause, got.Reason)
			}
		})
	}
}
