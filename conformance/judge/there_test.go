package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A refusal for what is there already says nothing of what was asked, unless the request has a new name.
func TestWhatIsThereAlready(t *testing.T) {
	said := func(status int, code string) exchange.Exchange {
		return json("probe", status, `{"RequestId":"r","HostId":"h","Code":"`+code+`","Message":"m"}`)
	}
	making := widget()
	making.Action = "CreateWidget"
	for _, tt := range []struct {
		name   string
		op     *operation.Operation
		value  scenario.Value
		answer exchange.Exchange
		want   verdict.Finding
	}{
		{"there", making, scenario.Literal("w-1"), said(409, "WidgetExists"), verdict.Unanswered},
		{"not there", making, scenario.Literal("w-1"), said(404, "WidgetNotExist"), verdict.Violated},
		{"there, and the name is new", making, scenario.Value{Token: "name", Pattern: "w-{8}"}, said(409, "WidgetExists"), verdict.Violated},
		{"of an operation that reads", widget(), scenario.Literal("w-1"), said(409, "WidgetExists"), verdict.Violated},
		{"accepted", making, scenario.Literal("w-1"), json("probe", 200, okJSON), verdict.Satisfied},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := one(check(scenario.Accepted))
			s.Steps[0].Role, s.Steps[0].Request.Parameters = scenario.Probe, []scenario.Parameter{{Name: "WidgetId", Value: tt.value}}
			got := judge.Context{Operation: tt.op}.Judge(s, []exchange.Exchange{tt.answer})
			if got.Finding != tt.want || (got.Cause == verdict.Taken) != (tt.want == verdict.Unanswered) {
				t.Errorf("%s %s: %s", got.Finding, got.Cause, got.Reason)
			}
		})
	}
}
