package scenario

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Settings steer the derivation of scenarios.
type Settings struct {
	Fixtures Fixtures
	// Seed chooses among values that are equally good. Verdicts never depend on it.
	Seed int64
}

// Derive makes the scenarios of every statement of an operation, in the order of the statements. It fails when a
// statement has no rule that could test it: a statement without a scenario must not go unseen.
func Derive(op *operation.Operation, settings Settings) ([]Scenario, error) {
	var out []Scenario
	table := rules()
	for _, s := range op.Statements {
		d := &deriver{op: op, settings: settings, statement: s, turn: turnOf(s.ID)}
		if rule, ok := table[keyOf(s.Subject)]; ok {
			rule(d)
		} else {
			d.edits()
		}
		if len(d.scenarios) == 0 {
			return nil, fmt.Errorf("statement %s: no rule makes a scenario of it", s.ID)
		}
		out = append(out, d.scenarios...)
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
	turn      int // picks among the accepted values, so that scenarios spread over them
	scenarios []Scenario
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
		Examples:  d.exampleNames(),
		Attempts:  1,
	})
	return &d.scenarios[len(d.scenarios)-1]
}

// base is the plainest request that should be accepted: every required parameter of the operation, in JSON, in the
// query. Values come from the target's profile, else from the page.
func (d *deriver) base() Request {
	r := Request{Placement: Query}
	for _, p := range d.op.Business() {
		if !p.Required || nested(p) {
			continue
		}
		if v, ok := d.settings.Fixtures.value(p, d.turn); ok {
			r.Parameters = append(r.Parameters, Parameter{p.Name, Literal(v)})
		}
	}
	return r.format("JSON")
}

// nested parameters matter only when the list or object that they belong to is sent.
func nested(p operation.Parameter) bool { return p.Folded || strings.Contains(p.Name, ".") }

// required lists the operation's own mandatory parameters, nested ones apart.
func (d *deriver) required() []operation.Parameter {
	return slices.DeleteFunc(d.op.Business(), func(p operation.Parameter) bool { return !p.Required || nested(p) })
}

// exampleNames are the parameters of the base request whose value nobody promised.
func (d *deriver) exampleNames() []string {
	var names []string
	for _, p := range d.required() {
		if len(d.settings.Fixtures.Accepted[p.Name]) == 0 {
			names = append(names, p.Name)
		}
	}
	return names
}

func (d *deriver) baseValue(name string) string {
	for _, p := range d.base().Parameters {
		if p.Name == name {
			return p.Value.Text
		}
	}
	return ""
}

// token is the parameter that makes a request idempotent, when the page has one.
func (d *deriver) token() (operation.Parameter, bool) {
	for _, s := range d.op.Statements {
		if s.Subject.Kind == contract.OfParameter && s.Subject.Rule == contract.RuleIdempotent {
			return d.op.Parameter(s.Subject.Name)
		}
	}
	return operation.Parameter{}, false
}

func control(r Request) Step {
	return Step{Name: "control", Role: Control, Request: r, Checks: []Check{{Kind: Accepted}}}
}

func probe(r Request, checks ...Check) Step {
	return Step{Name: "probe", Role: Probe, Request: r, Checks: checks}
}

// alsoChecked is a step with more checks: a control that shows more than acceptance.
func alsoChecked(s Step, checks ...Check) Step {
	s.Checks = append(slices.Clip(s.Checks), checks...)
	return s
}

func named(name string, s Step) Step { s.Name = name; return s }

func atOnce(s Step) Step { s.AtOnce = true; return s }

func accepted() Check { return Check{Kind: Accepted} }

func refused(parameter string) Check { return Check{Kind: Refused, Name: parameter} }

func seenSuccess() Check { return needed(Check{Kind: Result}) }

func seenRefusal(parameter string) Check { return needed(refused(parameter)) }

func seenCode(c string) Check { return needed(code(c)) }

func inFormat(format string) Check { return Check{Kind: InFormat, Want: strings.ToLower(format)} }

func seen(format string) Check { return needed(inFormat(format)) }

func status(code string) Check { return Check{Kind: Status, Want: code} }

func code(c string) Check { return Check{Kind: Code, Want: c} }

// exists tests that the operation can be called at all, wherever its parameters travel.
func (d *deriver) exists() {
	d.add("accepted", "a request with every required parameter is accepted", LabelParameter, probe(d.base(), accepted())).Plain = true
}

func (d *deriver) requestExample() {
	d.add("query", "the request that the page prints, a GET with everything in the query, is accepted", LabelParameter,
		named("form", control(d.base().placed(Form))), probe(d.base(), accepted())).Plain = true
}

// Harmless is a request that every target refuses, for runs that must not change anything.
func Harmless(op *operation.Operation, settings Settings) Scenario {
	d := &deriver{op: op, settings: settings, statement: question("harmless")}
	return *d.add("request", "a request for no operation", LabelParameter, probe(d.anError(), Check{Kind: Answered}))
}

// Plainest is the request by which a run learns how the target answers when nothing special is asked of it.
func Plainest(op *operation.Operation, settings Settings) Scenario {
	d := &deriver{op: op, settings: settings, statement: question("plainest")}
	return *d.add("request", "the plainest request", LabelParameter, probe(d.base(), Check{Kind: Answered}))
}

// question stands in the place of a statement where a run asks something of its own.
func question(id string) operation.Statement {
	return operation.Statement{Statement: contract.Statement{ID: id}}
}
