package judge_test

import (
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

func TestWhatSpeaksAgainstTheScenarioComesFirst(t *testing.T) {
	refused := check(scenario.Refused, "", "WidgetId")
	tentative := func(s scenario.Scenario) scenario.Scenario { s.Tentative = true; return s }
	plain := func(s scenario.Scenario) scenario.Scenario { s.Plain = true; return s }
	onExample := func(s scenario.Scenario) scenario.Scenario { return guessing(s, scenario.PageExample, "WidgetId") }
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
		{"a target that is down for everything", one(check(scenario.Accepted)), []exchange.Exchange{json("probe", 503, "")}, judge.Baseline{Refused: true, Status: 503}, verdict.Unanswered},
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

// The order of what speaks against a scenario. In each case the answer is open to the objection and to one that comes
// later: the first decides.
func TestTheOrderOfObjections(t *testing.T) {
	busy, throttled := coded("WidgetBusy"), coded("Throttling.User")
	all := judge.Baseline{Refused: true, Status: 400, Code: "WidgetBusy"}
	unknown := func(s scenario.Scenario) scenario.Scenario {
		s.Steps[0].Checks = []scenario.Check{check("no-such-check")}
		return s
	}
	tentative := func(s scenario.Scenario) scenario.Scenario { s.Tentative = true; return s }
	example := func(s scenario.Scenario) scenario.Scenario { return guessing(s, scenario.PageExample, "WidgetId") }
	within := func(s scenario.Scenario) scenario.Scenario {
		s.Steps[0].AtOnce, s.Steps[0].Within = true, time.Second
		return s
	}
	control := func(s scenario.Scenario) scenario.Scenario { s.Steps[0].Role = scenario.Control; return s }
	took := func(d time.Duration, e exchange.Exchange) exchange.Exchange { e.Duration = d; return e }
	accepted, code := check(scenario.Accepted), check(scenario.Code, "NoAccount")
	cases := []struct {
		name     string
		scenario scenario.Scenario
		answer   exchange.Exchange
		baseline judge.Baseline
		want     verdict.Finding
		says     string
	}{
		{"a defect of ours before work that goes on", unknown(one()), json("probe", 400, busy), all, verdict.Broken, "unknown to this judge"},
		{"a defect of ours before a control", control(unknown(one())), json("probe", 400, busy), all, verdict.Broken, "unknown to this judge"},
		{"work that goes on before throttling", one(accepted), json("probe", 429, busy), all, verdict.Unanswered, "still in progress after 0s (429 WidgetBusy)"},
		{"work that goes on before a tentative value", tentative(one(accepted)), json("probe", 400, busy), all, verdict.Unanswered, "still in progress"},
		{"work that goes on before the answer to everything", one(accepted), json("probe", 400, busy), all, verdict.Unanswered, "still in progress"},
		{"throttling before an example", example(one(accepted)), json("probe", 429, badID), judge.Baseline{}, verdict.Unanswered, "throttles: 429"},
		{"throttling before a tentative value", tentative(one(accepted)), json("probe", 400, throttled), judge.Baseline{}, verdict.Unanswered, "throttles"},
		{"throttling before the answer to everything", one(accepted), json("probe", 400, throttled), judge.Baseline{Refused: true, Status: 400, Code: "Throttling.User"}, verdict.Unanswered, "throttles"},
		{"throttling before a control", control(one(accepted)), json("probe", 400, throttled), judge.Baseline{}, verdict.Unanswered, "throttles"},
		{"an example before a tentative value", tentative(example(one(accepted))), json("probe", 400, badID), judge.Baseline{}, verdict.ControlFailed, "the target refuses the page's example of WidgetId (400 Invalid.WidgetId)"},
		{"an example before the answer to everything", example(one(accepted)), json("probe", 400, badID), judge.Baseline{Refused: true, Status: 400, Code: "Invalid.WidgetId"}, verdict.ControlFailed, "the page's example of WidgetId"},
		{"an example before a control", control(example(one(accepted))), json("probe", 400, badID), judge.Baseline{}, verdict.ControlFailed, "the page's example of WidgetId"},
		{"a tentative value before an answer that was late", tentative(within(one(code))), took(time.Hour, json("probe", 200, okJSON)), judge.Baseline{}, verdict.Unprovoked, "takes no notice: expected the code NoAccount"},
		{"a tentative value before the answer to everything", tentative(one(accepted)), json("probe", 404, coded("NoAccount")), judge.Baseline{Refused: true, Status: 404, Code: "NoAccount"}, verdict.Unprovoked, "takes no notice"},
		{"a tentative value before a control", control(tentative(one(accepted))), json("probe", 404, coded("NoAccount")), judge.Baseline{}, verdict.Unprovoked, "takes no notice"},
		{"an answer that was late before a control", control(within(one(code))), took(time.Second, json("probe", 200, okJSON)), judge.Baseline{}, verdict.Unprovoked, "took 1s"},
		{"the answer to everything before a control", control(one(accepted)), json("probe", 404, coded("NoAccount")), judge.Baseline{Refused: true, Status: 404, Code: "NoAccount"}, verdict.ControlFailed, "the plainest request in the same way: 404 NoAccount"},
		{"a control before what cannot be seen", control(one(accepted)), json("probe", 200, ""), judge.Baseline{}, verdict.ControlFailed, "the step probe did not do what the scenario needs: the body is empty"},
		{"what cannot be seen before a violation", one(accepted), json("probe", 200, ""), judge.Baseline{}, verdict.Unanswered, "the body is empty"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget(), Baseline: c.baseline}.Judge(c.scenario, []exchange.Exchange{c.answer})
			if got.Finding != c.want || !strings.Contains(got.Reason, c.says) {
				t.Errorf("got %s: %q, want %s about %q", got.Finding, got.Reason, c.want, c.says)
			}
		})
	}
}

