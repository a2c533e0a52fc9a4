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

// widget is an operation with one parameter, three members and four errors.
func widget() *operation.Operation {
	return &operation.Operation{
		Action: "GetWidget", Version: "2020-01-01",
		Parameters: []operation.Parameter{{Name: "WidgetId", Role: "business", Type: "string", Required: true}},
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
			{Status: 404, Code: "NoAccount", Message: "None.", Trigger: operation.Trigger{Kind: "state"}},
		},
		Examples: operation.Examples{JSON: `{"RequestId":"r","WidgetId":"w"}`, XML: `<GetWidgetResponse><RequestId>r</RequestId></GetWidgetResponse>`},
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

func TestChecks(t *testing.T) {
	accepted := check(scenario.Accepted)
	refused := check(scenario.Refused, "", "WidgetId")
	withID := json("probe", 200, okJSON)
	withID.Response.Headers = append(withID.Response.Headers, exchange.Header{Name: "X-Acs-Request-Id", Value: "6EC7AED1-172F-42AE-9C12-295BC2ADB751"})
	cases := []struct {
		name   string
		check  scenario.Check
		answer exchange.Exchange
		want   verdict.Finding
		says   string
	}{
		{"a result is accepted", accepted, json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"an error is not accepted", accepted, json("probe", 400, missing), verdict.Violated, "MissingWidgetId"},
		{"an error with 200 is not accepted", accepted, json("probe", 200, missing), verdict.Violated, "status 200"},
		{"an error element with 200 is not accepted", accepted, xml("probe", "<Error><Code>a</Code></Error>"), verdict.Violated, "status 200"},
		{"an empty 200 cannot be judged", accepted, json("probe", 200, ""), verdict.Unanswered, "empty"},
		{"an envelope with 4xx is refused", refused, json("probe", 400, missing), verdict.Satisfied, ""},
		{"the parameter's documented error is refused", refused, json("probe", 400, badID), verdict.Satisfied, ""},
		{"work that never ended is no refusal", refused, json("probe", 400, strings.ReplaceAll(missing, "MissingWidgetId", "WidgetBusy")), verdict.Unanswered, "still in progress"},
		{"throttling is no refusal", refused, json("probe", 400, strings.ReplaceAll(missing, "MissingWidgetId", "Throttling.User")), verdict.Unanswered, "throttles"},
		{"a broken signature is no refusal", refused, json("probe", 400, strings.ReplaceAll(missing, "MissingWidgetId", "SignatureDoesNotMatch")), verdict.Unanswered, "another reason"},
		{"a clock that is off is no refusal", refused, json("probe", 400, strings.ReplaceAll(missing, "MissingWidgetId", "InvalidTimeStamp.Expired")), verdict.Unanswered, "another reason"},
		{"another error is no refusal", refused, json("probe", 404, strings.ReplaceAll(missing, "MissingWidgetId", "NoAccount")), verdict.Violated, "something else"},
		{"acceptance is no refusal", refused, json("probe", 200, okJSON), verdict.Violated, "accepted"},
		{"an envelope with 200 is no refusal", refused, json("probe", 200, missing), verdict.Violated, "200"},
		{"a server's failure is no refusal", refused, json("probe", 500, missing), verdict.Violated, "4xx"},
		{"a redirect is no refusal", refused, json("probe", 302, ""), verdict.Violated, "4xx"},
		{"the status", check(scenario.Status, "400"), json("probe", 400, missing), verdict.Satisfied, ""},
		{"another status", check(scenario.Status, "404"), json("probe", 400, missing), verdict.Violated, "400 MissingWidgetId"},
		{"the code", check(scenario.Code, "MissingWidgetId"), json("probe", 400, missing), verdict.Satisfied, ""},
		{"another code", check(scenario.Code, "WidgetBusy"), json("probe", 400, missing), verdict.Violated, "MissingWidgetId"},
		{"no code", check(scenario.Code, "WidgetBusy"), json("probe", 400, `{"a":1}`), verdict.Violated, "no Code"},
		{"a code that must not be, is not", check(scenario.OtherCode, "WidgetBusy"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"a code that must not be, is", check(scenario.OtherCode, "MissingWidgetId"), json("probe", 400, missing), verdict.Violated, "deserve"},
		{"the message with its placeholder", check(scenario.Message, "The widget %s is unknown."), json("probe", 400, badID), verdict.Satisfied, ""},
		{"another message", check(scenario.Message, "The widget is unknown."), json("probe", 400, badID), verdict.Violated, "The widget w"},
		{"JSON's media type", check(scenario.Media, "json"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"XML's media type as text", check(scenario.Media, "xml"), xml("probe", okXML), verdict.Satisfied, ""},
		{"XML's media type as application", check(scenario.Media, "xml"), answered("probe", 200, "application/xml", okXML), verdict.Satisfied, ""},
		{"another media type", check(scenario.Media, "json"), answered("probe", 200, "text/plain", okJSON), verdict.Violated, "text/plain"},
		{"a body in the format", check(scenario.Body, "xml"), xml("probe", okXML), verdict.Satisfied, ""},
		{"a body in the other format", check(scenario.Body, "xml"), json("probe", 200, okJSON), verdict.Violated, "JSON"},
		{"a body in no format", check(scenario.Body, "xml"), xml("probe", "<a"), verdict.Violated, "XML"},
		{"a format that is not there cannot be seen", needed(check(scenario.InFormat, "xml")), json("probe", 200, okJSON), verdict.Unanswered, "nothing to look at: expected a body in XML"},
		{"the root", check(scenario.Root, "GetWidgetResponse"), xml("probe", okXML), verdict.Satisfied, ""},
		{"another root", check(scenario.Root, "Widget"), xml("probe", okXML), verdict.Violated, "GetWidgetResponse"},
		{"a member", check(scenario.Member, "", "Parts[].On"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"a member that is not there", check(scenario.Member, "", "Colour"), json("probe", 200, okJSON), verdict.Violated, "Colour"},
		{"a member below an empty list cannot be seen", check(scenario.Member, "", "Parts[].On"), json("probe", 200, `{"Parts":[]}`), verdict.Unanswered, "Parts"},
		{"a type", check(scenario.MemberType, "", "Count"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"a number as text is another type in JSON", check(scenario.MemberType, "", "Count"), json("probe", 200, `{"Count":"1"}`), verdict.Violated, "integer"},
		{"a fraction is no integer", check(scenario.MemberType, "", "Count"), json("probe", 200, `{"Count":1.5}`), verdict.Violated, "integer"},
		{"null is no integer", check(scenario.MemberType, "", "Count"), json("probe", 200, `{"Count":null}`), verdict.Violated, "integer"},
		{"a number as text is its type in XML", check(scenario.MemberType, "", "Count"), xml("probe", okXML), verdict.Satisfied, ""},
		{"letters are no integer in XML", check(scenario.MemberType, "", "Count"), xml("probe", "<R><Count>many</Count></R>"), verdict.Violated, "many"},
		{"a boolean in a list", check(scenario.MemberType, "", "Parts[].On"), json("probe", 200, `{"Parts":[{"On":"true"}]}`), verdict.Violated, "boolean"},
		{"no Code in a success", check(scenario.NoMember, "", "Code"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"a Code in a success", check(scenario.NoMember, "", "Code"), json("probe", 200, `{"Code":"200"}`), verdict.Violated, "Code"},
		{"an echo", check(scenario.Echo, "WidgetId", "WidgetId"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"an echo of something else", check(scenario.Echo, "WidgetId", "WidgetId"), json("probe", 200, `{"WidgetId":"v"}`), verdict.Violated, `"w"`},
		{"the example's members", check(scenario.ExampleMembers, "json"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"a member of the example is not there", check(scenario.ExampleMembers, "json"), json("probe", 200, `{"WidgetId":"w"}`), verdict.Violated, "RequestId"},
		{"the envelope", check(scenario.Envelope), json("probe", 400, missing), verdict.Satisfied, ""},
		{"an envelope without HostId", check(scenario.Envelope), json("probe", 400, `{"RequestId":"r","Code":"c","Message":"m"}`), verdict.Violated, "HostId"},
		{"an envelope below another root", check(scenario.Envelope), xml("probe", "<Err><Code>c</Code></Err>"), verdict.Violated, "Error"},
		{"the host without its port", check(scenario.HostID), json("probe", 400, missing), verdict.Satisfied, ""},
		{"another host", check(scenario.HostID), json("probe", 400, strings.ReplaceAll(missing, `"h"`, `"elsewhere"`)), verdict.Violated, "elsewhere"},
		{"the header repeats the RequestId", check(scenario.RequestIDHeader), withID, verdict.Satisfied, ""},
		{"no header", check(scenario.RequestIDHeader), json("probe", 200, okJSON), verdict.Violated, "no header"},
		{"the RequestId's form", check(scenario.RequestIDForm), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"another form", check(scenario.RequestIDForm), json("probe", 400, missing), verdict.Violated, "UUID"},
		{"UTF-8", check(scenario.UTF8), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"not UTF-8", check(scenario.UTF8), json("probe", 200, "{\"a\":\"\xff\"}"), verdict.Violated, "UTF-8"},
		{"another charset declared", check(scenario.UTF8), answered("probe", 200, "application/json;charset=gbk", okJSON), verdict.Violated, "gbk"},
		{"a byte order mark", check(scenario.UTF8), json("probe", 200, "\ufeff"+okJSON), verdict.Violated, "byte order"},
		{"the string to sign", check(scenario.StringToSign), json("probe", 400, `{"Code":"c","Message":"sign is:GET&%2F&x"}`), verdict.Satisfied, ""},
		{"another string to sign", check(scenario.StringToSign), json("probe", 400, `{"Code":"c","Message":"sign is:GET"}`), verdict.Violated, "string to sign"},
		{"text that must not be in the raw body", check(scenario.RawLacks, `\u0026`), json("probe", 400, `{"a":"\u0026"}`), verdict.Violated, `u0026`},
		{"only listed members", check(scenario.OnlyMembers), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"a member that is not listed", check(scenario.OnlyMembers), json("probe", 200, `{"RequestId":"r","Debug":1}`), verdict.Violated, "Debug"},
		{"a member of a list's item that is not listed", check(scenario.OnlyMembers), json("probe", 200, `{"Parts":[{"On":true},{"Off":true}]}`), verdict.Violated, "Parts.Off"},
		{"accepted, or one of some codes: accepted", check(scenario.AcceptedOr, "WidgetBusy"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"accepted, or one of some codes: refused so", check(scenario.AcceptedOr, "A,MissingWidgetId"), json("probe", 400, missing), verdict.Satisfied, ""},
		{"accepted, or one of some codes: refused otherwise", check(scenario.AcceptedOr, "WidgetBusy"), json("probe", 400, missing), verdict.Violated, "MissingWidgetId"},
		{"an unknown check is no pass", check("no-such-check"), json("probe", 200, okJSON), verdict.Broken, "unknown"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget()}.Judge(one(c.check), []exchange.Exchange{c.answer})
			if got.Finding != c.want || !strings.Contains(got.Reason, c.says) {
				t.Errorf("got %s: %q, want %s about %q", got.Finding, got.Reason, c.want, c.says)
			}
		})
	}
}

func TestWhatSpeaksAgainstTheScenarioComesFirst(t *testing.T) {
	refused := check(scenario.Refused, "", "WidgetId")
	tentative := func(s scenario.Scenario) scenario.Scenario { s.Tentative = true; return s }
	plain := func(s scenario.Scenario) scenario.Scenario { s.Plain = true; return s }
	onExample := func(s scenario.Scenario) scenario.Scenario { s.Examples = []string{"WidgetId"}; return s }
	code := check(scenario.Code, "NoAccount")
	noKey := strings.ReplaceAll(missing, "MissingWidgetId", "InvalidAccessKeyId.NotFound")
	cases := []struct {
		name      string
		scenario  scenario.Scenario
		exchanges []exchange.Exchange
		baseline  judge.Baseline
		want      verdict.Finding
	}{
		{"a pair that holds", pair(refused), []exchange.Exchange{json("control", 200, okJSON), json("probe", 400, missing)}, judge.Baseline{}, verdict.Satisfied},
		{"a refusal counts only when the control is accepted", pair(refused), []exchange.Exchange{json("control", 400, missing), json("probe", 400, missing)}, judge.Baseline{}, verdict.ControlFailed},
		{"no answer to the control", pair(refused), []exchange.Exchange{{Step: "control", Failure: "nothing within 1s"}}, judge.Baseline{}, verdict.Unanswered},
		{"a run that ended before the probe", pair(refused), []exchange.Exchange{json("control", 200, okJSON)}, judge.Baseline{}, verdict.Unanswered},
		{"the profile lacks what it needs", scenario.Scenario{Missing: "a provocation"}, nil, judge.Baseline{}, verdict.Unprovoked},
		{"a tentative provocation without effect", tentative(pair(code)), []exchange.Exchange{json("control", 200, okJSON), json("probe", 200, okJSON)}, judge.Baseline{}, verdict.Unprovoked},
		{"a promised provocation without effect", pair(code), []exchange.Exchange{json("control", 200, okJSON), json("probe", 200, okJSON)}, judge.Baseline{}, verdict.Violated},
		{"a tentative provocation with the wrong effect", tentative(pair(code)), []exchange.Exchange{json("control", 200, okJSON), json("probe", 500, missing)}, judge.Baseline{}, verdict.Violated},
		{"a tentative value that the target does not know", tentative(one(check(scenario.Accepted))), []exchange.Exchange{json("probe", 400, badID)}, judge.Baseline{}, verdict.Unprovoked},
		{"the page's example is unknown to the target", onExample(one(check(scenario.Accepted))), []exchange.Exchange{json("probe", 400, badID)}, judge.Baseline{}, verdict.ControlFailed},
		{"the profile's value is refused", one(check(scenario.Accepted)), []exchange.Exchange{json("probe", 400, badID)}, judge.Baseline{}, verdict.Violated},
		{"credentials that are refused everywhere", one(check(scenario.Accepted)), []exchange.Exchange{json("probe", 404, noKey)}, judge.Baseline{Refused: true, Status: 404, Code: "InvalidAccessKeyId.NotFound"}, verdict.ControlFailed},
		{"credentials that are refused here alone", one(check(scenario.Accepted)), []exchange.Exchange{json("probe", 404, noKey)}, judge.Baseline{}, verdict.Violated},
		{"a target that is down for everything", one(check(scenario.Accepted)), []exchange.Exchange{json("probe", 503, "")}, judge.Baseline{Refused: true, Status: 503}, verdict.ControlFailed},
		{"a target that fails on everything has nothing to say of an edit", one(check(scenario.Accepted)), []exchange.Exchange{json("probe", 500, "")}, judge.Baseline{Refused: true, Status: 500}, verdict.ControlFailed},
		{"a target that fails on everything is at fault", plain(one(check(scenario.Accepted))), []exchange.Exchange{json("probe", 500, "")}, judge.Baseline{Refused: true, Status: 500}, verdict.Violated},
		{"a clock that is off for everything", one(check(scenario.Accepted)), []exchange.Exchange{json("probe", 400, strings.ReplaceAll(missing, "MissingWidgetId", "InvalidTimeStamp.Expired"))}, judge.Baseline{Refused: true, Status: 400, Code: "InvalidTimeStamp.Expired"}, verdict.ControlFailed},
		{"a target that throttles", one(check(scenario.Accepted)), []exchange.Exchange{json("probe", 400, strings.ReplaceAll(missing, "MissingWidgetId", "Throttling.User"))}, judge.Baseline{}, verdict.Unanswered},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget(), Baseline: c.baseline}.Judge(c.scenario, c.exchanges)
			if got.Finding != c.want {
				t.Errorf("got %s: %q, want %s", got.Finding, got.Reason, c.want)
			}
		})
	}
}

// A failure that any server may have for a moment is looked at twice; a provoked one is what was asked for.
func TestPassingFailuresAreTriedAgain(t *testing.T) {
	cases := []struct {
		name   string
		check  scenario.Check
		status int
		want   bool
	}{
		{"a proxy's 502", check(scenario.Accepted), 502, true},
		{"a 503", check(scenario.Accepted), 503, true},
		{"a 500 is the server's own", check(scenario.Accepted), 500, false},
		{"a refusal", check(scenario.Accepted), 400, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget()}.Judge(one(c.check), []exchange.Exchange{json("probe", c.status, missing)})
			if got.Finding != verdict.Violated || got.Again != c.want {
				t.Errorf("got %s, again %v: %q", got.Finding, got.Again, got.Reason)
			}
		})
	}
}

func TestComparedAnswers(t *testing.T) {
	compared := func(kind scenario.Kind) scenario.Scenario {
		s := pair(check(kind, "control"))
		return s
	}
	cases := []struct {
		name          string
		kind          scenario.Kind
		first, second exchange.Exchange
		want          verdict.Finding
	}{
		{"the same in both formats", scenario.SameResult, json("control", 200, okJSON), xml("probe", okXML), verdict.Satisfied},
		{"another value", scenario.SameResult, json("control", 200, okJSON), json("probe", 200, strings.ReplaceAll(okJSON, `"w"`, `"v"`)), verdict.Violated},
		{"another RequestId is no difference", scenario.SameResult, json("control", 200, okJSON), json("probe", 200, strings.ReplaceAll(okJSON, "6EC7", "7EC7")), verdict.Satisfied},
		{"the same RequestId twice", scenario.RequestIDUnique, json("control", 200, okJSON), json("probe", 200, okJSON), verdict.Violated},
		{"two RequestIds", scenario.RequestIDUnique, json("control", 200, okJSON), json("probe", 200, strings.ReplaceAll(okJSON, "6EC7", "7EC7")), verdict.Satisfied},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget()}.Judge(compared(c.kind), []exchange.Exchange{c.first, c.second})
			if got.Finding != c.want {
				t.Errorf("got %s: %q, want %s", got.Finding, got.Reason, c.want)
			}
		})
	}
}

