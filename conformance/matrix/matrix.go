package matrix

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Config says what to prove.
type Config struct {
	Operation *operation.Operation
	Faults    []fault.Fault
	Workers   int // how many faults are run at the same time
	Jobs      int // how many scenarios of each are, as run.Config has it
	Seed      int64
	// Tick is how much of the servers' time one request takes; 0 stands for so little that work is over before it is worth
	// doing anything else meanwhile.
	Tick time.Duration

	asked *run.Run   // what the reference server was asked: the scenarios are the same with every fault
	known *run.Known // what was concluded of its answers
}

// Matrix is what came out: a row for each fault, in their order.
type Matrix struct {
	Operation  string
	Statements int
	Scenarios  int // scored ones; observations notice nothing
	Rows       []Row
	// Reference are the scenarios that did not pass on the reference server: there must be none.
	Reference []Notice
	// Idle are the scenarios that killed no fault at its own statement.
	Idle []string
}

// Row is one fault with what the suite noticed of it.
type Row struct {
	Fault fault.Fault
	// Killers failed or warned at the fault's own statement.
	Killers []Notice
	// Also failed or warned at the statements that cannot hold either.
	Also []Notice
	// Unrelated failed or warned elsewhere: there must be none.
	Unrelated []Notice
	// Idle are the statements of Fault.Also at which nothing failed: they are declared for no reason.
	Idle []string
	// Blind counts the scenarios that the defect kept from seeing anything.
	Blind int
}

// Notice is one scenario that did not pass.
type Notice struct {
	Scenario  string          `json:"scenario"`
	Statement string          `json:"statement"`
	Verdict   verdict.Verdict `json:"verdict"`
	Check     string          `json:"check"`
	Reason    string          `json:"reason"`
}

// Killed reports whether the suite failed the fault at its own statement.
func (r Row) Killed() bool { return len(r.Killers) > 0 }

// Survivors are the names of the faults that were not killed.
func (m Matrix) Survivors() []string {
	var names []string
	for _, r := range m.Rows {
		if !r.Killed() {
			names = append(names, r.Fault.Name)
		}
	}
	return names
}

// Unrelated counts the notices that have nothing to do with the fault they were made of.
func (m Matrix) Unrelated() int {
	n := 0
	for _, r := range m.Rows {
		n += len(r.Unrelated)
	}
	return n
}

// Proven reports whether every fault was killed at its own statement and nothing else was blamed, and whether the
// reference server passes. A matrix without rows proves nothing.
func (m Matrix) Proven() bool {
	idle := slices.ContainsFunc(m.Rows, func(r Row) bool { return len(r.Idle) > 0 })
	return len(m.Rows) > 0 && len(m.Survivors()) == 0 && m.Unrelated() == 0 && len(m.Reference) == 0 && !idle
}

// Make runs the suite against the reference server and against every fault. The error is one of the configuration, or
// says that the context ended first.
func Make(ctx context.Context, config Config) (Matrix, error) {
	config.known = run.NewKnown()
	reference, err := trial(ctx, config, nil)
	if err != nil {
		return Matrix{}, fmt.Errorf("the reference server: %w", err)
	}
	config.asked = reference.asked
	config.known.Freeze()
	out := Matrix{
		Operation: config.Operation.Action, Statements: len(config.Operation.Statements), Scenarios: len(reference.scored),
		Reference: reference.notices(), Rows: make([]Row, len(config.Faults)),
	}
	if err := eachFault(ctx, config, out.Rows); err != nil {
		return Matrix{}, err
	}
	out.Idle = idle(reference.scored, out.Rows)
	return out, nil
}

// eachFault fills in the rows, so many at a time.
func eachFault(ctx context.Context, config Config, rows []Row) error {
	errs := make([]error, len(rows))
	next := make(chan int)
	var workers sync.WaitGroup
	for range max(config.Workers, 1) {
		workers.Go(func() {
			for i := range next {
				rows[i], errs[i] = row(ctx, config, config.Faults[i])
			}
		})
	}
	for i := range rows {
		next <- i
	}
	close(next)
	workers.Wait()
	for i, err := range errs {
		if err != nil {
			return fmt.Errorf("fault %s: %w", config.Faults[i].Name, err)
		}
	}
	return nil
}

func row(ctx context.Context, config Config, f fault.Fault) (Row, error) {
	found, err := trial(ctx, config, &f)
	if err != nil {
		return Row{}, err
	}
	out := Row{Fault: f, Blind: found.blind()}
	for _, n := range found.notices() {
		switch {
		case n.Verdict != verdict.Fail && n.Verdict != verdict.Warn:
		case n.Statement == f.Statement:
			out.Killers = append(out.Killers, n)
		case slices.Contains(f.Also, n.Statement):
			out.Also = append(out.Also, n)
		default:
			out.Unrelated = append(out.Unrelated, n)
		}
	}
	for _, id := range f.Also {
		if !slices.ContainsFunc(out.Also, func(n Notice) bool { return n.Statement == id }) {
			out.Idle = append(out.Idle, id)
		}
	}
	return out, nil
}

// idle are the scenarios that killed no fault. What they noticed beside does not count: it may depend on chance, where
// requests race.
func idle(scenarios []string, rows []Row) []string {
	noticed := map[string]bool{}
	for _, r := range rows {
		for _, n := range r.Killers {
			noticed[n.Scenario] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(scenarios), func(id string) bool { return noticed[id] })
}
