package run

import (
	"context"
	"slices"
	"sync"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// task is a scenario that waits for its turn.
type task struct {
	forms    []form // the scenario with each of the accepted values that it could have
	attempts int    // that were made at it before
	again    bool   // it is asked by itself, since it did not pass beside others

	// The queue fills in what follows.

	asked  scenario.Scenario // the form that is chosen
	claim  claim
	beside company // what ran at the same time
}

// company is what ran at the same time as a task.
type company int

const (
	nobody  company = iota
	others          // with other account values
	sharers         // with the same ones
)

// form is a scenario with what it claims.
type form struct {
	scenario scenario.Scenario
	claim    claim
}

// queue hands out tasks in their order, each as soon as no running one is at odds with it. It is safe for concurrent use.
type queue struct {
	occupies func(scenario.Scenario) bool  // begins work now that others with its values would have to wait for
	choose   func([]scenario.Scenario) int // among forms that could run now

	several bool // there are several that take

	distant func() bool // what runs beside a scenario with other values does not matter for when it is answered

	mu      sync.Mutex
	changed sync.Cond
	waiting []*task
	running []*task
}

func newQueue(tasks []*task, occupies func(scenario.Scenario) bool, choose func([]scenario.Scenario) int) *queue {
	q := &queue{occupies: occupies, choose: choose, waiting: tasks}
	q.changed.L = &q.mu
	return q
}

// take waits for the next task that can run. It is nil when there is none left, also none that could still come, and when the
// context has ended.
func (q *queue) take(ctx context.Context) *task {
	q.mu.Lock()
	defer q.mu.Unlock()
	for ctx.Err() == nil && len(q.waiting)+len(q.running) > 0 {
		if i := slices.IndexFunc(q.waiting, q.fits); i >= 0 {
			t := q.waiting[i]
			q.waiting = slices.Delete(q.waiting, i, i+1)
			q.begin(t)
			return t
		}
		q.changed.Wait()
	}
	return nil
}

// fits reports whether a task can run beside those that do, and chooses the form in which it will.
func (q *queue) fits(t *task) bool {
	var free []scenario.Scenario
	var claims []claim
	for _, f := range q.forms(t) {
		f.claim.whole = f.claim.whole || t.again
		f.claim.whole = f.claim.whole || q.several && f.claim.timed && !q.distant()
		f.claim.works = q.occupies(f.scenario)
		if !slices.ContainsFunc(q.running, func(r *task) bool { return f.claim.odds(r.claim) }) {
			free, claims = append(free, f.scenario), append(claims, f.claim)
		}
	}
	if len(free) == 0 {
		return false
	}
	best := q.choose(free)
	t.asked, t.claim = free[best], claims[best]
	return true
}

// forms are those of a task that may be chosen now. The first is of the value that most scenarios have: where there are others, a
// task that wants its values alone leaves it to those as long as one of them waits.
func (q *queue) forms(t *task) []form {
	if q.several && len(t.forms) > 1 && t.exclusive() && slices.ContainsFunc(q.waiting, func(w *task) bool { return !w.exclusive() }) {
		return t.forms[1:]
	}
	return t.forms
}

// exclusive reports whether a task wants its values alone, whatever the target does.
func (t *task) exclusive() bool { return t.again || t.forms[0].claim.alone || t.forms[0].claim.whole }

func (q *queue) begin(t *task) {
	for _, other := range q.running {
		with := others
		if t.claim.meets(other.claim) {
			with = sharers
		}
		t.beside, other.beside = max(t.beside, with), max(other.beside, with)
	}
	q.running = append(q.running, t)
}

// end takes note that a task has ended; next, unless it is nil, comes behind all others.
func (q *queue) end(t, next *task) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.running = slices.DeleteFunc(q.running, func(r *task) bool { return r == t })
	if next != nil {
		q.waiting = append(q.waiting, next)
	}
	q.changed.Broadcast()
}

// besides is what ran at the same time as a task.
func (q *queue) besides(t *task) company {
	q.mu.Lock()
	defer q.mu.Unlock()
	return t.beside
}