// What does not apply, does not excuse.
func TestWhatIsNoObjection(t *testing.T) {
	busy := coded("WidgetBusy")
	atOnce := func(s scenario.Scenario, within time.Duration) scenario.Scenario {
		s.Steps[0].AtOnce, s.Steps[0].Within = true, within
		return s
	}
	tentative := func(s scenario.Scenario) scenario.Scenario { s.Tentative = true; return s }
	of := func(s scenario.Scenario, parameter string) scenario.Scenario {
		return guessing(s, scenario.PageExample, parameter)
	}
	plain := func(s scenario.Scenario) scenario.Scenario { s.Plain = true; return s }
	took := func(d time.Duration, e exchange.Exchange) exchange.Exchange { e.Duration = d; return e }
	accepted, code := check(scenario.Accepted), check(scenario.Code, "NoAccount")
	none := judge.Baseline{}
	cases := []struct {
		name     string
		scenario scenario.Scenario
		answer   exchange.Exchange
		baseline judge.Baseline
		want     verdict.Finding
	}{
		{"work in progress that a step asks to see", atOnce(one(accepted), 0), json("probe", 400, busy), none, verdict.Violated},
		{"an answer that was just in time", atOnce(one(code), time.Second), took(time.Second-1, json("probe", 200, okJSON)), none, verdict.Violated},
		{"a late answer that refuses", atOnce(one(code), time.Second), took(time.Hour, json("probe", 400, missing)), none, verdict.Violated},
		{"an answer of a step that may be late", one(code), took(time.Hour, json("probe", 200, okJSON)), none, verdict.Violated},
		{"the example of another parameter", of(one(accepted), "Colour"), json("probe", 400, badID), none, verdict.Violated},
		{"an error of any parameter, and there is no example", one(accepted), json("probe", 400, coded("InvalidParameter")), none, verdict.Violated},
		{"an error of any parameter may be about the example", of(one(accepted), "Colour"), json("probe", 400, coded("InvalidParameter")), none, verdict.ControlFailed},
		{"an error that is about no value", of(one(accepted), "WidgetId"), json("probe", 400, missing), none, verdict.Violated},
		{"an acceptance that was asked for to be refused", of(one(code), "WidgetId"), json("probe", 200, okJSON), none, verdict.Violated},
		{"a tentative scenario that asks for no refusal", tentative(one(check(scenario.Status, "201"))), json("probe", 200, okJSON), none, verdict.Violated},
		{"a tentative refusal by another code", tentative(one(code)), json("probe", 400, missing), none, verdict.Violated},
		{"a tentative refusal", tentative(one(check(scenario.Refused))), json("probe", 200, okJSON), none, verdict.Unprovoked},
		{"a tentative result", tentative(one(check(scenario.Result))), json("probe", 400, missing), none, verdict.Unprovoked},
		{"a tentative one of several codes", tentative(one(check(scenario.AcceptedOr, "A"))), json("probe", 400, missing), none, verdict.Unprovoked},
		{"another status than the one to everything", one(accepted), json("probe", 400, missing), judge.Baseline{Refused: true, Status: 404, Code: "MissingWidgetId"}, verdict.Violated},
		{"another code than the one to everything", one(accepted), json("probe", 400, missing), judge.Baseline{Refused: true, Status: 400, Code: "NoAccount"}, verdict.Violated},
		{"the plainest request was accepted", one(accepted), json("probe", 400, missing), judge.Baseline{Status: 400, Code: "MissingWidgetId"}, verdict.Violated},
		{"the plainest request itself", plain(one(accepted)), json("probe", 400, missing), judge.Baseline{Refused: true, Status: 400, Code: "MissingWidgetId"}, verdict.Violated},
		{"the plainest request of a target that is down", plain(one(accepted)), json("probe", 503, ""), judge.Baseline{Refused: true, Status: 503}, verdict.Unanswered},
		{"the plainest request of an unknown caller", plain(one(accepted)), json("probe", 403, coded("Forbidden")), judge.Baseline{Refused: true, Status: 403, Code: "Forbidden"}, verdict.ControlFailed},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget(), Baseline: c.baseline}.Judge(c.scenario, []exchange.Exchange{c.answer})
			if got.Finding != c.want {
				t.Errorf("got %s: %q, want %s", got.Finding, got.Reason, c.want)
			}
		})
	}
}

