package generic

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// What a right server answers obeys every rule of a member, in every item.
func TestLimitedValues(t *testing.T) {
	limit := func(rule contract.Rule, value string) operation.Limit {
		return operation.Limit{Rule: rule, Value: value}
	}
	cases := []struct {
		name string
		f    operation.Field
	}{
		{"an example of the list", operation.Field{Type: "string", Example: "hot", Limits: []operation.Limit{limit(contract.RuleEnum, "hot,cold")}}},
		{"a list without an example", operation.Field{Type: "string", Limits: []operation.Limit{limit(contract.RuleEnum, "hot,cold")}}},
		{"a masked example", operation.Field{Type: "string", Example: "h***", Limits: []operation.Limit{limit(contract.RuleEnum, "hot,cold")}}},
		{"a range", operation.Field{Type: "integer", Example: "9", Limits: []operation.Limit{limit(contract.RuleMinimum, "1"), limit(contract.RuleMaximum, "9")}}},
		{"a range without an example", operation.Field{Type: "integer", Limits: []operation.Limit{limit(contract.RuleMinimum, "10"), limit(contract.RuleMaximum, "90")}}},
		{"a moment", operation.Field{Type: "string", Limits: []operation.Limit{limit(contract.RuleFormat, "YYYY-MM-DDThh:mm:ssZ")}}},
		{"what says success", operation.Field{Type: "boolean", Limits: []operation.Limit{limit(contract.RuleConst, "true")}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for turn := range 4 {
				if text := (&service{}).varied(c.f, turn); !c.f.Obeys(text) {
					t.Errorf("item %d: %q", turn, text)
				}
			}
		})
	}
}
