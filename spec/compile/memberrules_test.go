package compile

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A result that comes of success says so, as a boolean or as the text that the page shows.
func TestOfSuccess(t *testing.T) {
	for _, c := range []struct{ name, member, typ, example, want string }{
		{"a boolean", "Success", "boolean", "", "true"},
		{"a text that the page shows", "Success", "string", "true", "true"},
		{"a text of another kind", "Success", "string", "OK", ""},
		{"another text", "Successor", "string", "true", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := &contract.Field{Name: c.member, Type: contract.Type{Name: c.typ}, Example: c.example, At: contract.Source{Line: 3}}
			f.Constraints = []contract.Constraint{{Rule: contract.RuleEnum, Values: []string{"true", "false"}}}
			ofSuccess(&contract.Field{Fields: []*contract.Field{f}})
			got, _ := contract.Find(f.Constraints, contract.RuleConst)
			if _, listed := contract.Find(f.Constraints, contract.RuleEnum); got.Value != c.want || listed == (c.want != "") {
				t.Errorf("%+v", f.Constraints)
			}
		})
	}
}