// A failure that was provoked or asked for is no passing one.
func TestWhatIsNotTriedAgain(t *testing.T) {
	provoked := one(check(scenario.Code, "Down"))
	provoked.Steps[0].Provoke = "Down"
	for name, c := range map[string]struct {
		scenario scenario.Scenario
		status   int
		again    bool
	}{
		"a 502":                      {one(check(scenario.Code, "Down")), 502, true},
		"a 504":                      {one(check(scenario.Code, "Down")), 504, true},
		"a 501":                      {one(check(scenario.Code, "Down")), 501, false},
		"a 505":                      {one(check(scenario.Code, "Down")), 505, false},
		"a 503 that was provoked":    {provoked, 503, false},
		"a 503 that was asked for":   {one(check(scenario.Code, "Down"), check(scenario.Status, "503")), 503, false},
		"a 503 instead of a 502":     {one(check(scenario.Code, "Down"), check(scenario.Status, "502")), 503, true},
		"a 503 with a code for it":   {one(check(scenario.Code, "503")), 503, true},
		"a 503 that decides nothing": {one(check(scenario.Answered)), 503, false},
	} {
		t.Run(name, func(t *testing.T) {
			got := judge.Context{Operation: widget()}.Judge(c.scenario, []exchange.Exchange{json("probe", c.status, missing)})
			if got.Again != c.again {
				t.Errorf("again %v: %s %q", got.Again, got.Finding, got.Reason)
			}
		})
	}
}
