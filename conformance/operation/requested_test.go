package operation

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A parameter whose row has no example has that of the request example.
func TestExamplesOfTheRequest(t *testing.T) {
	for _, tt := range []struct {
		name      string
		parameter Parameter
		sent      Pair
		want      string
	}{
		{"shown by the request", Parameter{Name: "Lid"}, Pair{Name: "Lid", Value: "red"}, "red"},
		{"an example of its own", Parameter{Name: "Lid", Example: "blue"}, Pair{Name: "Lid", Value: "red"}, "blue"},
		{"a member of a list", Parameter{Name: "Lid.N.Key"}, Pair{Name: "Lid.1.Key", Value: "red"}, "red"},
		{"another parameter", Parameter{Name: "Lid"}, Pair{Name: "Lids", Value: "red"}, ""},
		{"values that are listed", Parameter{Name: "Lid", Enum: []string{"red"}}, Pair{Name: "Lid", Value: "red"}, ""},
		{"stars", Parameter{Name: "Lid"}, Pair{Name: "Lid", Value: "r**"}, ""},
		{"words in the place of a value", Parameter{Name: "Lid"}, Pair{Name: "Lid", Value: "<your lid>"}, ""},
		{"no JSON", Parameter{Name: "Lid", Style: contract.StyleJSON}, Pair{Name: "Lid", Value: "[1,]"}, ""},
		{"against a rule", Parameter{Name: "Lid"}, Pair{Name: "Lid", Value: "scarlet"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.parameter.Role = contract.RoleBusiness
			short := Statement{Statement: contract.Statement{
				Subject: contract.Subject{Kind: contract.OfParameter, Name: tt.parameter.Name, Rule: contract.RuleMaxLength}, Value: "5",
			}}
			op := Operation{Parameters: []Parameter{tt.parameter}, Request: []Pair{tt.sent}, Statements: []Statement{short}}
			op.withRequested()
			if op.Parameters[0].Example != tt.want {
				t.Errorf("%q", op.Parameters[0].Example)
			}
		})
	}
}
