package operation

import (
	"fmt"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Statement is one testable sentence of the page or of the protocol.
type Statement struct {
	contract.Statement
	Level verdict.Level
}

func loadStatements(data []byte) (*contract.Ledger, []Statement, error) {
	var l contract.Ledger
	if err := yaml.Load(data, &l, yaml.WithKnownFields()); err != nil {
		return nil, nil, fmt.Errorf("YAML: %w", err)
	}
	if len(l.Statements) == 0 {
		return nil, nil, fmt.Errorf("no statement of operation %q", l.Operation)
	}
	out := make([]Statement, 0, len(l.Statements))
	seen := make(map[string]bool, len(l.Statements))
	for i, s := range l.Statements {
		level, err := verdict.ParseLevel(s.Level)
		if err != nil {
			return nil, nil, fmt.Errorf("statement %d (%s): %w", i+1, s.ID, err)
		}
		if s.ID == "" || seen[s.ID] {
			return nil, nil, fmt.Errorf("statement %d: id %q is empty or given twice", i+1, s.ID)
		}
		if err := checkSubject(s); err != nil {
			return nil, nil, fmt.Errorf("statement %d (%s): %w", i+1, s.ID, err)
		}
		seen[s.ID] = true
		out = append(out, Statement{Statement: s, Level: level})
	}
	return &l, out, nil
}

// checkSubject refuses what another version wrote. A statement of the page has a subject.
func checkSubject(s contract.Statement) error {
	if s.Source == contract.FromProtocol {
		return nil
	}
	return s.Subject.Check()
}
