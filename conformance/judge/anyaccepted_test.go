package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Of several calls with a name that is taken somewhere else, one is accepted.
func TestOneOfSeveralIsAccepted(t *testing.T) {
	refused := func(step, code string) exchange.Exchange {
		return json(step, 400, `{"RequestId":"r","HostId":"h","Code":"`+code+`","Message":"m"}`)
	}
	for _, tt := range []struct {
		name          string
		first, second exchange.Exchange
		want          verdict.Finding
	}{
		{"the last", refused("first", "WidgetExists"), json("probe", 200, okJSON), verdict.Satisfied},
		{"an earlier one", json("first", 200, okJSON), refused("probe", "WidgetExists"), verdict.Satisfied},
		{"none", refused("first", "WidgetExists"), refused("probe", "WidgetExists"), verdict.Violated},
		{"one for another reason", refused("first", "NoPermission"), refused("probe", "WidgetExists"), verdict.Unanswered},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := scenario.Scenario{ID: "s", Statement: "s", Steps: []scenario.Step{
				{Name: "first", Role: scenario.Probe, Checks: []scenario.Check{{Kind: scenario.Answered}}},
				{Name: "probe", Role: scenario.Probe, Checks: []scenario.Check{{Kind: scenario.AnyAccepted, Want: "first"}}},
			}}
			got := judge.Context{Operation: widget()}.Judge(s, []exchange.Exchange{tt.first, tt.second})
			if got.Finding != tt.want {
				t.Errorf("%s: %s", got.Finding, got.Reason)
			}
		})
	}
}
