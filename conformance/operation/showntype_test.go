package operation_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// What the examples of a JSON text show of the type of one of its members.
func TestShownAsJSON(t *testing.T) {
	tests := []struct {
		name, typ, example, sent string
		want                     bool
	}{
		{"a number", "integer", `[{"Size":1}]`, "", true},
		{"a number in quotes", "integer", `[{"Size":"1"}]`, "", false},
		{"a boolean", "boolean", `[{"Size":true}]`, "", true},
		{"another type", "boolean", `[{"Size":1}]`, "", false},
		{"a text", "string", `[{"Size":"x"}]`, "", false},
		{"not shown", "integer", `[{"Other":1}]`, "", false},
		{"shown by the request", "integer", "", `[{"Size":1}]`, true},
		{"shown in two ways", "integer", `[{"Size":1}]`, `[{"Size":"1"}]`, false},
		{"no example", "integer", "", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			size := operation.Parameter{Name: "Lids.N.Size", Type: tt.typ, InText: true}
			op := &operation.Operation{Parameters: []operation.Parameter{{Name: "Lids", Style: contract.StyleJSON, Example: tt.example}, size}}
			if tt.sent != "" {
				op.Request = []contract.Pair{{Name: "Lids", Value: tt.sent}}
			}
			if got := op.ShownAsJSON(size); got != tt.want {
				t.Errorf("%t", got)
			}
		})
	}
}
