package operation

import (
	"fmt"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Statement is one testable sentence of the page or of the protocol.
type Statement struct {
	ID       string        `yaml:"id"`
	Level    verdict.Level `yaml:"level"`
	Source   string        `yaml:"source"` // page or protocol
	Line     int           `yaml:"line"`
	Quote    string        `yaml:"quote"`
	Hash     string        `yaml:"hash"`
	Document string        `yaml:"document"`
	Inferred string        `yaml:"inferred"`
	Value    string        `yaml:"value"`
	Subject  Subject       `yaml:"subject"`
}

// Subject says what a statement speaks of.
type Subject struct {
	Kind string `yaml:"kind"`
	Name string `yaml:"name"`
	Rule string `yaml:"rule"`
}

type ledger struct {
	Operation  string      `yaml:"operation"`
	Page       string      `yaml:"page"`
	SHA256     string      `yaml:"sha256"`
	Protocol   string      `yaml:"protocol"`
	Statements []Statement `yaml:"statements"`
	Exclusions []Exclusion `yaml:"exclusions"`
}

// Exclusion is a row or a statement that has no scenario, with the reason why.
type Exclusion struct {
	ID     string `yaml:"id"`
	Reason string `yaml:"reason"`
}

func loadStatements(data []byte) (*ledger, error) {
	var l ledger
	if err := yaml.Load(data, &l); err != nil {
		return nil, fmt.Errorf("YAML: %w", err)
	}
	if len(l.Statements) == 0 {
		return nil, fmt.Errorf("no statement of operation %q", l.Operation)
	}
	seen := make(map[string]bool, len(l.Statements))
	for i, s := range l.Statements {
		if _, err := verdict.ParseLevel(string(s.Level)); err != nil {
			return nil, fmt.Errorf("statement %d (%s): %w", i+1, s.ID, err)
		}
		if s.ID == "" || seen[s.ID] {
			return nil, fmt.Errorf("statement %d: id %q is empty or given twice", i+1, s.ID)
		}
		seen[s.ID] = true
	}
	return &l, nil
}
