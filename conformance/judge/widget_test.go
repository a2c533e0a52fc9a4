package judge_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// widget is an operation with a parameter of its own, some members and some errors.
func widget() *operation.Operation {
	return &operation.Operation{
		Action: "GetWidget", Version: "2020-01-01",
		Parameters: []operation.Parameter{
			{Name: "WidgetId", Role: "business", Type: "string", Required: true}, {Name: "SignatureNonce", Role: "signature", Type: "string", Required: true},
		},
		Result: operation.Field{Name: "GetWidgetResponse", Type: "object", Properties: []operation.Field{
			{Name: "RequestId", Type: "string"}, {Name: "WidgetId", Type: "string", Echo: "WidgetId"},
			{Name: "Count", Type: "integer"},
			{Name: "Parts", Type: "array", Items: &operation.Field{Type: "object", Properties: []operation.Field{{Name: "On", Type: "boolean"}}}},
		}},
		Envelope: operation.Field{Name: "Error", Properties: []operation.Field{
			{Name: "RequestId", Required: true}, {Name: "HostId", Required: true}, {Name: "Code", Required: true}, {Name: "Message", Required: true}, {Name: "Recommend"},
		}},
		Errors: []operation.Error{
			{Status: 400, Code: "Invalid.WidgetId", Message: "The widget %s is unknown.", Trigger: operation.Trigger{Kind: "invalid-value", Parameter: "WidgetId"}},
			{Status: 400, Code: "WidgetBusy", Message: "Busy.", Trigger: operation.Trigger{Kind: "in-progress"}},
			{Status: 400, Code: "InvalidParameter", Message: "Bad.", Trigger: operation.Trigger{Kind: "invalid-value"}},
			{Status: 400, Code: "MissingParameter", Message: "Missing.", Trigger: operation.Trigger{Kind: "missing"}},
			{Status: 400, Code: "IllegalState", Message: "Not now.", Trigger: operation.Trigger{Kind: "state"}},
			{Status: 400, Code: "IllegalState", Message: "Not %s.", Trigger: operation.Trigger{Kind: "state"}},
			{Status: 409, Code: "IllegalState", Message: "Never.", Trigger: operation.Trigger{Kind: "state"}},
			{Status: 400, Code: "InvalidNow", Message: "Busy.", Trigger: operation.Trigger{Kind: "in-progress"}},
			{Status: 404, Code: "NoAccount", Message: "None.", Trigger: operation.Trigger{Kind: "state"}},
		},
		Examples: operation.Examples{JSON: `{"RequestId":"6EC7AED1-172F-42AE-9C12-295BC2AD****","WidgetId":"w"}`, XML: `<GetWidgetResponse><RequestId>6EC7AED1-172F-42AE-9C12-295BC2AD****</RequestId></GetWidgetResponse>`},
	}
}

// reading is how the answers of widget are read.
func reading() judge.Context { return judge.Context{Operation: widget()} }

const (
	okJSON  = `{"RequestId":"6EC7AED1-172F-42AE-9C12-295BC2ADB751","WidgetId":"w","Count":1,"Parts":[{"On":true}]}`
	okXML   = `<GetWidgetResponse><RequestId>6EC7AED1-172F-42AE-9C12-295BC2ADB751</RequestId><WidgetId>w</WidgetId><Count>1</Count><Parts><On>true</On></Parts></GetWidgetResponse>`
	badID   = `{"RequestId":"r","HostId":"h","Code":"Invalid.WidgetId","Message":"The widget w is unknown."}`
	missing = `{"RequestId":"r","HostId":"h","Code":"MissingWidgetId","Message":"WidgetId is mandatory for this action."}`
)

// answered is a step's exchange: a request that sent WidgetId=w, and an answer.
func answered(step string, status int, contentType, body string) exchange.Exchange {
	return exchange.Exchange{
		Step:     step,
		Request:  exchange.Request{Host: "h:80", Sent: []exchange.Parameter{{Name: "WidgetId", Value: "w"}}, StringToSign: "GET&%2F&x"},
		Response: &exchange.Response{Status: status, Headers: []exchange.Header{{Name: "Content-Type", Value: contentType}}, Body: []byte(body)},
	}
}

func json(step string, status int, body string) exchange.Exchange {
	return answered(step, status, "application/json;charset=utf-8", body)
}

func xml(step, body string) exchange.Exchange {
	return answered(step, 200, "text/xml;charset=utf-8", body)
}

func one(checks ...scenario.Check) scenario.Scenario {
	return scenario.Scenario{ID: "x/y/z", Steps: []scenario.Step{{Name: "probe", Role: scenario.Probe, Checks: checks}}}
}

func pair(checks ...scenario.Check) scenario.Scenario {
	s := one(checks...)
	s.Steps = append([]scenario.Step{{Name: "control", Role: scenario.Control, Checks: []scenario.Check{{Kind: scenario.Accepted}}}}, s.Steps...)
	return s
}

// needed makes a check one of what a scenario has to see.
func needed(c scenario.Check) scenario.Check {
	c.Needed = true
	return c
}

func check(kind scenario.Kind, rest ...string) scenario.Check {
	c := scenario.Check{Kind: kind}
	if len(rest) > 0 {
		c.Want = rest[0]
	}
	if len(rest) > 1 {
		c.Name = rest[1]
	}
	return c
}

// judged is an answer with what a check finds in it; says is a part of the reason.
type judged struct {
	name   string
	check  scenario.Check
	answer exchange.Exchange
	want   verdict.Finding
	says   string
}

func judgeEach(t *testing.T, cases []judged) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget()}.Judge(one(c.check), []exchange.Exchange{c.answer})
			if got.Finding != c.want || !strings.Contains(got.Reason, c.says) {
				t.Errorf("got %s: %q, want %s about %q", got.Finding, got.Reason, c.want, c.says)
			}
			if (got.Check == "") != (c.want == verdict.Satisfied) {
				t.Errorf("the check that decided is %q", got.Check)
			}
		})
	}
}

// coded is an envelope with a code.
func coded(code string) string { return strings.ReplaceAll(missing, "MissingWidgetId", code) }

// headed is an answer with an identifier in its header.
func headed(id string, e exchange.Exchange) exchange.Exchange {
	e.Response.Headers = append(e.Response.Headers, exchange.Header{Name: "X-Acs-Request-Id", Value: id})
	return e
}

// without is an answer without headers.
func without(e exchange.Exchange) exchange.Exchange {
	e.Response.Headers = nil
	return e
}

// sending is an exchange whose request sent a value.
func sending(value string, e exchange.Exchange) exchange.Exchange {
	e.Request.Sent[0].Value = value
	return e
}

// unsigned is an exchange whose request was not signed with version 1.
func unsigned(e exchange.Exchange) exchange.Exchange {
	e.Request.StringToSign = ""
	return e
}

// torn is an answer of which only a part came.
func torn(e exchange.Exchange) exchange.Exchange {
	e.Response.Truncated = true
	return e
}

// guessing is a scenario whose first step sends a value that nobody promised.
func guessing(s scenario.Scenario, kind scenario.GuessKind, parameter string) scenario.Scenario {
	s.Steps[0].Guesses = []scenario.Guess{{Parameter: parameter, Kind: kind, Plain: kind == scenario.PageExample}}
	return s
}
