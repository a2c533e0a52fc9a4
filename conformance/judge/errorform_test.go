package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Where the page lists Code and Message as members of results, a success may have both.
func TestResultsWithCodeAndMessage(t *testing.T) {
	listed := widget()
	listed.Result.Properties = append(listed.Result.Properties, operation.Field{Name: "Code", Type: "string"}, operation.Field{Name: "Message", Type: "string"})
	const (
		fine      = `{"RequestId":"r","WidgetId":"w","Code":"OK","Message":"done"}`
		unlisted  = `{"RequestId":"r","Code":"NeverHeardOf","Message":"no"}`
		inXML     = `<GetWidgetResponse><Code>200</Code><Message/></GetWidgetResponse>`
		rootError = `<Error><Code>OK</Code><Message>m</Message></Error>`
	)
	cases := []struct {
		name   string
		op     *operation.Operation
		answer exchange.Exchange
		want   verdict.Finding
	}{
		{"a success with Code and Message", listed, json("probe", 200, fine), verdict.Satisfied},
		{"the same in XML", listed, xml("probe", inXML), verdict.Satisfied},
		{"a documented error's code with 200", listed, json("probe", 200, badID), verdict.Violated},
		{"a code that the page does not list is a result's", listed, json("probe", 200, unlisted), verdict.Satisfied},
		{"the root Error", listed, xml("probe", rootError), verdict.Violated},
		{"a status of an error", listed, json("probe", 400, fine), verdict.Violated},
		{"a page that does not list them", widget(), json("probe", 200, fine), verdict.Violated},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: c.op}.Judge(one(check(scenario.Accepted)), []exchange.Exchange{c.answer})
			if got.Finding != c.want {
				t.Errorf("got %s: %q, want %s", got.Finding, got.Reason, c.want)
			}
		})
	}
}
