package judge_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Exchanges belong to steps by name, and the first step that does not hold decides.
func TestSteps(t *testing.T) {
	s := pair(check(scenario.Status, "200"), check(scenario.Member, "", "WidgetId"))
	control, probe := json("control", 200, okJSON), json("probe", 200, okJSON)
	refused := json("control", 400, missing)
	cases := []struct {
		name      string
		exchanges []exchange.Exchange
		want      verdict.Finding
		check     string
		says      string
	}{
		{"both hold", []exchange.Exchange{control, probe}, verdict.Satisfied, "", ""},
		{"in another order", []exchange.Exchange{probe, control}, verdict.Satisfied, "", ""},
		{"others are passed over", []exchange.Exchange{control, json("other", 500, ""), probe}, verdict.Satisfied, "", ""},
		{"the control does not", []exchange.Exchange{refused, probe}, verdict.ControlFailed, "accepted", "the step control did not do what the scenario needs"},
		{"the first check of the probe does not", []exchange.Exchange{control, json("probe", 201, "{}")}, verdict.Violated, "status", "expected the status 200, got 201"},
		{"the second check of the probe does not", []exchange.Exchange{control, json("probe", 200, "{}")}, verdict.Violated, "member", "the result has no WidgetId"},
		{"nothing was sent", nil, verdict.Unanswered, "incomplete", "the run ended before the step control"},
		{"no probe was sent", []exchange.Exchange{control}, verdict.Unanswered, "incomplete", "the run ended before the step probe"},
		{"no answer", []exchange.Exchange{control, {Step: "probe", Failure: "reset"}}, verdict.Unanswered, "no-answer", "no answer to the step probe: reset"},
		{"a failed control says why there is no probe", []exchange.Exchange{refused}, verdict.ControlFailed, "accepted", "control"},
		{"nobody could provoke it", []exchange.Exchange{control, {Step: "probe", Unprovoked: true, Failure: "the command failed"}}, verdict.Unprovoked, "provocation", "the command failed"},
		{"one of several has no answer", []exchange.Exchange{control, probe, {Step: "probe", Failure: "reset"}}, verdict.Unanswered, "no-answer", "reset"},
		{"one of several does not hold", []exchange.Exchange{control, probe, json("probe", 200, "{}"), probe}, verdict.Violated, "member", "WidgetId"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget()}.Judge(s, c.exchanges)
			if got.Finding != c.want || got.Check != c.check || !strings.Contains(got.Reason, c.says) {
				t.Errorf("got %s by %q: %q", got.Finding, got.Check, got.Reason)
			}
		})
	}
}

// What is needed and does not hold says nothing of the target, and neither does what was never in question.
func TestNeededChecks(t *testing.T) {
	cases := []struct {
		name   string
		check  scenario.Check
		answer exchange.Exchange
		want   verdict.Finding
		says   string
	}{
		{"it holds", needed(check(scenario.Code, "MissingWidgetId")), json("probe", 400, missing), verdict.Satisfied, ""},
		{"it does not", needed(check(scenario.Code, "NoAccount")), json("probe", 400, missing), verdict.Unanswered, "there is nothing to look at: expected the code NoAccount"},
		{"it cannot be seen", needed(check(scenario.Member, "", "A")), json("probe", 200, "{"), verdict.Unanswered, "the body is not JSON"},
		{"it holds for the part that came", needed(check(scenario.Status, "200")), torn(json("probe", 200, "{")), verdict.Unanswered, "longer than"},
		{"this judge does not know it", needed(check("no-such-check")), json("probe", 200, okJSON), verdict.Broken, "unknown to this judge"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget()}.Judge(one(c.check), []exchange.Exchange{c.answer})
			if got.Finding != c.want || !strings.Contains(got.Reason, c.says) {
				t.Errorf("got %s: %q", got.Finding, got.Reason)
			}
		})
	}
}

func TestWhatAProfileLacks(t *testing.T) {
	got := judge.Context{Operation: widget()}.Judge(scenario.Scenario{Missing: "a provocation of X"}, []exchange.Exchange{json("probe", 200, okJSON)})
	want := judge.Judgement{Finding: verdict.Unprovoked, Reason: "a provocation of X is missing", Check: "missing", Cause: verdict.NotGiven, Subject: "a provocation of X"}
	if got != want {
		t.Errorf("got %+v", got)
	}
}
