package operation_test

import (
	"slices"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Where the page prints another root than the protocol's, both are right, for results and for errors.
func TestRoots(t *testing.T) {
	root := func(value string) []operation.Statement {
		return []operation.Statement{{Statement: contract.Statement{Subject: contract.Subject{Kind: contract.OfExample, Name: "xml", Rule: contract.RuleRoot}, Value: value}}}
	}
	for _, tt := range []struct {
		name            string
		statements      []operation.Statement
		results, errors []string
	}{
		{"no example", nil, []string{"StirKettleResponse"}, []string{"Error"}},
		{"the protocol's", root("StirKettleResponse"), []string{"StirKettleResponse"}, []string{"Error"}},
		{"another", root("KMS"), []string{"StirKettleResponse", "KMS"}, []string{"Error", "KMS"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			op := operation.Operation{Result: operation.Field{Name: "StirKettleResponse"}, Envelope: operation.Field{Name: "Error"}, Statements: tt.statements}
			if !slices.Equal(op.Roots(), tt.results) || !slices.Equal(op.ErrorRoots(), tt.errors) {
				t.Errorf("got %v and %v", op.Roots(), op.ErrorRoots())
			}
		})
	}
}

// Printed RequestIds are those of the examples and of the member's row.
func TestRequestIDs(t *testing.T) {
	op := operation.Operation{
		Result:   operation.Field{Properties: []operation.Field{{Name: "RequestId", Example: "a-1"}}},
		Examples: operation.Examples{JSON: `{"RequestId": "b-****"}`, XML: "<R><RequestId>c-2</RequestId></R>"},
	}
	if got := op.RequestIDs(); !slices.Equal(got, []string{"a-1", "b-****", "c-2"}) {
		t.Errorf("%v", got)
	}
	if got := (&operation.Operation{}).RequestIDs(); got != nil {
		t.Errorf("%v", got)
	}
}
