package proof

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/derive"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Config says what to prove.
type Config struct {
	Operation *operation.Operation
	Workers   int // how many faults are run at the same time
	Seed      int64
	// Quick runs each fault against its own statement and those of the same parameter, member or error alone.
	Quick bool
	// Names are the faults to run; without any all are.
	Names []string

	asked *run.Run   // what the right server was asked
	known *run.Known // what was concluded of its answers
}

// Proof is what came out for one page.
type Proof struct {
	Operation, Page string
	Statements      int
	Scenarios       int // scored ones
	Quick           bool
	Rows            []Row // of the faults that some request shows, in the order of the statements
	// Unseen are the derived faults whose answers are those of a right server: on this page they are none.
	Unseen []string
	// Silent are the statements that no fault is derived from, or none that shows.
	Silent []derive.Silence
	// Right are the scenarios that failed or warned on the right server: there must be none.
	Right []Notice
	// Idle are the scenarios that killed no fault, each with the reason; none are looked for where only some faults are run.
	Idle []Idle
}

// Row is one fault with what the suite noticed of it.
type Row struct {
	Fault derive.Fault
	// Killers failed or warned at the fault's own statement, Kin at one of those that share its subject.
	Killers, Kin []Notice
	// Unrelated failed or warned elsewhere: there must be none.
	Unrelated []Notice
	// Survived says why nothing failed at the fault's own statement; "" when something did.
	Survived string

	shown bool // a witness shows the fault, or a scenario of its statement: other answers may differ by chance
}

// Notice is one scenario that did not pass.
type Notice struct {
	Scenario  string          `json:"scenario"`
	Statement string          `json:"statement"`
	Verdict   verdict.Verdict `json:"verdict"`
	Check     string          `json:"check"`
	Reason    string          `json:"reason"`
}

// Idle is a scenario that killed no fault, and why.
type Idle struct{ Scenario, Reason string }

// Killed reports whether the suite failed the fault at its own statement.
func (r Row) Killed() bool { return len(r.Killers) > 0 }

// Survivors are the faults that were not killed at their own statement.
func (p Proof) Survivors() []Row {
	return slices.DeleteFunc(slices.Clone(p.Rows), Row.Killed)
}

// Unrelated counts the notices that have nothing to do with the fault they were made of.
func (p Proof) Unrelated() int {
	n := 0
	for _, r := range p.Rows {
		n += len(r.Unrelated)
	}
	return n
}

// Proven reports whether every fault was killed at its own statement, nothing else was blamed, the right server passed, and
// every scenario killed a fault or says why there is none for it.
func (p Proof) Proven() bool {
	return len(p.Rows) > 0 && len(p.Survivors()) == 0 && p.Unrelated() == 0 && len(p.Right) == 0 && len(p.Useless()) == 0
}

// derived are the faults of an operation, made for the servers of a proof.
func derived(op *operation.Operation) ([]derive.Fault, []derive.Silence) {
	return derive.Derive(op, derive.Settings{Provoke: target.ProvocationHeader, Values: values(op), New: newValues(op)})
}

// Make runs the suite against the right server of a page and against every fault of it. The error is one of the configuration,
// or says that the context ended first.
func Make(ctx context.Context, config Config) (Proof, error) {
	config.known = run.NewKnown()
	right, err := trial(ctx, config, defect.Defect{}, "")
	if err != nil {
		return Proof{}, fmt.Errorf("the right server: %w", err)
	}
	config.known.Freeze()
	config.asked = right.asked
	faults, silent := derived(config.Operation)
	if faults, err = chosen(faults, config.Names); err != nil {
		return Proof{}, err
	}
	out := Proof{
		Operation: config.Operation.Action, Page: config.Operation.Page, Statements: len(config.Operation.Statements),
		Scenarios: len(right.results), Quick: config.Quick, Silent: silent, Right: right.against(),
	}
	rows, err := eachFault(ctx, config, faults, right)
	if err != nil {
		return Proof{}, err
	}
	for _, r := range rows {
		if r.shown {
			out.Rows = append(out.Rows, r)
		} else {
			out.Unseen = append(out.Unseen, r.Fault.Name)
		}
	}
	if len(config.Names) == 0 {
		out.Idle = idle(right, out)
	}
	return out, nil
}

// chosen are the faults of some names, or all.
func chosen(faults []derive.Fault, names []string) ([]derive.Fault, error) {
	if len(names) == 0 {
		return faults, nil
	}
	var out []derive.Fault
	for _, name := range names {
		i := slices.IndexFunc(faults, func(f derive.Fault) bool { return f.Name == name })
		if i < 0 {
			return nil, fmt.Errorf("fault %q is unknown; plumb faults --page lists those of the page", name)
		}
		out = append(out, faults[i])
	}
	return out, nil
}

// eachFault makes the rows, so many at a time.
func eachFault(ctx context.Context, config Config, faults []derive.Fault, right found) ([]Row, error) {
	rows := make([]Row, len(faults))
	err := each(config.Workers, len(faults), func(i int) error {
		made, err := row(ctx, config, faults[i], right)
		if err != nil {
			return fmt.Errorf("fault %s: %w", faults[i].Name, err)
		}
		rows[i] = made
		return nil
	})
	return rows, err
}

// each does something for every index, so many at a time. The error is the first by index.
func each(workers, n int, do func(i int) error) error {
	errs := make([]error, n)
	next := make(chan int)
	var group sync.WaitGroup
	for range max(workers, 1) {
		group.Go(func() {
			for i := range next {
				errs[i] = do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func row(ctx context.Context, config Config, f derive.Fault, right found) (Row, error) {
	out := Row{Fault: f}
	shown, err := witnessed(ctx, config, f)
	if err != nil {
		return out, err
	}
	filter := ""
	if config.Quick {
		if filter = near(config.Operation, f, right); filter == "" {
			return out, nil
		}
	}
	faulty, err := trial(ctx, config, f.Defect, filter)
	if err != nil {
		return out, err
	}
	out.sort(faulty, right)
	out.shown = shown || out.Killed()
	if !out.shown || out.Killed() {
		return out, nil
	}
	if config.Quick { // ids, nonces and what a server has made depend on what was asked before: answers compare where the same was
		if right, err = trial(ctx, config, defect.Defect{}, filter); err != nil {
			return out, err
		}
	}
	out.Survived = survived(out, faulty, right)
	return out, nil
}

// sort puts what speaks against the faulty server, and not against the right one, where it belongs.
func (r *Row) sort(faulty, right found) {
	for _, n := range faulty.against() {
		switch {
		case right.failed(n.Scenario):
		case n.Statement == r.Fault.Statement:
			r.Killers = append(r.Killers, n)
		case slices.Contains(r.Fault.Kin, n.Statement):
			r.Kin = append(r.Kin, n)
		default:
			r.Unrelated = append(r.Unrelated, n)
		}
	}
}

// near is a filter for the scenarios of a fault's own statement and of those that share its subject; "" when there are none.
// Statements about answers held against one another ask for many, and are held against faults of their own alone.
func near(op *operation.Operation, f derive.Fault, right found) string {
	relates := func(id string) bool {
		s, _ := op.Statement(id)
		return s.Subject.Kind == contract.OfRelation
	}
	var out []string
	for _, id := range append([]string{f.Statement}, f.Kin...) {
		if relates(id) == relates(f.Statement) && slices.ContainsFunc(right.results, func(r result) bool { return r.Statement == id }) {
			out = append(out, id)
		}
	}
	return strings.Join(out, ",")
}
