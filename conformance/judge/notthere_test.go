package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

func refusedWith(step string, status int, code string) exchange.Exchange {
	return json(step, status, `{"RequestId":"r","HostId":"h","Code":"`+code+`","Message":"m"}`)
}

// A target that knows no made-up value shows its limits all the same: by what it says within, at and beyond them.
func TestLimitsOfWhatIsNotThere(t *testing.T) {
	const none, bad = "Widget.NotFound", "InvalidWidget"
	s := scenario.Scenario{ID: "s", Statement: "s", Steps: []scenario.Step{
		{Name: "unknown", Role: scenario.Control, Checks: []scenario.Check{{Kind: scenario.NotThere, Needed: true}}},
		{Name: "beyond", Role: scenario.Control, Checks: []scenario.Check{{Kind: scenario.OtherRefusal, Than: "unknown", Needed: true}}},
		{Name: "probe", Role: scenario.Probe, Checks: []scenario.Check{{Kind: scenario.SameRefusal, Than: "unknown"}}},
	}}
	ok := json("probe", 200, okJSON)
	for _, tt := range []struct {
		name                string
		unknown, beyond, at exchange.Exchange
		want                verdict.Finding
	}{
		{"the limit is kept", refusedWith("unknown", 404, none), refusedWith("beyond", 400, bad), refusedWith("probe", 404, none), verdict.Satisfied},
		{"the thing is there", refusedWith("unknown", 404, none), refusedWith("beyond", 400, bad), ok, verdict.Satisfied},
		{"the limit is one too low", refusedWith("unknown", 404, none), refusedWith("beyond", 400, bad), refusedWith("probe", 400, bad), verdict.Violated},
		{"one code for all", refusedWith("unknown", 404, none), refusedWith("beyond", 404, none), refusedWith("probe", 404, none), verdict.ControlFailed},
		{"no value is unknown", refusedWith("unknown", 400, bad), refusedWith("beyond", 400, bad), refusedWith("probe", 400, bad), verdict.ControlFailed},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := judge.Context{Operation: widget()}.Judge(s, []exchange.Exchange{tt.unknown, tt.beyond, tt.at})
			if got.Finding != tt.want {
				t.Errorf("%s: %s", got.Finding, got.Reason)
			}
		})
	}
}

// Of two calls with a name that a third thing has, one at least is refused.
func TestOneOfTwoIsRefused(t *testing.T) {
	s := scenario.Scenario{ID: "s", Statement: "s", Steps: []scenario.Step{
		{Name: "first", Role: scenario.Probe, Checks: []scenario.Check{{Kind: scenario.Answered}}},
		{Name: "probe", Role: scenario.Probe, Checks: []scenario.Check{{Kind: scenario.AnyRefused, Want: "first"}}},
	}}
	for _, tt := range []struct {
		name          string
		first, second exchange.Exchange
		want          verdict.Finding
	}{
		{"both", refusedWith("first", 400, "WidgetExists"), refusedWith("probe", 400, "WidgetExists"), verdict.Satisfied},
		{"the second", json("first", 200, okJSON), refusedWith("probe", 400, "WidgetExists"), verdict.Satisfied},
		{"none", json("first", 200, okJSON), json("probe", 200, okJSON), verdict.Violated},
		{"a failure", json("first", 200, okJSON), refusedWith("probe", 500, "InternalError"), verdict.Unanswered},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := (judge.Context{Operation: widget()}).Judge(s, []exchange.Exchange{tt.first, tt.second}); got.Finding != tt.want {
				t.Errorf("%s: %s", got.Finding, got.Reason)
			}
		})
	}
}

// What would help is not lost when another way shows nothing either.
func TestJudgementsOfSeveralWays(t *testing.T) {
	little := judge.Judgement{Finding: verdict.Unanswered, Cause: verdict.LittleData, Unseen: true}
	for _, tt := range []struct {
		name         string
		first, later judge.Judgement
		want         judge.Judgement
	}{
		{"a later one that shows it", little, judge.Judgement{Finding: verdict.Satisfied}, judge.Judgement{Finding: verdict.Satisfied}},
		{"a later one that shows nothing", little, judge.Judgement{Finding: verdict.ControlFailed}, little},
		{"the first one", judge.Judgement{}, little, little},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.first.Or(tt.later); got != tt.want {
				t.Errorf("got %+v", got)
			}
		})
	}
}
