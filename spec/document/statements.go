package document

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/relate"
)

// Statements derives the statements of the contract, in page order.
func Statements(c *contract.Contract) []contract.Statement {
	l := &ledger{action: c.Action, used: map[string]bool{}}
	if c.Title.Line > 0 {
		l.add("operation/exists", c.Title, contract.Statement{Subject: about(contract.OfOperation, c.Action, contract.RuleExists)})
	}
	for _, p := range c.Parameters {
		l.parameter(p)
	}
	l.fields(c.Response, "", echoesOf(c))
	l.examples(c.Examples)
	for _, choice := range c.Choices {
		l.choice(choice)
	}
	for _, e := range c.Errors {
		s := contract.Statement{Subject: about(contract.OfError, e.Code, contract.RuleError), Value: strconv.Itoa(e.Status)}
		if e.Meant != "" {
			s.Inferred = string(contract.ByMisprint)
		}
		l.add("error/"+e.Code, e.At, s)
	}
	for _, r := range relate.Of(c) {
		l.add("relation/"+r.Name+"/"+string(r.Rule), r.At, contract.Statement{
			Subject: about(contract.OfRelation, r.Name, r.Rule), Value: r.Value, Inferred: string(r.Inferred),
		})
	}
	sort.SliceStable(l.list, func(i, k int) bool { return l.list[i].Line < l.list[k].Line })
	return l.list
}

func about(kind contract.SubjectKind, name string, rule contract.Rule) contract.Subject {
	return contract.Subject{Kind: kind, Name: name, Rule: rule}
}

// ledger collects statements under unique ids.
type ledger struct {
	action string
	list   []contract.Statement
	used   map[string]bool
}

// add gives the statement its place, its level and, when its id is taken, a number behind it. What has no quote has no
// statement.
func (l *ledger) add(id string, at contract.Source, s contract.Statement) {
	if at.Line == 0 || at.Quote == "" {
		return
	}
	cited := at.Cite()
	s.ID, s.Line, s.Quote, s.Hash = id, cited.Line, cited.Quote, cited.Hash
	s.Source, s.Level = contract.FromPage, contract.LevelMust
	if s.Inferred != "" {
		s.Level = contract.LevelShould
	}
	for n := 2; l.used[s.ID]; n++ {
		s.ID = fmt.Sprintf("%s/%d", id, n)
	}
	l.used[s.ID] = true
	l.list = append(l.list, s)
}

// parameter states what the page says of a parameter: whether it must be given, its type, and the rules of its values.
func (l *ledger) parameter(p contract.Parameter) {
	state := func(rule contract.Rule, at contract.Source, value string, inferred contract.Inference) {
		l.add(p.Name+"/"+string(rule), at, contract.Statement{
			Subject: about(contract.OfParameter, p.Name, rule), Value: value, Inferred: string(inferred),
		})
	}
	if rule, value, said := requiredness(p); said {
		state(rule, p.RequiredAt, value, lowered(p.Inferred, p.Omitted, contract.ByContradiction))
	}
	if p.Absence.Line > 0 {
		state(contract.RuleOptional, p.Absence, "", contract.ByProse)
	}
	if p.TypeAt.Line > 0 {
		state(contract.RuleType, p.TypeAt, p.Type.Name, lowered(p.Inferred, p.OtherType, contract.ByContradiction))
	}
	if p.RequiredAt.Line == 0 && p.TypeAt.Line == 0 && p.Absence.Line == 0 && p.Inferred != contract.ByProse { // a text may say nothing of it
		state(contract.RuleOptional, p.At, "", contract.ByTable)
	}
	for _, c := range p.Constraints {
		state(c.Rule, c.At, c.Value, cmp.Or(c.Inferred, p.Inferred))
	}
}

// requiredness is what the cell about leaving a parameter out states. That a parameter of the protocol may be left out which
// no request can do without is a slip: the protocol's rule stands.
func requiredness(p contract.Parameter) (rule contract.Rule, value string, said bool) {
	switch within := prefixOf(p.Name); {
	case p.RequiredAt.Line == 0:
		return "", "", false
	case p.Required && within != "":
		return contract.RuleRequired, "within " + within, true
	case p.Required:
		return contract.RuleRequired, "", true
	case p.Role != contract.RoleBusiness && requiredByProtocol(p.Name):
		return "", "", false
	default:
		return contract.RuleOptional, "", true
	}
}

