package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// What a scenario cannot see is not held against the target.
func TestWhatCannotBeSeen(t *testing.T) {
	success, refusal := needed(check(scenario.Result)), needed(check(scenario.Refused, "", "WidgetId"))
	inJSON, inXML := needed(check(scenario.InFormat, "json")), needed(check(scenario.InFormat, "xml"))
	const gbk = "<?xml version='1.0' encoding='GBK'?>" + okXML
	cases := []struct {
		name   string
		checks []scenario.Check
		answer exchange.Exchange
		want   verdict.Finding
	}{
		{"a result", []scenario.Check{success}, json("probe", 200, okJSON), verdict.Satisfied},
		{"a result that cannot be read is one", []scenario.Check{success}, json("probe", 200, okJSON[1:]), verdict.Satisfied},
		{"an error is no result", []scenario.Check{success}, json("probe", 400, missing), verdict.Unanswered},
		{"an error with 200 is no result", []scenario.Check{success}, json("probe", 200, missing), verdict.Unanswered},
		{"a refusal", []scenario.Check{refusal}, json("probe", 400, missing), verdict.Satisfied},
		{"a result is no refusal", []scenario.Check{refusal}, json("probe", 200, okJSON), verdict.Unanswered},
		{"a failure is no refusal", []scenario.Check{refusal}, json("probe", 500, missing), verdict.Unanswered},
		{"the code", []scenario.Check{needed(check(scenario.Code, "MissingWidgetId"))}, json("probe", 400, missing), verdict.Satisfied},
		{"another code", []scenario.Check{needed(check(scenario.Code, "WidgetBusy"))}, json("probe", 400, missing), verdict.Unanswered},
		{"the other format", []scenario.Check{inXML}, json("probe", 200, okJSON), verdict.Unanswered},
		{"neither format", []scenario.Check{inJSON}, json("probe", 200, "OK"), verdict.Unanswered},
		{"a page of HTML is no XML", []scenario.Check{inXML}, xml("probe", "<!doctype html><html/>"), verdict.Unanswered},
		{"XML that is not closed is XML", []scenario.Check{inXML}, xml("probe", "<a>"), verdict.Satisfied},
		{"XML that is not closed is not well-formed", []scenario.Check{inXML, check(scenario.Body, "xml")}, xml("probe", "<a>"), verdict.Violated},
		{"XML that is not closed shows no root", []scenario.Check{inXML, check(scenario.Root, "a")}, xml("probe", "<a>"), verdict.Unanswered},
		{"written in the format", []scenario.Check{check(scenario.InFormat, "json")}, json("probe", 200, "{"), verdict.Satisfied},
		{"written in the other format", []scenario.Check{check(scenario.InFormat, "json")}, xml("probe", okXML), verdict.Violated},
		{"written in no format", []scenario.Check{check(scenario.InFormat, "json")}, json("probe", 200, "OK"), verdict.Violated},
		{"an echo", []scenario.Check{needed(check(scenario.Echo, "WidgetId", "WidgetId"))}, json("probe", 200, okJSON), verdict.Satisfied},
		{"another value", []scenario.Check{needed(check(scenario.Echo, "WidgetId", "WidgetId"))}, json("probe", 200, `{"WidgetId":"v"}`), verdict.Unanswered},
		{"an echo of a wrong type", []scenario.Check{check(scenario.Echo, "WidgetId", "WidgetId")}, json("probe", 200, `{"WidgetId":["w"]}`), verdict.Unanswered},
		{"an echo that is not there", []scenario.Check{check(scenario.Echo, "WidgetId", "WidgetId")}, json("probe", 200, `{"a":"w"}`), verdict.Unanswered},
		{"an envelope without host", []scenario.Check{check(scenario.HostID)}, json("probe", 400, `{"Code":"a","Message":"b"}`), verdict.Unanswered},
		{"XML that declares GBK", []scenario.Check{check(scenario.UTF8)}, xml("probe", gbk), verdict.Violated},
		{"XML may begin with a byte order mark", []scenario.Check{check(scenario.UTF8)}, xml("probe", "\ufeff"+okXML), verdict.Satisfied},
		{"JSON may not", []scenario.Check{check(scenario.UTF8)}, json("probe", 200, "\ufeff"+okJSON), verdict.Violated},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget()}.Judge(one(c.checks...), []exchange.Exchange{c.answer})
			if got.Finding != c.want {
				t.Errorf("got %s: %q, want %s", got.Finding, got.Reason, c.want)
			}
		})
	}
}
