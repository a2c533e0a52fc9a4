// Package derive makes faults of statements: for each, the ways in which a server can break it, as defects, each with requests
// whose answers should show it. It is pure, a table by the kind and the rule of a statement; a rule without a row has no faults,
// and is said to have none. No operation is known here by its name, and nothing knows how faults are found.
package derive

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Fault is one way to break a statement.
type Fault struct {
	// Name is stable: it depends on the statement and on nothing else of the page.
	Name string
	// Kind is what is done to the statement, whatever it is about: the last part of the name.
	Kind string
	// Statement is the id of the statement that is broken.
	Statement string
	// Kin are the other statements that speak of the same parameter, member or error: they may not hold either.
	Kin []string
	// Title is the fault in one sentence.
	Title  string
	Defect defect.Defect
	// Witness are requests, each sent by itself to a new server or, where there are several in one entry, one after the other: the
	// answer to the last of one of them differs from a right server's.
	Witness [][]scenario.Request
}

// Silence is a statement that no fault is derived from, and why.
type Silence struct {
	Statement, Reason string
	// Open says that the reason is only that nothing derives a fault: there may be some.
	Open bool
}

// Settings are what faults are derived with.
type Settings struct {
	// Provoke is the name of the header by which a server is asked for a documented error.
	Provoke string
	// Values are values of parameters that servers accept; the page's own stand for those that have none.
	Values map[string][]string
	// New is a value of each parameter whose values are used once.
	New map[string]string
}

// Derive gives the faults of every statement of an operation, in the order of the statements, and the statements that have none.
func Derive(op *operation.Operation, settings Settings) ([]Fault, []Silence) {
	var faults []Fault
	var silent []Silence
	d := newDeriver(op, settings)
	table := rows()
	for _, s := range op.Statements {
		of := d.of(s)
		row, known := table[keyOf(s.Subject)]
		if known && row.breaks != nil {
			row.breaks(of)
		}
		if len(of.faults) == 0 {
			silent = append(silent, of.silence(row, known))
		}
		faults = append(faults, of.faults...)
	}
	return distinct(faults), silent
}

// distinct keeps the first fault of each name: an operation may have two statements that break in the same way.
func distinct(faults []Fault) []Fault {
	seen := make(map[string]bool, len(faults))
	return slices.DeleteFunc(faults, func(f Fault) bool {
		again := seen[f.Name]
		seen[f.Name] = true
		return again
	})
}

// deriver makes the faults of one statement.
type deriver struct {
	op        *operation.Operation
	settings  Settings
	base      scenario.Request
	statement operation.Statement
	faults    []Fault
}

func newDeriver(op *operation.Operation, settings Settings) *deriver {
	fixtures := scenario.Fixtures{Accepted: settings.Values}
	plainest := scenario.Plainest(op, scenario.Settings{Fixtures: fixtures})
	return &deriver{op: op, settings: settings, base: plainest.Steps[0].Request}
}

func (d *deriver) of(s operation.Statement) *deriver {
	return &deriver{op: d.op, settings: d.settings, base: d.base, statement: s}
}

// broken is a way to break the statement before it is a fault.
type broken struct {
	kind    string
	title   string
	defect  defect.Defect
	witness [][]scenario.Request
	of      string // the statement that is broken, when it is another than the deriver's
	refuses string // the value of the statement's parameter that is refused
	reach   reach
}

// A fault that refuses what every request starts from breaks the sentence that there is the operation at all: nothing else can
// be seen of such a server.
func (d *deriver) add(b broken) {
	statement := d.statement
	p, _ := d.op.Parameter(statement.Subject.Name)
	if b.refuses != "" && (p.Required || p.InText) && b.refuses == d.inBase(p) && d.hasEffect(p) {
		b.kind, b.of, b.reach = strings.ReplaceAll(statement.ID, "/", ".")+"."+b.kind, d.existence(), everyRequestRefused
	}
	if other, ok := d.op.Statement(b.of); ok {
		statement = other
	}
	d.faults = append(d.faults, Fault{
		Name: nameOf(statement.ID) + "." + b.kind, Kind: kindOf(d.statement.Subject, b.kind), Statement: statement.ID, Kin: d.kin(statement, b.reach),
		Title: b.title, Defect: b.defect, Witness: b.witness,
	})
}

// inBase is the value of a parameter in what every request starts from; a member of a JSON text, inside the text.
func (d *deriver) inBase(p operation.Parameter) string {
	if !p.InText {
		return valueIn(d.base, sent(p.Name))
	}
	for _, v := range operation.InTextValues(valueIn(d.base, contract.Head(p.Name)), p) {
		return v
	}
	return ""
}

// existence is the statement that there is the operation.
func (d *deriver) existence() string {
	for _, s := range d.op.Statements {
		if s.Subject.Kind == contract.OfOperation {
			return s.ID
		}
	}
	return ""
}

// asked are witnesses of one request each.
func asked(requests ...scenario.Request) [][]scenario.Request {
	out := make([][]scenario.Request, 0, len(requests))
	for _, r := range requests {
		out = append(out, []scenario.Request{r})
	}
	return out
}
