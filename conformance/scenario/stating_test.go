package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// stating adds a statement about a parameter to an operation.
func stating(op *operation.Operation, name string, rule contract.Rule, value string) *operation.Operation {
	op.Statements = append(op.Statements, operation.Statement{Level: verdict.Must, Statement: contract.Statement{
		ID: name + "/" + string(rule), Level: contract.LevelMust, Source: contract.FromPage, Value: value,
		Subject: contract.Subject{Kind: contract.OfParameter, Name: name, Rule: rule},
	}})
	return op
}

// derivedOf are the scenarios of an operation.
func derivedOf(t *testing.T, op *operation.Operation, fixtures scenario.Fixtures) []scenario.Scenario {
	t.Helper()
	all, err := scenario.Derive(op, scenario.Settings{Fixtures: fixtures})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
