package witness_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/witness"
)

// A required parameter is certain while one request example gives it.
func TestRequiredAgainstRequestExamples(t *testing.T) {
	tests := []struct {
		name, parameter string
		requests        []witness.Request
		omitted         bool
	}{
		{"given", "P", []witness.Request{asked("P=x")}, false},
		{"left out", "P", []witness.Request{asked("Q=x")}, true},
		{"given by the second", "P", []witness.Request{asked("Q=x"), asked("P=x")}, false},
		{"left out by both", "P", []witness.Request{asked("Q=x"), asked("Q=y")}, true},
		{"no request", "P", nil, false},
		{"a request without parameters", "P", []witness.Request{{Line: 40}}, false},
		{"an item of a list", "P.N", []witness.Request{asked("P.1=x")}, false},
		{"a member of what is left out", "P.N.Key", []witness.Request{asked("Q=x")}, false},
		{"a list as a JSON text", "P.N.Key", []witness.Request{asked("P=[]")}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := &contract.Contract{Parameters: []contract.Parameter{
				{Name: tt.parameter, Required: true, RequiredAt: contract.Source{Line: 7}, Role: contract.RoleBusiness, Type: contract.Type{Name: "string"}},
				{Name: "Q", Role: contract.RoleBusiness, Type: contract.Type{Name: "string"}},
			}, Examples: []contract.Example{{Kind: "json"}, {Kind: "request"}, {Kind: "request"}}}
			said := held(c, tt.requests...)
			same(t, tt.omitted, c.Parameters[0].Omitted)
			same(t, []bool{false, len(said) > 0, false}, []bool{c.Examples[0].Doubted, c.Examples[1].Doubted, c.Examples[2].Doubted})
			if tt.omitted {
				same(t, []string{`40 warning: the request example leaves out "P"; the table (line 7) says that it is required; not taken for certain`}, said)
			}
		})
	}
}
