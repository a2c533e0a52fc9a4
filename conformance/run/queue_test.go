package run

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// on is what a scenario claims that touches values.
func on(values ...string) claim {
	c := claim{values: map[string]bool{}}
	for _, v := range values {
		c.values[v] = true
	}
	return c
}

func alone(c claim) claim      { c.alone = true; return c }
func everything(c claim) claim { c.whole = true; return c }
func atWork(c claim) claim     { c.works = true; return c }
func timed(c claim) claim      { c.timed, c.alone = true, true; return c }

func TestClaimsAtOdds(t *testing.T) {
	cases := []struct {
		name string
		a, b claim
		odds bool
	}{
		{"two that touch one value", on("a"), on("a"), false},
		{"one that wants the value alone", on("a"), alone(on("a", "b")), true},
		{"one that wants another alone", on("a"), alone(on("b")), false},
		{"nobody knows what one touches", on(anyValue), alone(on("b")), true},
		{"two that begin work on one value", atWork(on("a")), atWork(on("a")), true},
		{"one that begins work, and one that does not", atWork(on("a")), on("a"), false},
		{"one that wants all of the target", on("a"), everything(on("b")), true},
	}
	for _, c := range cases {
		if c.a.odds(c.b) != c.odds || c.b.odds(c.a) != c.odds {
			t.Errorf("%s: at odds %v, expected %v", c.name, !c.odds, c.odds)
		}
	}
}

// queueOf hands out scenarios by what each claims in its forms.
func queueOf(distant bool, tasks ...[]claim) *queue {
	var list []*task
	for i, forms := range tasks {
		t := &task{}
		for _, c := range forms {
			t.forms = append(t.forms, form{scenario.Scenario{ID: string(rune('A' + i))}, c})
		}
		list = append(list, t)
	}
	q := newQueue(list, func(scenario.Scenario) bool { return false }, func([]scenario.Scenario) int { return 0 })
	q.several, q.distant = true, func() bool { return distant }
	return q
}

// In which order tasks begin and end: as many as can run begin, and then the first that began ends.
func TestTurns(t *testing.T) {
	a, b := on("a"), on("b")
	cases := []struct {
		name    string
		distant bool
		tasks   [][]claim
		turns   []string // that run at the same time
	}{
		{"nothing is at odds", false, [][]claim{{a}, {a}, {b}}, []string{"ABC", "BC", "C"}},
		{"one wants its value alone", false, [][]claim{{alone(a)}, {a}, {b}}, []string{"AC", "CB", "B"}},
		{"one wants all", false, [][]claim{{a}, {everything(b)}, {a}}, []string{"AC", "C", "B"}},
		{"a state that passes, of a target nearby", false, [][]claim{{timed(a)}, {b}}, []string{"A", "B"}},
		{"a state that passes, of a target far away", true, [][]claim{{timed(a)}, {b}}, []string{"AB", "B"}},
		{"another value is left for one that wants its own", true, [][]claim{{a}, {alone(a), alone(b)}}, []string{"AB", "B"}},
		{"the value of most is left to them", true, [][]claim{{alone(a), alone(b)}, {a}, {alone(a), alone(b)}}, []string{"AB", "BC", "C"}},
		{"two that want one value alone", true, [][]claim{{alone(a)}, {alone(a)}}, []string{"A", "B"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			q := queueOf(c.distant, c.tasks...)
			var turns []string
			for len(q.waiting)+len(q.running) > 0 {
				for slices.ContainsFunc(q.waiting, q.fits) {
					q.take(t.Context())
				}
				turn := ""
				for _, r := range q.running {
					turn += r.asked.ID
				}
				turns = append(turns, turn)
				q.end(q.running[0], nil)
			}
			if diff := cmp.Diff(c.turns, turns); diff != "" {
				t.Errorf("turns (-want +got):\n%s", diff)
			}
		})
	}
}

// Who ran beside a task is known at its end, and a task that comes again has the target for itself.
func TestCompany(t *testing.T) {
	q := queueOf(false, []claim{on("a")}, []claim{on("a")}, []claim{on("b")})
	first, second := q.take(t.Context()), q.take(t.Context())
	if q.besides(first) != sharers || q.besides(second) != sharers {
		t.Errorf("beside: %d and %d", q.besides(first), q.besides(second))
	}
	q.end(second, &task{forms: second.forms, again: true})
	q.end(first, nil)
	third := q.take(t.Context())
	if third.asked.ID != "C" || q.besides(third) != nobody {
		t.Errorf("%s, beside %d", third.asked.ID, q.besides(third))
	}
	if slices.ContainsFunc(q.waiting, q.fits) {
		t.Error("a task that comes again began beside another")
	}
	q.end(third, nil)
	if again := q.take(t.Context()); again.asked.ID != "B" {
		t.Errorf("%s came again", again.asked.ID)
	}
}

// The end of a run ends the waiting.
func TestNothingIsTakenAfterTheEnd(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if q := queueOf(false, []claim{on("a")}); q.take(ctx) != nil {
		t.Error("a task began after the end")
	}
}
