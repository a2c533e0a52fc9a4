package generic

import (
	"net/url"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// A request against a choice of the page is told by a parameter of it.
func TestChoices(t *testing.T) {
	op := &operation.Operation{Parameters: []operation.Parameter{{Name: "Lid", Role: contract.RoleBusiness}, {Name: "Cap", Role: contract.RoleBusiness}}}
	of := []string{"Lid", "Cap"}
	tests := []struct {
		name        string
		least, most bool
		sent        url.Values
		kind        contract.TriggerKind
		against     string
	}{
		{"one of at least one", true, false, url.Values{"Lid": {"x"}}, "", ""},
		{"none of at least one", true, false, url.Values{}, contract.TriggerMissing, "Lid"},
		{"two of at least one", true, false, url.Values{"Lid": {"x"}, "Cap": {"x"}}, "", ""},
		{"two of at most one", false, true, url.Values{"Lid": {"x"}, "Cap": {"x"}}, contract.TriggerInvalid, "Cap"},
		{"an empty one counts as none", false, true, url.Values{"Lid": {"x"}, "Cap": {""}}, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			op.Choices = []operation.Choice{{Of: of, Least: tt.least, Most: tt.most}}
			s := &service{op: op, rules: parametersOf(op)}
			if kind, name := s.against(tt.sent); kind != tt.kind || name != tt.against {
				t.Errorf("%s %s", kind, name)
			}
		})
	}
}
