package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A thing that was made is not known by what was sent to name something else: the request sends WidgetId=w.
func TestNotSent(t *testing.T) {
	for value, want := range map[string]verdict.Finding{
		"w": verdict.Violated, "arn:widget/w": verdict.Violated, "arn:w": verdict.Violated,
		"v": verdict.Satisfied, "vw": verdict.Satisfied, "w/part-1": verdict.Satisfied,
	} {
		t.Run(value, func(t *testing.T) {
			s := scenario.Scenario{ID: "s", Statement: "s", Steps: []scenario.Step{
				{Name: "probe", Role: scenario.Probe, Checks: []scenario.Check{{Kind: scenario.NotSent, Name: "WidgetId", Want: "WidgetId"}}},
			}}
			got := judge.Context{Operation: widget()}.Judge(s, []exchange.Exchange{json("probe", 200, `{"RequestId":"r","WidgetId":"`+value+`"}`)})
			if got.Finding != want {
				t.Errorf("%s: %s", got.Finding, got.Reason)
			}
		})
	}
}