// requiredByProtocol recognises the parameters that no request of the protocol can do without.
func requiredByProtocol(name string) bool { return name != "Format" && name != "SecurityToken" }

// lowered is why a statement is no must: what speaks against it comes first.
func lowered(inferred contract.Inference, doubted bool, by contract.Inference) contract.Inference {
	if doubted {
		return by
	}
	return inferred
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
			if ex.Unreadable == "" {
				l.add("request/example", ex.BodyAt, contract.Statement{
					Subject:  about(contract.OfRequest, "request", contract.RuleExample),
					Inferred: string(lowered(contract.NotInferred, ex.Doubted, contract.ByContradiction)),
				})
			}
			continue
		}
		for _, part := range []struct {
			rule  contract.Rule
			value string
			at    contract.Source
		}{
			{contract.RuleStatus, strconv.Itoa(ex.Status), ex.StatusAt},
			{contract.RuleContentType, ex.ContentType, ex.TypeAt},
			{contract.RuleRoot, ex.Root, ex.RootAt},
			{contract.RuleExample, "", ex.BodyAt},
		} {
			if part.rule == contract.RuleExample && ex.Unreadable != "" {
				continue // see exclusions
			}
			odd := part.rule == contract.RuleRoot && part.value != l.action+"Response"
			l.add(ex.Kind+"/"+string(part.rule), part.at, contract.Statement{
				Subject: about(contract.OfExample, ex.Kind, part.rule), Value: part.value,
				Inferred: string(lowered(contract.NotInferred, odd, contract.ByContradiction)),
			})
		}
	}
}

// choice states how many of some parameters a request may have: what a sentence says of all requests, as far as it could be
// told from one about a case.
func (l *ledger) choice(c contract.Choice) {
	at := contract.Source{Line: c.Line, Quote: c.Quote}
	of := strings.Join(c.Of, ",")
	for _, part := range []struct {
		rule contract.Rule
		said bool
	}{{contract.RuleAtLeastOne, c.Least}, {contract.RuleAtMostOne, c.Most}} {
		if part.said {
			l.add("request/"+string(part.rule), at, contract.Statement{
				Subject: about(contract.OfRequest, of, part.rule), Value: of, Inferred: string(contract.ByProse),
			})
		}
	}
}

// lists reports whether the page lists a member at the top of the result.
func lists(result *contract.Field, name string) bool {
	return slices.ContainsFunc(result.Fields, func(f *contract.Field) bool { return f.Name == name })
}

// WriteStatements writes the statements file: the page's statements, then the protocol's.
func WriteStatements(c *contract.Contract, o *Overlay) []byte {
	list := Statements(c)
	rules := map[contract.Rule]bool{}
	for _, s := range list {
		if s.Subject.Kind == contract.OfParameter {
			rules[s.Subject.Rule] = true
		}
	}
	for _, s := range o.statements {
		if (s.requires == "" || rules[s.requires]) && !lists(c.Response, s.unless) {
			list = append(list, s.Statement)
		}
	}
	return dump(encoded(contract.Ledger{
		Operation: c.Action, Page: baseName(c.Page), SHA256: c.SHA256, Protocol: "protocol.overlay.yaml",
		Statements: list, Exclusions: exclusions(c),
	}))
}

// exclusions are the rows and examples of the page that have no statement.
func exclusions(c *contract.Contract) []contract.Exclusion {
	out := make([]contract.Exclusion, 0, len(c.Unplaced))
	for _, r := range c.Unplaced {
		out = append(out, contract.Exclusion{ID: r.Kind + "/" + r.Name, Line: r.Line, Reason: r.Reason})
	}
	for _, kind := range []string{"request", "json", "xml"} {
		i := slices.IndexFunc(c.Examples, func(ex contract.Example) bool { return ex.Kind == kind && !ex.Failure })
		if i >= 0 && c.Examples[i].Unreadable != "" {
			out = append(out, contract.Exclusion{ID: kind + "/" + string(contract.RuleExample), Line: c.Examples[i].BodyAt.Line, Reason: c.Examples[i].Unreadable})
		}
	}
	return out
}
