package judge_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Accepted, or refused for one of the named reasons.
func TestAcceptedOr(t *testing.T) {
	judgeEach(t, []judged{
		{"accepted, or one of some codes: accepted", check(scenario.AcceptedOr, "WidgetBusy"), json("probe", 200, okJSON), verdict.Satisfied, ""},
		{"accepted, or one of some codes: refused so", check(scenario.AcceptedOr, "A,MissingWidgetId"), json("probe", 400, missing), verdict.Satisfied, ""},
		{"accepted, or one of some codes: refused otherwise", check(scenario.AcceptedOr, "WidgetBusy"), json("probe", 400, missing), verdict.Violated, "MissingWidgetId"},
		{"accepted, or one of some codes: a part of one", check(scenario.AcceptedOr, "AMissingWidgetId"), json("probe", 400, missing), verdict.Violated, "MissingWidgetId"},
		{"accepted, or one of some codes: no code", check(scenario.AcceptedOr, ""), json("probe", 400, "{}"), verdict.Violated, "400"},
	})
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
