package document_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
)

// Each statement counts once, by what it rests on; what has none is left out.
func TestFacts(t *testing.T) {
	at := contract.Source{Line: 3, Quote: "x"}
	text := contract.Type{Name: "string"}
	c := &contract.Contract{
		Title: at,
		Parameters: []contract.Parameter{
			{Name: "A", Type: text, TypeAt: at, RequiredAt: at, Required: true, At: at},
			{Name: "B", Role: contract.RoleBusiness, Type: text, TypeAt: at, At: at, RequiredAt: at, Inferred: contract.ByExample},
			{Name: "C", Type: text, TypeAt: at, At: at, RequiredAt: at, Required: true, Omitted: true, OtherType: true},
		},
		Response: &contract.Field{Fields: []*contract.Field{
			{Name: "D", Type: text, At: at, TypeAt: at, Sometimes: true},
			{Name: "E", Type: text, At: at, TypeAt: at, OtherType: true},
		}},
		Errors:   []contract.ErrorCase{{Status: 400, Code: "Bad", Meant: "Worse", At: at}},
		Unplaced: []contract.Unplaced{{Kind: "response", Name: "F"}},
	}
	want := document.Facts{Read: 1 + 2 + 1 + 1, Inferred: 2, Contradicted: 2 + 1 + 1 + 1, LeftOut: 1}
	if got := document.Inspect(c, nil).Facts; got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
