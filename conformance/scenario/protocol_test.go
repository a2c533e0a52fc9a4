package scenario

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Every statement of the overlay has edits or a row in the table of rules, and every row a statement.
func TestEveryStatementOfTheOverlayHasARule(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "spec", "protocol.overlay.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var overlay struct {
		Statements []struct {
			ID      string           `yaml:"id"`
			Subject contract.Subject `yaml:"subject"`
			Edits   []contract.Edit  `yaml:"edits"`
		} `yaml:"statements"`
	}
	if err := yaml.Load(data, &overlay); err != nil {
		t.Fatal(err)
	}
	left := protocolRules()
	for _, s := range overlay.Statements {
		row := topic{about: s.Subject.Name, rule: s.Subject.Rule}
		if _, ok := left[row]; ok == (len(s.Edits) > 0) {
			t.Errorf("%s: a rule for %v: %t, %d edits; expected one or the other", s.ID, row, ok, len(s.Edits))
		}
		delete(left, row)
	}
	for row := range left {
		t.Errorf("the rule of %v belongs to no statement of the overlay", row)
	}
}

// Without a statement about wrong signatures nobody knows by which code a target says so.
func TestTheCodeOfAWrongSignature(t *testing.T) {
	if got := (&deriver{op: operationWith("signature", "wrong", "Forged")}).mismatchCode(); got != "Forged" {
		t.Errorf("got %q", got)
	}
	if got := (&deriver{op: operationWith("signature", "missing", "Forged")}).mismatchCode(); got != "" {
		t.Errorf("got %q", got)
	}
}

// operationWith has one statement of the protocol.
func operationWith(about string, rule contract.Rule, code string) *operation.Operation {
	s := operation.Statement{Statement: contract.Statement{
		Subject: contract.Subject{Kind: contract.OfProtocol, Name: about, Rule: rule}, Refusal: contract.Refusal{Code: code},
	}}
	return &operation.Operation{Statements: []operation.Statement{s}}
}

// A code that the page gives to something else is none of a family's.
func TestCodesThatThePageHas(t *testing.T) {
	d := &deriver{op: &operation.Operation{Errors: []operation.Error{
		{Code: "LostKettle", Trigger: operation.Trigger{Kind: contract.TriggerMissing, Parameter: "Spoon"}},
		{Code: "MissingParameter", Trigger: operation.Trigger{Kind: contract.TriggerMissing}},
	}}}
	d.statement.Refusal = contract.Refusal{Code: "Missing{P}", Also: []string{"Lost{P}", "MissingParameter", "{P}.Lost"}}
	if got := d.equalCodes("Kettle"); !slices.Equal(got, []string{"MissingParameter", "Kettle.Lost"}) {
		t.Errorf("%q", got)
	}
}
