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

// gadgets is an operation that lists widgets in parts whose size nothing says.
func gadgets() *operation.Operation {
	op := widgets()
	op.Listing.Size, op.Listing.Number = "", ""
	return op
}

func gadgetsWithoutTotal() *operation.Operation {
	op := gadgets()
	op.Listing.Total = ""
	return op
}

func onward(name string, checks ...scenario.Check) scenario.Step {
	return scenario.Step{Name: name, Role: scenario.Probe, Checks: checks, Onward: scenario.Onward{Parameter: "Next", Path: "Next", Most: 10}}
}

func answers(step string, bodies ...string) []exchange.Exchange {
	var out []exchange.Exchange
	for _, body := range bodies {
		out = append(out, json(step, 200, body))
	}
	return out
}

func TestWalks(t *testing.T) {
	first := listed(5, "t-2", "a:on", "b:on")
	for _, c := range []struct {
		name  string
		parts []string
		want  verdict.Finding
		says  string
	}{
		{"to the end", []string{listed(5, "t-3", "c:on", "d:on"), listed(5, "", "e:on")}, verdict.Satisfied, ""},
		{"to an end without items", []string{listed(5, "t-3", "c:on", "d:on"), listed(5, "")}, verdict.Satisfied, ""},
		{"to an end that leads to itself", []string{listed(5, "t-3", "c:on", "d:on"), listed(5, "t-3")}, verdict.Satisfied, ""},
		{"an item that names itself alike", []string{listed(5, "", "a:off")}, verdict.Satisfied, ""},
		{"the first part again", []string{listed(5, "t-3", "a:on", "b:on")}, verdict.Violated, "of part 2 of the list is in a part before"},
		{"the last item again", []string{listed(5, "t-3", "c:on", "d:on"), listed(5, "", "d:on", "e:on")}, verdict.Violated, "of part 3 of the list is in a part before"},
		{"the same place again", []string{listed(5, "t-2", "c:on")}, verdict.Violated, `part 2 of the list goes on at the Next "t-2"`},
		{"an earlier place again", []string{listed(5, "t-3", "c:on"), listed(5, "t-2", "d:on")}, verdict.Violated, `part 3 of the list goes on at the Next "t-2"`},
		{"what is no list", []string{"{"}, verdict.Unanswered, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := scenario.Scenario{Steps: []scenario.Step{{Name: "first", Role: scenario.Control}, onward("probe", ofWidgets(scenario.GoesFarther, "Next", "", "first"))}}
			got := judge.Context{Operation: gadgets()}.Judge(s, append(answers("first", first), answers("probe", c.parts...)...))
			if got.Finding != c.want || !strings.Contains(got.Reason, c.says) {
				t.Errorf("got %s: %q, want %s about %q", got.Finding, got.Reason, c.want, c.says)
			}
		})
	}
}

// The parts of a step that walked are one list, which is the whole one when the last says so.
func TestWalkedListsAreWhole(t *testing.T) {
	for _, c := range []struct {
		name, last string
		item       string
		want       verdict.Finding
	}{
		{"an item of the second part", listed(2, "", "b:on"), "b:on", verdict.Satisfied},
		{"an item of no part", listed(2, "", "b:on"), "c:on", verdict.Violated},
		{"an item of a part that may follow", listed(2, "t-3", "b:on"), "c:on", verdict.Satisfied},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := scenario.Scenario{Steps: []scenario.Step{onward("all"), {Name: "probe", Role: scenario.Probe, Checks: []scenario.Check{ofWidgets(scenario.ListsPart, "", "", "all")}}}}
			got := judge.Context{Operation: gadgets()}.Judge(s, append(answers("all", listed(2, "t-2", "a:on"), c.last), answers("probe", listed(3, "", c.item))...))
			if got.Finding != c.want {
				t.Errorf("got %s: %q, want %s", got.Finding, got.Reason, c.want)
			}
		})
	}
}

// A target that gives its list in one part has nothing to follow.
func TestNothingToFollow(t *testing.T) {
	first := scenario.Step{Name: "first", Role: scenario.Control, Checks: []scenario.Check{{Kind: scenario.Accepted}, ofWidgets(scenario.GoesOn, "Next", "", "")}, Evidence: "gives its list in parts"}
	s := scenario.Scenario{Steps: []scenario.Step{first, onward("probe", ofWidgets(scenario.GoesFarther, "Next", "", "first"))}}
	got := judge.Context{Operation: gadgets()}.Judge(s, answers("first", listed(1, "", "a:on")))
	if got.Finding != verdict.Inapplicable {
		t.Errorf("got %s: %q", got.Finding, got.Reason)
	}
}
