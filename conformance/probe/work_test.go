package probe_test

import (
	"context"
	"io"
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// workshop is a target whose work on a widget takes time, by a clock of its own: it goes on by waiting and by a little with
// each request.
type workshop struct {
	mu      sync.Mutex
	now     time.Time
	takes   time.Duration
	until   map[string]time.Time
	tokens  map[string]bool
	forgets bool // tokens
	begun   int
	refused int // since work was in progress
}

func newWorkshop(takes time.Duration) *workshop {
	return &workshop{now: time.Unix(1e9, 0), takes: takes, until: map[string]time.Time{}, tokens: map[string]bool{}}
}

func (w *workshop) clock() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

func (w *workshop) wait(ctx context.Context, pause time.Duration) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = w.now.Add(max(pause, 0))
	return ctx.Err() == nil
}

func (w *workshop) answer(out http.ResponseWriter, r *http.Request) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = w.now.Add(time.Millisecond)
	id, token := r.URL.Query().Get("WidgetId"), r.URL.Query().Get("Token")
	switch {
	case token != "" && w.tokens[id+token]:
	case w.now.Before(w.until[id]):
		w.refused++
		out.WriteHeader(http.StatusBadRequest)
		_, _ = io.WriteString(out, `{"Code":"Busy","Message":"m"}`)
		return
	default:
		w.begun++
		w.until[id] = w.now.Add(w.takes)
		w.tokens[id+token] = !w.forgets
	}
	_, _ = io.WriteString(out, `{"RequestId":"r"}`)
}

func (w *workshop) prober(t *testing.T) *probe.Prober {
	t.Helper()
	address, _ := watch(t, w.answer)
	return prober(t, address, func(c *probe.Config) { c.Clock, c.Wait, c.Token = w.clock, w.wait, "Token" })
}

func using(id string) scenario.Scenario {
	s := asking(scenario.Request{Parameters: []scenario.Parameter{{Name: "WidgetId", Value: scenario.Literal(id)}}})
	s.Steps[0].Checks = []scenario.Check{{Kind: scenario.Accepted}}
	return s
}

func replayable(s scenario.Scenario) scenario.Scenario {
	s.Steps = slices.Clone(s.Steps)
	s.Steps[0].Replayable = true
	return s
}

// run sends scenarios one after the other; each must be accepted.
func run(t *testing.T, p *probe.Prober, list ...scenario.Scenario) {
	t.Helper()
	for i, s := range list {
		if e := p.Run(context.Background(), s)[0]; e.Response == nil || e.Response.Status != 200 {
			t.Fatalf("number %d: %+v", i, e)
		}
	}
}

// Once the run knows how long work takes, it asks again when the work should be over.
func TestWaitsAreAsLongAsTheWork(t *testing.T) {
	w := newWorkshop(time.Second)
	p := w.prober(t)
	run(t, p, slices.Repeat([]scenario.Scenario{using("a")}, 12)...)
	before, began := w.refused, w.clock()
	const calls = 10
	run(t, p, slices.Repeat([]scenario.Scenario{using("a")}, calls)...)
	if took := w.clock().Sub(began); w.refused > before+2 || took > calls*w.takes*9/8 {
		t.Errorf("%d calls in %s of work of %s, %d of them in vain", calls, took, w.takes, w.refused-before)
	}
}

// A step that a replay serves begins work once, where work is slow.
func TestReplaysBeginNothing(t *testing.T) {
	for _, c := range []struct {
		name  string
		takes time.Duration
		begun int // by 10 steps
	}{
		{"slow work", time.Second, 1},
		{"quick work", 5 * time.Millisecond, 10},
		{"no work", 0, 10},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorkshop(c.takes)
			p := w.prober(t)
			run(t, p, using("a"), using("a"))
			before := w.begun
			run(t, p, slices.Repeat([]scenario.Scenario{replayable(using("a"))}, 10)...)
			if got := w.begun - before; got != c.begun {
				t.Errorf("%d began work, expected %d", got, c.begun)
			}
			run(t, p, using("a"))
			if w.begun != before+c.begun+1 {
				t.Error("a step of its own was replayed")
			}
		})
	}
}

// A target that does not know its tokens is asked as if there were none.
func TestAReplayThatFailsIsFollowedByACall(t *testing.T) {
	w := newWorkshop(time.Second)
	w.forgets = true
	p := w.prober(t)
	run(t, p, using("a"), using("a"), replayable(using("a")))
	e := p.Run(context.Background(), replayable(using("a")))[0]
	if e.Response.Status != 200 || e.Tries < 2 || w.begun != 4 {
		t.Errorf("%d tries, status %d, %d calls began work", e.Tries, e.Response.Status, w.begun)
	}
}

// Of several values the one is taken that no work keeps waiting; the first while nothing is known.
func TestTheFreeValueIsPicked(t *testing.T) {
	w := newWorkshop(time.Second)
	p := w.prober(t)
	forms := []scenario.Scenario{using("a"), using("b")}
	picked := func() string { return forms[p.Pick(forms)].Steps[0].Request.Parameters[0].Value.Text }
	run(t, p, using("a"))
	if got := picked(); got != "a" {
		t.Errorf("picked %s while nothing is known", got)
	}
	run(t, p, using("a"))
	if got := picked(); got != "b" {
		t.Errorf("picked %s while work is going on with a", got)
	}
	run(t, p, using("b"))
	if got := picked(); got != "a" {
		t.Errorf("picked %s while work has just begun with b", got)
	}
}

// A step that must not wait is sent at once, whatever is known.
func TestAtOnceIsAtOnce(t *testing.T) {
	w := newWorkshop(time.Second)
	p := w.prober(t)
	run(t, p, using("a"), using("a"))
	now := using("a")
	now.Steps[0].AtOnce = true
	if e := p.Run(context.Background(), now)[0]; e.Response.Status != http.StatusBadRequest {
		t.Errorf("status %d", e.Response.Status)
	}
}
