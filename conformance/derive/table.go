package derive

import (
	"fmt"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// key finds the row of a statement.
type key struct {
	kind  contract.SubjectKind
	about string // of a protocol statement
	rule  contract.Rule
}

func keyOf(s contract.Subject) key {
	if s.Kind == contract.OfProtocol {
		return key{s.Kind, s.Name, s.Rule}
	}
	return key{kind: s.Kind, rule: s.Rule}
}

// row says how the statements of a rule are broken, or why they are not.
type row struct {
	breaks func(*deriver)
	silent string // why there may be no fault
}

// rows is the table of all rules that faults are derived from.
func rows() map[key]row {
	table := map[key]row{
		{kind: contract.OfOperation, rule: contract.RuleExists}:    {silent: "a server that has no such operation fails everywhere"},
		{kind: contract.OfRequest, rule: contract.RuleExample}:     {breaks: (*deriver).exampleRefused, silent: everyRequest},
		{kind: contract.OfRequest, rule: contract.RuleAtLeastOne}:  {breaks: (*deriver).noneTaken},
		{kind: contract.OfRequest, rule: contract.RuleAtMostOne}:   {breaks: (*deriver).severalTaken},
		{kind: contract.OfExample, rule: contract.RuleRoot}:        {breaks: (*deriver).roots},
		{kind: contract.OfExample, rule: contract.RuleExample}:     {breaks: (*deriver).printed, silent: nothingShown},
		{kind: contract.OfExample, rule: contract.RuleStatus}:      {breaks: (*deriver).printedStatus},
		{kind: contract.OfExample, rule: contract.RuleContentType}: {breaks: (*deriver).printedMedia},
		{kind: contract.OfError, rule: contract.RuleError}:         {breaks: (*deriver).documentedError, silent: "no server can be asked for the error"},
		{contract.OfProtocol, "idempotency", "mismatch"}:           {breaks: (*deriver).mismatch, silent: noToken},
		{contract.OfProtocol, "idempotency", "case"}:               {breaks: (*deriver).tokenCase, silent: noToken},
		{contract.OfProtocol, "result", "members"}:                 {breaks: (*deriver).unlisted, silent: "a page that lists no member of the result leaves it open"},
	}
	for rule, of := range parameterRows() {
		table[key{kind: contract.OfParameter, rule: rule}] = of
	}
	for rule, of := range relationRows() {
		table[key{kind: contract.OfRelation, rule: rule}] = of
	}
	for rule, of := range responseRows() {
		table[key{kind: contract.OfResponse, rule: rule}] = of
	}
	return table
}

// Why statements of a rule may have no fault.
const (
	noToken      = "the page has no token that makes calls idempotent"
	everyRequest = "the page's request example has nothing that other requests have not"
	nothingShown = "the page's example shows no member at its top that the page promises, RequestId apart"
)

// silence says why the statement has no faults.
func (d *deriver) silence(r row, known bool) Silence {
	s := d.statement
	p, isParameter := d.op.Parameter(s.Subject.Name)
	none := func(reason string) Silence { return Silence{Statement: s.ID, Reason: reason} }
	switch {
	case s.Subject.Kind == contract.OfParameter && isParameter && p.Role != contract.RoleBusiness:
		return none("it is looked at before the operation: no server of one page does it in a way of its own")
	case s.Subject.Kind == contract.OfResponse && s.Subject.Name == "RequestId":
		return none("statements of the protocol say more of RequestId")
	case s.Subject.Kind == contract.OfProtocol && !known:
		return none("it is the same on every page: the named faults of the first operation break it")
	case r.silent != "":
		return none(r.silent)
	}
	return Silence{s.ID, fmt.Sprintf("no fault is derived from this one of the rule %q of the kind %q", s.Subject.Rule, s.Subject.Kind), true}
}
