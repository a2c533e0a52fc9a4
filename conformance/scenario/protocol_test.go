package scenario

import (
	"os"
	"path/filepath"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// The overlay and the table of its rules have the same rows, one for one.
func TestEveryStatementOfTheOverlayHasARule(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "spec", "protocol.overlay.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var overlay struct {
		Statements []struct {
			ID      string           `yaml:"id"`
			Subject contract.Subject `yaml:"subject"`
		} `yaml:"statements"`
	}
	if err := yaml.Load(data, &overlay); err != nil {
		t.Fatal(err)
	}
	left := protocolRules()
	for _, s := range overlay.Statements {
		row := topic{about: s.Subject.Name, rule: s.Subject.Rule}
		if _, ok := left[row]; !ok {
			t.Errorf("%s: there is no rule for %v", s.ID, row)
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
