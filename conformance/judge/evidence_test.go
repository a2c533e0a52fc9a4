package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A message that repeats what was sent shows how it was decoded; one that does not shows nothing.
func TestRepeats(t *testing.T) {
	saying := func(message string) exchange.Exchange {
		return json("probe", 404, `{"Code":"InvalidAction.NotFound","Message":"`+message+`"}`)
	}
	judgeEach(t, []judged{
		{"as it was sent", check(scenario.Repeats, "x a b"), saying("There is no x a b."), verdict.Satisfied, ""},
		{"a plus sign for a blank", check(scenario.Repeats, "x a b"), saying("There is no x+a+b."), verdict.Violated, `"x+a+b"`},
		{"a blank for a plus sign", check(scenario.Repeats, "x a+b"), saying("There is no x a b."), verdict.Violated, `"x a b"`},
		{"decoded twice", check(scenario.Repeats, "x%41"), saying("There is no xA."), verdict.Violated, `"xA"`},
		{"taken for Latin-1", check(scenario.Repeats, "é"), saying("There is no Ã©."), verdict.Violated, "Ã©"},
		{"its beginning, and something else", scenario.Check{Kind: scenario.Repeats, Want: "x<é", Name: "x"}, saying("There is no x?"), verdict.Violated, "otherwise"},
		{"not even its beginning", scenario.Check{Kind: scenario.Repeats, Want: "x<é", Name: "x<"}, saying("There is none."), verdict.Unanswered, "does not repeat"},
		{"nothing of it", check(scenario.Repeats, "x a b"), saying("There is no such operation."), verdict.Unanswered, "does not repeat"},
		{"no message", check(scenario.Repeats, "x a b"), json("probe", 200, okJSON), verdict.Unanswered, "does not repeat"},
	})
}

// A request is not served when something refuses its method, be it with an envelope or without, and the operation does not.
func TestNotServed(t *testing.T) {
	judgeEach(t, []judged{
		{"the gateway's refusal", check(scenario.NotServed), json("probe", 400, `{"Code":"UnsupportedHTTPMethod","Message":"m"}`), verdict.Satisfied, ""},
		{"a web server's", check(scenario.NotServed), answered("probe", 405, "text/html", "<html></html>"), verdict.Satisfied, ""},
		{"without a body", check(scenario.NotServed), answered("probe", 405, "", ""), verdict.Satisfied, ""},
		{"one that does not know the method", check(scenario.NotServed), answered("probe", 501, "", ""), verdict.Satisfied, ""},
		{"a result", check(scenario.NotServed), json("probe", 200, okJSON), verdict.Violated, "200"},
		{"a success without a body", check(scenario.NotServed), answered("probe", 200, "application/json", ""), verdict.Violated, "200"},
		{"another place", check(scenario.NotServed), answered("probe", 302, "", ""), verdict.Violated, "302"},
		{"a server error", check(scenario.NotServed), json("probe", 500, `{"Code":"InternalError","Message":"m"}`), verdict.Violated, "500"},
		{"the operation's own refusal", check(scenario.NotServed), json("probe", 404, `{"Code":"NoAccount","Message":"None."}`), verdict.Unanswered, "another reason"},
		{"throttled", check(scenario.NotServed), json("probe", 400, `{"Code":"Throttling.User","Message":"m"}`), verdict.Unanswered, "throttles"},
		{"what may be asked", check(scenario.NotServed, "result"), answered("probe", 204, "", ""), verdict.Satisfied, ""},
		{"a result for what may be asked", check(scenario.NotServed, "result"), json("probe", 200, okJSON), verdict.Violated, "200"},
	})
}

// Where a target lacks what a scenario rests on, the scenario does not apply, and another way may see more. What says nothing
// of that leaves it open.
func TestEvidence(t *testing.T) {
	resting := func(role scenario.Role, c scenario.Check) scenario.Scenario {
		s := one(c)
		s.Steps[0].Role, s.Steps[0].Evidence = role, "checks signatures"
		return s
	}
	mismatch := check(scenario.Code, "SignatureDoesNotMatch")
	refusedAll := judge.Baseline{Refused: true, Status: 404, Code: "InvalidAccessKeyId.NotFound"}
	code := func(status int, c string) exchange.Exchange {
		return json("probe", status, `{"Code":"`+c+`","Message":"m"}`)
	}
	cases := []struct {
		name     string
		scenario scenario.Scenario
		baseline judge.Baseline
		answer   exchange.Exchange
		want     verdict.Finding
	}{
		{"it has it", resting(scenario.Control, mismatch), judge.Baseline{}, code(400, "SignatureDoesNotMatch"), verdict.Satisfied},
		{"it accepts everything", resting(scenario.Control, mismatch), judge.Baseline{}, json("probe", 200, okJSON), verdict.Inapplicable},
		{"it refuses for another reason", resting(scenario.Control, mismatch), judge.Baseline{}, code(403, "IncompleteSignature"), verdict.Inapplicable},
		{"it refuses everything so", resting(scenario.Control, mismatch), refusedAll, code(404, refusedAll.Code), verdict.ControlFailed},
		{"it accepts what a safe run did not ask", resting(scenario.Control, mismatch), refusedAll, json("probe", 200, okJSON), verdict.Inapplicable},
		{"it throttles", resting(scenario.Control, mismatch), judge.Baseline{}, code(400, "Throttling"), verdict.Unanswered},
		{"it breaks down", resting(scenario.Control, mismatch), judge.Baseline{}, code(500, "InternalError"), verdict.ControlFailed},
		{"a message shows nothing", resting(scenario.Probe, check(scenario.Repeats, "x y")), judge.Baseline{}, code(404, "NoSuch"), verdict.Inapplicable},
		{"a message shows a fault", resting(scenario.Probe, check(scenario.Repeats, "x m")), judge.Baseline{}, json("probe", 404, `{"Code":"NoSuch","Message":"x+m"}`), verdict.Violated},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget(), Baseline: c.baseline}.Judge(c.scenario, []exchange.Exchange{c.answer})
			if got.Finding != c.want || got.Unseen != (c.want == verdict.Inapplicable) {
				t.Errorf("%s, unseen %v: %s", got.Finding, got.Unseen, got.Reason)
			}
		})
	}
}
