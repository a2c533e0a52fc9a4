package scenario

import (
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// key finds the rule that makes the scenarios of a statement: by the kind of its subject and by its rule. The rules of
// the protocol are told apart by what they are about, too.
type key struct {
	kind  contract.SubjectKind
	about string // of a protocol statement
	rule  contract.Rule
}

func keyOf(s contract.Subject) key {
	k := key{kind: s.Kind, rule: s.Rule}
	if s.Kind == contract.OfProtocol {
		k.about = s.Name
	}
	return k
}

// rule makes the scenarios of one statement.
type rule func(*deriver)

// rules is the table of all rules.
func rules() map[key]rule {
	table := map[key]rule{
		{kind: contract.OfOperation, rule: contract.RuleExists}:    (*deriver).exists,
		{kind: contract.OfRequest, rule: contract.RuleExample}:     (*deriver).requestExample,
		{kind: contract.OfRequest, rule: contract.RuleAtLeastOne}:  (*deriver).atLeastOne,
		{kind: contract.OfRequest, rule: contract.RuleAtMostOne}:   (*deriver).atMostOne,
		{kind: contract.OfResponse, rule: contract.RulePresent}:    (*deriver).present,
		{kind: contract.OfResponse, rule: contract.RuleType}:       (*deriver).memberType,
		{kind: contract.OfResponse, rule: contract.RuleEcho}:       (*deriver).echo,
		{kind: contract.OfExample, rule: contract.RuleStatus}:      (*deriver).printedStatus,
		{kind: contract.OfExample, rule: contract.RuleContentType}: (*deriver).printedMediaType,
		{kind: contract.OfExample, rule: contract.RuleRoot}:        (*deriver).printedRoot,
		{kind: contract.OfExample, rule: contract.RuleExample}:     (*deriver).printedMembers,
		{kind: contract.OfError, rule: contract.RuleError}:         (*deriver).documentedError,
	}
	for name, scenarios := range relationRules() {
		table[key{kind: contract.OfRelation, rule: name}] = scenarios
	}
	for name, scenarios := range parameterRules() {
		table[key{kind: contract.OfParameter, rule: name}] = ofParameter(scenarios)
	}
	for _, name := range memberRules() {
		table[key{kind: contract.OfResponse, rule: name}] = (*deriver).memberRule
	}
	for k, scenarios := range protocolRules() {
		table[key{kind: contract.OfProtocol, about: k.about, rule: k.rule}] = scenarios
	}
	return table
}

// Subjects lists what statements of the page can be about and still have scenarios: kind and rule, with a space between.
func Subjects() []string {
	var out []string
	for k := range rules() {
		if k.kind != contract.OfProtocol {
			out = append(out, string(k.kind)+" "+string(k.rule))
		}
	}
	slices.Sort(out)
	return out
}
