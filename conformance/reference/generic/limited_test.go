package generic

import (
	"encoding/json"
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

// An item of a list of texts obeys the rules of the list.
func TestItemsObeyTheRulesOfTheirList(t *testing.T) {
	list := operation.Field{Type: "array", Items: &operation.Field{Type: "string"}, Limits: []operation.Limit{{Rule: contract.RuleEnum, Value: "hot,cold"}}}
	b := builder{service: &service{}, listed: list}
	for turn := range 3 {
		if text, _ := b.item(turn).(string); !list.Obeys(text) {
			t.Errorf("item %d: %q", turn, text)
		}
	}
}

// What holds JSON by the page's example holds JSON in every item, another one in each.
func TestJSONStaysJSON(t *testing.T) {
	f, seen := operation.Field{Type: "string", Example: `{"a":"b"}`}, map[string]bool{}
	for turn := range 3 {
		text := (&service{}).varied(f, turn)
		if !json.Valid([]byte(text)) || seen[text] {
			t.Errorf("item %d: %q", turn, text)
		}
		seen[text] = true
	}
}

// A success does not say what an error says, whatever the page's example is.
func TestASuccessSaysNoError(t *testing.T) {
	s := &service{errorTexts: map[string]bool{"The lid is gone.": true}}
	for example, want := range map[string]string{"The lid is gone.": "plumb", "done": "done"} {
		if got := s.varied(operation.Field{Type: "string", Example: example}, 0); got != want {
			t.Errorf("%q: %q", example, got)
		}
	}
}