func TestRequestsTogetherWithOneToken(t *testing.T) {
	busy := json("probe", 400, strings.ReplaceAll(missing, "MissingWidgetId", "WidgetBusy"))
	fine := json("probe", 200, okJSON)
	cases := []struct {
		name      string
		exchanges []exchange.Exchange
		want      verdict.Finding
		again     bool
	}{
		{"all are accepted", []exchange.Exchange{fine, fine, fine}, verdict.Satisfied, false},
		{"none is accepted", []exchange.Exchange{busy, busy, busy}, verdict.Unprovoked, true},
		{"some meet the work of another", []exchange.Exchange{busy, fine, busy}, verdict.Violated, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget()}.Judge(one(check(scenario.OneEffect)), c.exchanges)
			if got.Finding != c.want || got.Again != c.again {
				t.Errorf("got %s, again %v: %q", got.Finding, got.Again, got.Reason)
			}
		})
	}
}

func TestObserve(t *testing.T) {
	for want, e := range map[string]exchange.Exchange{
		"accepted with 200 in JSON":   json("probe", 200, okJSON),
		"400 MissingWidgetId in JSON": json("probe", 400, missing),
		"400, and the body is empty":  json("probe", 400, ""),
		"no answer: reset":            {Step: "probe", Failure: "reset"},
	} {
		if got := reading().Observe([]exchange.Exchange{e}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
