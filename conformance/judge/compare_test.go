package judge_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// compared has two controls and a probe that is held against them.
func compared(c scenario.Check) scenario.Scenario {
	s := one(c)
	controls := []scenario.Step{{Name: "first", Role: scenario.Control}, {Name: "second", Role: scenario.Control}}
	s.Steps = append(controls, s.Steps...)
	return s
}

func TestSameResult(t *testing.T) {
	cases := []struct {
		name         string
		first, probe string
		want         verdict.Finding
		says         string
	}{
		{"the same", `{"A":1,"B":[2,3]}`, `{"A":1,"B":[2,3]}`, verdict.Satisfied, ""},
		{"in another order of members", `{"A":1,"B":2}`, `{"B":2,"A":1}`, verdict.Satisfied, ""},
		{"in the other format", `{"A":1,"B":{"C":"x"}}`, `<R><A>1</A><B><C>x</C></B></R>`, verdict.Satisfied, ""},
		{"with another RequestId and its Recommend", `{"A":1,"RequestId":"a","Recommend":"u?a"}`, `{"A":1,"RequestId":"b","Recommend":"u?b"}`, verdict.Satisfied, ""},
		{"a RequestId further down counts", `{"A":{"RequestId":"a"}}`, `{"A":{"RequestId":"b"}}`, verdict.Violated, "A.RequestId=a"},
		{"another value", `{"A":1}`, `{"A":2}`, verdict.Violated, `expected the members of the step first, "A=1", got "A=2"`},
		{"one more member", `{"A":1}`, `{"A":1,"B":2}`, verdict.Violated, `got "A=1, B=2"`},
		{"one less", `{"A":1,"B":2}`, `{"A":1}`, verdict.Violated, `got "A=1"`},
		{"the first cannot be read", `{`, `{"A":1}`, verdict.Unanswered, "two bodies"},
		{"the second cannot be read", `{"A":1}`, `{`, verdict.Unanswered, "two bodies"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			exchanges := []exchange.Exchange{json("first", 200, c.first), json("second", 200, "{}"), json("probe", 200, c.probe)}
			got := judge.Context{Operation: widget()}.Judge(compared(check(scenario.SameResult, "first")), exchanges)
			if got.Finding != c.want || !strings.Contains(got.Reason, c.says) {
				t.Errorf("got %s: %q", got.Finding, got.Reason)
			}
		})
	}
	t.Run("there is no such step", func(t *testing.T) {
		got := judge.Context{Operation: widget()}.Judge(one(check(scenario.SameResult, "first")), []exchange.Exchange{json("probe", 200, "{}")})
		if got.Finding != verdict.Unanswered {
			t.Errorf("got %s: %q", got.Finding, got.Reason)
		}
	})
}

// Members that differ between two alike calls, such as the id of what was created, are compared by their paths alone.
func TestMembersThatMove(t *testing.T) {
	cases := []struct {
		name                 string
		first, second, probe string
		want                 verdict.Finding
	}{
		{"one that moves", `{"Id":"a","A":1}`, `{"Id":"b","A":1}`, `{"Id":"c","A":1}`, verdict.Satisfied},
		{"one that stays", `{"Id":"a","A":1}`, `{"Id":"b","A":1}`, `{"Id":"c","A":2}`, verdict.Violated},
		{"one that moves and is not there", `{"Id":"a","A":1}`, `{"Id":"b","A":1}`, `{"A":1}`, verdict.Violated},
		{"nothing moves", `{"Id":"a"}`, `{"Id":"a"}`, `{"Id":"b"}`, verdict.Violated},
		{"one that comes and goes", `{"A":1}`, `{"Id":"b","A":1}`, `{"A":1}`, verdict.Satisfied},
		{"items that move", `{"L":["a","b"]}`, `{"L":["c"]}`, `{"L":["d","e","f"]}`, verdict.Satisfied},
		{"the second cannot be read", `{"Id":"a"}`, `{`, `{"Id":"b"}`, verdict.Violated},
		{"an empty list, written in two ways", `{"A":1,"L":[]}`, `{"A":1,"L":[]}`, `<R><A>1</A><L/></R>`, verdict.Satisfied},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			exchanges := []exchange.Exchange{json("first", 200, c.first), json("second", 200, c.second), json("probe", 200, c.probe)}
			got := judge.Context{Operation: widget()}.Judge(compared(check(scenario.SameResult, "first", "second")), exchanges)
			if got.Finding != c.want {
				t.Errorf("got %s: %q", got.Finding, got.Reason)
			}
		})
	}
}

// An identifier differs from those of all earlier answers, not only from the last one's.
func TestRequestIDUnique(t *testing.T) {
	id := func(step, id string) exchange.Exchange { return json(step, 200, `{"RequestId":"`+id+`"}`) }
	cases := []struct {
		name      string
		exchanges []exchange.Exchange
		want      verdict.Finding
		says      string
	}{
		{"three of them", []exchange.Exchange{id("first", "a"), id("second", "b"), id("probe", "c")}, verdict.Satisfied, ""},
		{"the first one's again", []exchange.Exchange{id("first", "a"), id("second", "b"), id("probe", "a")}, verdict.Violated, `two answers have the RequestId "a"`},
		{"the second one's again", []exchange.Exchange{id("first", "a"), id("second", "b"), id("probe", "b")}, verdict.Violated, `"b"`},
		{"one of several that were sent together", []exchange.Exchange{id("first", "a"), id("first", "d"), id("second", "b"), id("probe", "d")}, verdict.Violated, `"d"`},
		{"none", []exchange.Exchange{id("first", "a"), id("second", "b"), json("probe", 200, "{}")}, verdict.Unanswered, "no RequestId"},
		{"none at all", []exchange.Exchange{json("first", 200, "{}"), json("second", 200, "{}"), json("probe", 200, "{}")}, verdict.Unanswered, "no RequestId"},
		{"in another case", []exchange.Exchange{id("first", "a"), id("second", "b"), id("probe", "A")}, verdict.Satisfied, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := judge.Context{Operation: widget()}.Judge(compared(check(scenario.RequestIDUnique)), c.exchanges)
			if got.Finding != c.want || !strings.Contains(got.Reason, c.says) {
				t.Errorf("got %s: %q", got.Finding, got.Reason)
			}
		})
	}
}
