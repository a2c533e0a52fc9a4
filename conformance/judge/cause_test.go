package judge_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Where somebody else than the target can change a finding, the judgement has a cause, and its reason no advice.
func TestCauses(t *testing.T) {
	busy := strings.ReplaceAll(missing, "MissingWidgetId", "WidgetBusy")
	example := guessing(one(check(scenario.Accepted)), scenario.PageExample, "WidgetId")
	cases := []struct {
		name     string
		scenario scenario.Scenario
		answer   exchange.Exchange
		cause    verdict.Cause
		reason   string
	}{
		{"nobody gave a provocation", scenario.Scenario{Missing: "a provocation of X"}, exchange.Exchange{}, verdict.NotGiven, "a provocation of X is missing"},
		{"work that never ended", one(check(scenario.Accepted)), json("probe", 400, busy), verdict.StillBusy, "still in progress"},
		{"an example that is unknown", example, json("probe", 400, badID), verdict.OnlyExample, "the target refuses the page's example of WidgetId (400 Invalid.WidgetId)"},
		{"a value that somebody gave", one(check(scenario.Accepted)), json("probe", 400, badID), "", "expected the request to be accepted"},
		{"what the target does wrong", one(check(scenario.Accepted)), json("probe", 400, missing), "", "expected the request to be accepted"},
		{"what the target does right", one(check(scenario.Accepted)), json("probe", 200, okJSON), "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget()}.Judge(c.scenario, []exchange.Exchange{c.answer})
			if got.Cause != c.cause || !strings.Contains(got.Reason, c.reason) || strings.Contains(got.Reason, ";") {
				t.Errorf("cause %q: %q, expected %q: %q", got.Cause, got.Reason, c.cause, c.reason)
			}
		})
	}
}
