package run

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// All executes the scenarios of the plan, as many at the same time as Config.Jobs says, until the context ends, and reports on
// them.
func (s *Session) All(ctx context.Context) report.Report {
	results := map[string]report.Result{}
	var mu sync.Mutex
	s.Each(ctx, func(result report.Result) {
		mu.Lock()
		defer mu.Unlock()
		results[result.ID] = result
	})
	return s.Report(results)
}

// Each executes the scenarios of the plan and hands over each result once it counts, from several goroutines. It returns when all
// are done, or when the context has ended and nothing is under way any more.
//
// One job asks them in the order of the plan. Several begin in an order that the seed gives, and none beside another that would
// see what it does. What does not pass beside others, and what is not decided, is asked once more by itself at the end, and
// counts as it is answered then: no verdict speaks against a target for what only haste has shown.
func (s *Session) Each(ctx context.Context, done func(report.Result)) {
	jobs := min(max(s.run.config.Jobs, 1), len(s.plan.scenarios))
	q := s.queue(jobs)
	var workers sync.WaitGroup
	for range jobs {
		workers.Go(func() {
			for t := q.take(ctx); t != nil; t = q.take(ctx) {
				result, next := s.work(ctx, q, t)
				if next == nil && ctx.Err() == nil {
					done(result)
				}
				q.end(t, next)
			}
		})
	}
	workers.Wait()
}

// queue is the plan as tasks.
func (s *Session) queue(jobs int) *queue {
	op := s.plan.config.Operation
	leaves := stateful(op, s.plan.scenarios)
	tasks := make([]*task, 0, len(s.plan.scenarios))
	for _, sc := range s.plan.scenarios {
		t := &task{}
		for _, f := range s.plan.inForms(sc) {
			t.forms = append(t.forms, form{f, claimOf(op, f, leaves)})
		}
		tasks = append(tasks, t)
	}
	if jobs > 1 {
		shuffled(tasks, s.plan.config.Seed)
	}
	q := newQueue(tasks, s.prober.Occupies, s.prober.Pick)
	q.several, q.distant = jobs > 1, s.distant
	return q
}

// shuffled puts tasks in an order that a seed gives. Those that may take longest come first, so that none is left at the end while
// nothing else is to be done, and those that others have to wait for come before the rest.
func shuffled(tasks []*task, seed int64) {
	order := rand.New(rand.NewPCG(uint64(seed), 0)) //nolint:gosec // an order that can be had again is what is wanted
	order.Shuffle(len(tasks), func(i, j int) { tasks[i], tasks[j] = tasks[j], tasks[i] })
	rest := func(t *task) int {
		if t.exclusive() {
			return -t.forms[0].scenario.Attempts
		}
		return 1
	}
	slices.SortStableFunc(tasks, func(a, b *task) int { return cmp.Compare(rest(a), rest(b)) })
}

// work executes a task. It has no result yet where the scenario has to be asked again by itself: next is the task of that.
func (s *Session) work(ctx context.Context, q *queue, t *task) (result report.Result, next *task) {
	sc := t.asked
	if result, unasked := s.unasked(sc); unasked {
		return result, nil
	}
	of := s.asked(ctx, sc, t.attempts)
	last := lastOf(of.exchanges)
	overtaken := q.several && !t.again && of.overtaken()
	if (overtaken || s.spoilt(of, q.besides(t))) && ctx.Err() == nil && s.Problem() == "" {
		return report.Result{}, &task{forms: t.forms, attempts: max(last, t.attempts), again: true}
	}
	for i := range of.exchanges {
		of.exchanges[i].Attempt -= t.attempts // whoever reads a report has seen none of those
	}
	return s.told(sc, of), nil
}

// overtaken reports whether what was asked before a scenario, not beside it, may have had a hand in what came of it: there were
// answers, and they decide nothing, as those of a target that works on something and does not say so in the way of the page. Several
// jobs put other scenarios before it than the plan does.
func (h heard) overtaken() bool {
	silent := slices.ContainsFunc(h.exchanges, func(e exchange.Exchange) bool { return e.Response == nil })
	return sent(h.exchanges) && !silent && verdict.Of(verdict.Must, h.judgement.Finding) == verdict.Inconclusive
}

// spoilt reports whether others may have had a hand in what came of a scenario: something was sent, and it did not pass.
func (s *Session) spoilt(of heard, by company) bool {
	unsent := slices.ContainsFunc(of.exchanges, func(e exchange.Exchange) bool { return e.Unsent })
	if by == nobody || unsent || !sent(of.exchanges) || of.judgement.Finding == verdict.Satisfied {
		return false
	}
	return of.judgement.Finding != verdict.Unprovoked || by == sharers || !s.distant()
}

// distant reports whether it does not matter for what a scenario with values of its own sees of time what runs beside it: the way
// to the target takes longer than anything that others could add, nothing makes requests wait for one another, and nobody has seen
// work in progress.
func (s *Session) distant() bool {
	const far = 20 * time.Millisecond
	return s.near >= far && s.run.config.Turn == nil && s.prober.Slowdown() == "" && !s.prober.SeenBusy()
}

func lastOf(exchanges []exchange.Exchange) int {
	last := 0
	for _, e := range exchanges {
		last = max(last, e.Attempt)
	}
	return last
}
