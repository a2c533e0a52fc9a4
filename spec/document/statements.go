package document

import (
	"cmp"
	"fmt"
	"sort"
	"strconv"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Statement is one testable sentence of the page or of the protocol.
type Statement struct {
	ID       string
	Level    string // must, should or observe
	Source   string // page or protocol
	Document string // of a protocol statement: where the fact comes from
	At       contract.Source
	Kind     string // of its subject: operation, parameter, response, request, example or error
	Name     string // of its subject
	Rule     string
	Value    string
	Inferred string
}

const (
	levelMust   = "must"
	levelShould = "should"
)

// Statements derives the statements of the contract, in page order.
func Statements(c *contract.Contract) []Statement {
	l := &ledger{used: map[string]bool{}}
	if c.Title.Line > 0 {
		l.add(Statement{ID: "operation/exists", At: c.Title, Kind: "operation", Name: c.Action, Rule: "exists"})
	}
	for _, p := range c.Parameters {
		l.parameter(p)
	}
	echoes := echoable(c)
	l.fields(c.Response.Fields, "", echoes)
	l.examples(c.Examples)
	for _, e := range c.Errors {
		l.add(Statement{ID: "error/" + e.Code, At: e.At, Kind: "error", Name: e.Code, Rule: "error", Value: strconv.Itoa(e.Status)})
	}
	sort.SliceStable(l.list, func(i, k int) bool { return l.list[i].At.Line < l.list[k].At.Line })
	return l.list
}

// ledger collects statements under unique ids.
type ledger struct {
	list []Statement
	used map[string]bool
}

// add gives the statement its level and, when its id is taken, a number behind it. What has no quote has no statement.
func (l *ledger) add(s Statement) {
	if s.At.Line == 0 || s.At.Quote == "" {
		return
	}
	s.Source, s.Level = "page", levelMust
	if s.Inferred != "" {
		s.Level = levelShould
	}
	id := s.ID
	for n := 2; l.used[s.ID]; n++ {
		s.ID = fmt.Sprintf("%s/%d", id, n)
	}
	l.used[s.ID] = true
	l.list = append(l.list, s)
}

func (l *ledger) parameter(p contract.Parameter) {
	s := Statement{Kind: "parameter", Name: p.Name, Inferred: string(p.Inferred)}
	if p.RequiredAt.Line > 0 {
		rule := contract.RuleOptional
		if p.Required {
			rule = contract.RuleRequired
		}
		s.ID, s.At, s.Rule = p.Name+"/"+string(rule), p.RequiredAt, string(rule)
		if within := prefixOf(p.Name); within != "" && p.Required {
			s.Value = "within " + within
		}
		l.add(s)
	}
	s.Value = ""
	if p.Absence.Line > 0 {
		l.add(Statement{ID: p.Name + "/optional", At: p.Absence, Kind: "parameter", Name: p.Name, Rule: string(contract.RuleOptional), Inferred: string(contract.ByProse)})
	}
	if p.TypeAt.Line > 0 {
		s.ID, s.At, s.Rule, s.Value = p.Name+"/type", p.TypeAt, string(contract.RuleType), p.Type.Name
		l.add(s)
	}
	if p.RequiredAt.Line == 0 && p.TypeAt.Line == 0 && p.Absence.Line == 0 {
		l.add(Statement{ID: p.Name + "/optional", At: p.At, Kind: "parameter", Name: p.Name, Rule: string(contract.RuleOptional), Inferred: string(contract.ByTable)})
	}
	for _, c := range p.Constraints {
		s.ID, s.At, s.Rule, s.Value = p.Name+"/"+string(c.Rule), c.At, string(c.Rule), c.Value
		s.Inferred = cmp.Or(string(c.Inferred), string(p.Inferred))
		l.add(s)
	}
}

func (l *ledger) fields(fields []*contract.Field, path string, echoes map[string]bool) {
	for _, f := range fields {
		name := path + f.Name
		s := Statement{Kind: "response", Name: name, Inferred: string(f.Inferred)}
		s.ID, s.At, s.Rule = "response/"+name+"/present", f.At, "present"
		l.add(s)
		if f.TypeAt.Line > 0 {
			s.ID, s.At, s.Rule, s.Value = "response/"+name+"/type", f.TypeAt, string(contract.RuleType), f.Type.Name
			l.add(s)
		}
		if echoes[name] && f.Type.IsScalar() {
			l.add(Statement{ID: "response/" + name + "/echo", At: f.At, Kind: "response", Name: name, Rule: "echo", Value: name, Inferred: string(contract.ByName)})
		}
		l.fields(f.Fields, name+".", nil)
		l.items(f, name)
	}
}

// items walks into the items of a list.
func (l *ledger) items(f *contract.Field, name string) {
	for at := f.Items; at != nil; at = at.Items {
		name += "[]"
		l.fields(at.Fields, name+".", nil)
	}
	if f.Values != nil {
		l.fields(f.Values.Fields, name+".*.", nil)
	}
}

// examples states what the first example of each kind shows. Later ones repeat it.
func (l *ledger) examples(examples []contract.Example) {
	done := map[string]bool{}
	for _, ex := range examples {
		if ex.Failure || done[ex.Kind] {
			continue
		}
		done[ex.Kind] = true
		if ex.Kind == "request" {
			l.add(Statement{ID: "request/example", At: ex.BodyAt, Kind: "request", Name: "request", Rule: "example"})
			continue
		}
		s := Statement{Kind: "example", Name: ex.Kind}
		for _, part := range []struct {
			rule, value string
			at          contract.Source
		}{
			{"status", strconv.Itoa(ex.Status), ex.StatusAt},
			{"content-type", ex.ContentType, ex.TypeAt},
			{"root", ex.Root, ex.RootAt},
			{"example", "", ex.BodyAt},
		} {
			s.ID, s.Rule, s.Value, s.At = ex.Kind+"/"+part.rule, part.rule, part.value, part.at
			l.add(s)
		}
	}
}

// WriteStatements writes the ledger.
func WriteStatements(c *contract.Contract, o *Overlay) []byte {
	list := Statements(c)
	rules := map[string]bool{}
	for _, s := range list {
		if s.Kind == "parameter" {
			rules[s.Rule] = true
		}
	}
	n := sequence()
	for _, s := range list {
		n.add(statementNode(s))
	}
	for _, s := range o.statements {
		if s.requires == "" || rules[s.requires] {
			n.add(statementNode(Statement{ID: s.id, Level: s.level, Source: "protocol", Document: s.document, At: contract.Source{Line: s.line, Quote: s.text}}))
		}
	}
	d := mapping().str("operation", c.Action).str("page", baseName(c.Page)).set("sha256", text(c.SHA256)).str("protocol", "protocol.overlay.yaml")
	return dump(d.set("statements", n).set("exclusions", exclusions(c.Unplaced)).node)
}

func statementNode(s Statement) *node {
	d := mapping().str("id", s.ID).str("level", s.Level).str("source", s.Source).str("document", s.Document)
	locate(d, s.At)
	if s.Kind != "" {
		d.set("subject", mapping().str("kind", s.Kind).str("name", s.Name).str("rule", s.Rule).line())
	}
	return d.str("value", s.Value).str("inferred", s.Inferred).node
}

func exclusions(rows []contract.Unplaced) *node {
	n := sequence()
	for _, r := range rows {
		n.add(mapping().str("id", r.Kind+"/"+r.Name).int("line", r.Line).str("reason", r.Reason).node)
	}
	return n
}
