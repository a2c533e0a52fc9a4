package scenario

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// Settings steer the derivation of scenarios.
type Settings struct {
	Fixtures Fixtures
	// Seed chooses among values that are equally good. Verdicts never depend on it.
	Seed int64
	// Start is what requests start from; "" lets the page decide.
	Start Start
	// Layer is what the target is: LayerService, LayerGateway, or "" for both.
	Layer string
	// ActionInHeader says that requests name the operation in headers, as those signed with version 3 do: how a target reads
	// parameters does not show in it.
	ActionInHeader bool
	// Turn is how many accepted values further on each parameter begins that has several: the same scenarios, with other
	// values that are as good.
	Turn int
}

// Derive makes the scenarios of every statement of an operation, in the order of the statements. It fails when a
// statement has no rule that could test it: a statement without a scenario must not go unseen.
func Derive(op *operation.Operation, settings Settings) ([]Scenario, error) {
	var out []Scenario
	table := rules()
	common := newDeriver(op, settings)
	for _, s := range op.Statements {
		d := common.of(s)
		d.turn = turnOf(s.ID) + settings.Turn
		if rule, ok := table[keyOf(s.Subject)]; ok {
			rule(d)
		} else {
			d.edits()
		}
		if len(d.scenarios) == 0 {
			return nil, fmt.Errorf("statement %s: no rule makes a scenario of it", s.ID)
		}
		for _, made := range d.scenarios {
			out = append(out, d.complete(made.in(settings.Layer)))
		}
	}
	for i := range out {
		out[i].Mutates = mutating(op.Action) && acts(out[i])
	}
	return out, unique(out)
}

func unique(scenarios []Scenario) error {
	seen := make(map[string]bool, len(scenarios))
	for _, s := range scenarios {
		if seen[s.ID] {
			return fmt.Errorf("scenario %s: derived twice", s.ID)
		}
		seen[s.ID] = true
	}
	return nil
}

// deriver makes the scenarios of one statement.
type deriver struct {
	op        *operation.Operation
	settings  Settings
	statement operation.Statement
	shown     []shownPair // of the page's request example, where requests start from it
	turn      int         // picks among the accepted values, so that scenarios spread over them
	scenarios []Scenario
	made      requests
	weighed   map[Parameter]Guess // what sent values are, so that each is looked at once
}

// requests are what every scenario of a statement starts from, once made.
type requests struct{ base, plain *Request }

func newDeriver(op *operation.Operation, settings Settings) *deriver {
	d := &deriver{op: op, settings: settings, weighed: map[Parameter]Guess{}}
	d.startAsSet()
	return d
}

// of is the deriver of one statement.
func (d *deriver) of(s operation.Statement) *deriver {
	return &deriver{op: d.op, settings: d.settings, shown: d.shown, statement: s, weighed: d.weighed}
}

// complete is a scenario with all that its steps have to have, whatever the rule has made of them.
func (d *deriver) complete(made Scenario) Scenario {
	one := made
	one.Steps, one.Otherwise = nil, nil
	for i, way := range d.waysOf(made) {
		way = d.finished(way)
		if lacks := d.lacksCompanion(way); i == 0 && one.Missing == "" {
			one.Missing = lacks
		}
		d.guessed(way.Steps)
		d.replayable(way.Steps)
		if i == 0 {
			one.Steps, one.Tentative = way.Steps, way.Tentative
		} else {
			one.Otherwise = append(one.Otherwise, way.Steps)
		}
	}
	return one
}

// turnOf picks among accepted values by a statement's id alone: what a scenario sends does not depend on which others
// there are.
func turnOf(id string) int {
	const small = 1 << 20
	return int(digest(id) % small)
}

// digest is a number that belongs to a text.
func digest(text string) uint64 {
	sum := sha256.Sum256([]byte(text))
	return binary.BigEndian.Uint64(sum[:])
}

// add appends a scenario of the statement; variant tells its siblings apart.
func (d *deriver) add(variant, title, label string, steps ...Step) *Scenario {
	d.scenarios = append(d.scenarios, Scenario{
		ID:        d.statement.ID + "/" + variant,
		Statement: d.statement.ID,
		Level:     d.statement.Level,
		Title:     title,
		Labels:    []string{label},
		Steps:     steps,
		Attempts:  1,
	})
	return &d.scenarios[len(d.scenarios)-1]
}
