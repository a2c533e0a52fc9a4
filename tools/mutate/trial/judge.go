package trial

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/tools/mutate/mutation"
	"github.com/plumb-conformance/plumb/tools/mutate/mutation/mutant"
)

// Status is what became of a mutation.
type Status string

// A mutation is killed when a test fails twice with it, or does not end with it. One that no test reaches survives.
const (
	Killed    Status = "killed"
	TimedOut  Status = "timed out"
	Survived  Status = "survived"
	Unreached Status = "not reached"
)

// Result is a mutation and what became of it.
type Result struct {
	mutation.Mutation
	Status Status
	By     string // the package whose test killed it
	Test   string // the test, when it is known
}

// Killed reports whether the tests noticed the mutation.
func (r Result) Killed() bool { return r.Status == Killed || r.Status == TimedOut }

// Run tries the mutations, which are numbered from 1, and hands over their results in that order, each as soon as those
// before it are known. instrumented holds the files that differ from the module, by their path from its root. Nothing is
// written outside the folder for temporary files.
func Run(ctx context.Context, config Config, list []mutation.Mutation, instrumented map[string][]byte, report func(Result)) error {
	m, err := newMachine(ctx, config, instrumented)
	if err != nil {
		return err
	}
	err = m.run(ctx, list, report)
	return errors.Join(err, m.close())
}

func (m *machine) run(ctx context.Context, list []mutation.Mutation, report func(Result)) error {
	if err := m.build(ctx); err != nil {
		return err
	}
	if err := m.record(ctx); err != nil {
		return err
	}
	queue := inTurn{results: make([]*Result, len(list)), report: report}
	return m.each(ctx, len(list), func(ctx context.Context, w *workspace, i int) error {
		r, err := m.try(ctx, w, list[i])
		if err != nil {
			return err
		}
		queue.put(i, r)
		return w.restore(m.clean)
	})
}

// inTurn hands results on in the order of the list.
type inTurn struct {
	mutex   sync.Mutex
	results []*Result
	next    int
	report  func(Result)
}

func (q *inTurn) put(i int, r Result) {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	q.results[i] = &r
	for q.next < len(q.results) && q.results[q.next] != nil {
		q.report(*q.results[q.next])
		q.next++
	}
}

// batch is some tests of a package that run in one process.
type batch struct {
	of    *binary
	names []string
	took  time.Duration
}

// quick tests share a process; starting one takes longer than they do.
const quick = 300 * time.Millisecond

// batches returns the tests that reach a mutation in the order in which they are run: those of its own package first,
// then the others; of each, quick ones before slow ones. tests are sorted by their time.
func batches(m mutation.Mutation, tests []*test) []batch {
	var out []batch
	for _, t := range tests {
		if !t.reaches[m.ID] {
			continue
		}
		i := slices.IndexFunc(out, func(b batch) bool { return b.of == t.of && t.took < quick })
		if i < 0 {
			out = append(out, batch{of: t.of})
			i = len(out) - 1
		}
		out[i].names = append(out[i].names, t.name)
		out[i].took += t.took
	}
	slices.SortStableFunc(out, func(a, b batch) int {
		if own := a.of.pkg == m.Package; own != (b.of.pkg == m.Package) {
			if own {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.took, b.took)
	})
	return out
}

// try runs the tests that reach a mutation until one notices it.
func (m *machine) try(ctx context.Context, w *workspace, tried mutation.Mutation) (Result, error) {
	todo := batches(tried, m.tests)
	if len(todo) == 0 {
		return Result{Mutation: tried, Status: Unreached}, nil
	}
	for _, b := range todo {
		status, name, err := m.tryBatch(ctx, w, tried.ID, b)
		if err != nil {
			return Result{}, err
		}
		if status != Survived {
			return Result{Mutation: tried, Status: status, By: b.of.pkg, Test: name}, nil
		}
	}
	return Result{Mutation: tried, Status: Survived}, nil
}

// tryBatch runs tests until one fails. The one that fails is run again by itself: one that passes then has failed for
// another reason (a machine under load, say) and the rest go on without it.
func (m *machine) tryBatch(ctx context.Context, w *workspace, id int, b batch) (Status, string, error) {
	for names := b.names; len(names) > 0; {
		out, err := m.runTests(ctx, w, id, b, names)
		if err != nil || out.ending == passed {
			return Survived, "", err
		}
		if len(names) == 1 {
			out.test = names[0]
		}
		if out.ending == timedOut {
			return TimedOut, out.test, nil
		}
		suspects := names
		if slices.Contains(names, out.test) {
			suspects = []string{out.test}
		}
		again, err := m.runTests(ctx, w, id, b, suspects)
		if err != nil {
			return Survived, "", err
		}
		if again.ending != passed {
			return Killed, out.test, nil
		}
		names = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return slices.Contains(suspects, name) })
	}
	return Survived, "", nil
}

func (m *machine) runTests(ctx context.Context, w *workspace, id int, b batch, names []string) (outcome, error) {
	p := m.process(w, b.of, mutant.Variable+"="+strconv.Itoa(id), only(names...)...)
	p.limit = m.config.Limit(b.took)
	return p.run(ctx)
}
