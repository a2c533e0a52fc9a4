package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// What a target makes of a value that nobody promised says nothing against it, while an answer that no value can excuse
// stays a violation.
func TestWhatNobodyPromised(t *testing.T) {
	accepted, refused := check(scenario.Accepted), check(scenario.Refused, "", "Colour")
	documented := []scenario.Check{check(scenario.Status, "400"), check(scenario.Code, "Invalid.WidgetId"), check(scenario.Message, "The widget %s is unknown.")}
	plain := func(checks ...scenario.Check) scenario.Scenario {
		return guessing(one(checks...), scenario.PageExample, "WidgetId")
	}
	optional := func(checks ...scenario.Check) scenario.Scenario {
		s := plain(checks...)
		s.Steps[0].Guesses[0].Plain = false
		return s
	}
	unknown := func(checks ...scenario.Check) scenario.Scenario {
		return guessing(one(checks...), scenario.MadeUnknown, "WidgetId")
	}
	mutating := func(s scenario.Scenario) scenario.Scenario { s.Mutates = true; return s }
	never := judge.Baseline{Refused: true, Status: 404, Code: "NoSuchThing"}
	known := judge.Baseline{Status: 200}
	cases := []struct {
		name     string
		scenario scenario.Scenario
		answer   exchange.Exchange
		baseline judge.Baseline
		want     verdict.Finding
		cause    verdict.Cause
	}{
		{"a documented error of the example", plain(accepted), json("probe", 400, badID), never, verdict.ControlFailed, verdict.OnlyExample},
		{"a code of which the page knows nothing", plain(accepted), json("probe", 404, coded("NoSuchThing")), never, verdict.ControlFailed, verdict.OnlyExample},
		{"a refusal without a code", plain(accepted), json("probe", 404, ""), never, verdict.Violated, ""},
		{"a refusal with something that is no code", plain(accepted), json("probe", 404, coded("No such thing!")), never, verdict.Violated, ""},
		{"a made-up value is refused without a code", unknown(documented...), json("probe", 404, ""), known, verdict.Violated, ""},
		{"a documented state of what the example names", plain(accepted), json("probe", 400, coded("IllegalState")), never, verdict.ControlFailed, verdict.OnlyExample},
		{"a status that was asked for", plain(check(scenario.Status, "200")), json("probe", 404, coded("NoSuchThing")), never, verdict.ControlFailed, verdict.OnlyExample},
		{"a failure of the server is none of the value", plain(accepted), json("probe", 500, coded("NoSuchThing")), never, verdict.Violated, ""},
		{"a parameter that was sent is not missing", plain(accepted), json("probe", 400, missing), never, verdict.Violated, ""},
		{"the target knows the value, and only reads", plain(accepted), json("probe", 404, coded("NoSuchThing")), known, verdict.Violated, ""},
		{"the target knew the value, and it may be gone", mutating(plain(accepted)), json("probe", 404, coded("NoSuchThing")), known, verdict.ControlFailed, verdict.OnlyExample},
		{"the target knew the value, and the code is about it", mutating(plain(accepted)), json("probe", 400, coded("IncorrectWidgetColour")), known, verdict.ControlFailed, verdict.OnlyExample},
		{"the target knows the value, and refuses something else", mutating(plain(accepted)), json("probe", 400, coded("InvalidFormat")), known, verdict.Violated, ""},
		{"a value that the plainest request does not have", optional(accepted), json("probe", 400, coded("InvalidFormat")), known, verdict.ControlFailed, verdict.OnlyExample},
		{"existence is looked at before the fault", mutating(plain(refused)), json("probe", 400, badID), known, verdict.ControlFailed, verdict.OnlyExample},
		{"existence is not what is refused", plain(refused), json("probe", 400, badID), known, verdict.Violated, ""},
		{"a made-up value is accepted", unknown(documented...), json("probe", 200, okJSON), known, verdict.Unanswered, verdict.MadeUp},
		{"a made-up value is refused otherwise", unknown(documented...), json("probe", 404, coded("NoSuchThing")), known, verdict.Unanswered, verdict.MadeUp},
		{"a made-up value is refused with the right code and another status", unknown(documented...), json("probe", 404, badID), known, verdict.Violated, ""},
		{"a made-up value is refused with what is for something else", unknown(documented...), json("probe", 404, coded("NoAccount")), known, verdict.Violated, ""},
		{"a made-up value breaks the server", unknown(documented...), json("probe", 500, coded("NoSuchThing")), known, verdict.Violated, ""},
		{"a made-up value is refused as documented", unknown(documented...), json("probe", 400, badID), known, verdict.Satisfied, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget(), Baseline: c.baseline}.Judge(c.scenario, []exchange.Exchange{c.answer})
			if got.Finding != c.want || got.Cause != c.cause || (got.Subject != "") != (c.cause != "") {
				t.Errorf("%s (%s of %q): %q, expected %s (%s)", got.Finding, got.Cause, got.Subject, got.Reason, c.want, c.cause)
			}
		})
	}
}

// A token that was accepted stands for all values that it was sent with.
func TestAReplayNeedsNoPromise(t *testing.T) {
	token := scenario.Request{Parameters: []scenario.Parameter{{Name: "ClientToken", Value: scenario.Value{Token: "t", Length: 3}}}}
	s := guessing(pair(check(scenario.Accepted)), scenario.PageExample, "WidgetId")
	s.Mutates = true
	s.Steps[1].Guesses = s.Steps[0].Guesses
	answers := []exchange.Exchange{json("control", 200, okJSON), json("probe", 400, badID)}
	if got := reading().Judge(s, answers); got.Finding != verdict.ControlFailed {
		t.Errorf("without a token: %s: %q", got.Finding, got.Reason)
	}
	s.Steps[0].Request, s.Steps[1].Request = token, token
	if got := reading().Judge(s, answers); got.Finding != verdict.Violated {
		t.Errorf("with a token: %s: %q", got.Finding, got.Reason)
	}
}

// What is inside an object that came back empty cannot be seen where the request names something that need not exist.
func TestMembersOfNothing(t *testing.T) {
	op := widget()
	op.Result.Properties = append(op.Result.Properties,
		operation.Field{Name: "Box", Type: "object", Properties: []operation.Field{{Name: "Lid", Type: "string"}}},
		operation.Field{Name: "Lids", Type: "object", Properties: []operation.Field{{Name: "Lid", Type: "array"}}})
	inside, list := check(scenario.Member, "", "Box.Lid"), check(scenario.Member, "", "Lids.Lid")
	cases := []struct {
		name     string
		scenario scenario.Scenario
		body     string
		want     verdict.Finding
	}{
		{"an empty object", guessing(one(inside), scenario.PageExample, "WidgetId"), `{"RequestId":"r","Box":{}}`, verdict.Unanswered},
		{"no object", guessing(one(inside), scenario.PageExample, "WidgetId"), `{"RequestId":"r"}`, verdict.Unanswered},
		{"an object with something else", guessing(one(inside), scenario.PageExample, "WidgetId"), `{"RequestId":"r","Box":{"On":true}}`, verdict.Violated},
		{"a value that somebody promised", one(inside), `{"RequestId":"r","Box":{}}`, verdict.Violated},
		{"an object for a list alone", guessing(one(list), scenario.PageExample, "WidgetId"), `{"RequestId":"r","Lids":{"Lid":[]}}`, verdict.Satisfied},
		{"null in its place", guessing(one(list), scenario.PageExample, "WidgetId"), `{"RequestId":"r","Lids":null}`, verdict.Violated},
		{"the object itself", guessing(one(check(scenario.Member, "", "Box")), scenario.PageExample, "WidgetId"), `{"RequestId":"r"}`, verdict.Violated},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: op}.Judge(c.scenario, []exchange.Exchange{json("probe", 200, c.body)})
			if got.Finding != c.want {
				t.Errorf("%s: %q, expected %s", got.Finding, got.Reason, c.want)
			}
		})
	}
}
