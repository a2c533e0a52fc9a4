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

// The items of a list differ by a member that can have a value of its own in each of them.
func TestItemsDiffer(t *testing.T) {
	for _, c := range []struct {
		name string
		f    operation.Field
		want bool
	}{
		{"a text", operation.Field{Type: "string", Example: "k-1"}, true},
		{"a number", operation.Field{Type: "integer", Example: "7"}, true},
		{"a number with stars", operation.Field{Type: "integer", Example: "1009318****"}, true},
		{"a broken number", operation.Field{Type: "number", Example: "0.0"}, true},
		{"a number that is shown as none", operation.Field{Type: "integer", Example: "many"}, false},
		{"moments", operation.Field{Type: "string", Limits: []operation.Limit{{Rule: contract.RuleFormat, Value: "YYYY-MM-DDThh:mm:ssZ"}}}, true},
		{"one of two", operation.Field{Type: "string", Limits: []operation.Limit{{Rule: contract.RuleEnum, Value: "hot,cold"}}}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := &service{}
			s.types, _ = contract.RuleType.Find()
			if got := s.differs(c.f, 3); got != c.want {
				t.Errorf("differ: %t", got)
			}
		})
	}
}

// Moments are later from item to item, however many there are.
func TestMoments(t *testing.T) {
	for _, c := range []struct{ text, ninth, fortieth, far string }{
		{"2020-01-02T03:04:05Z", "2020-01-18T03:04:05Z", "2020-02-21T03:04:05Z", "2021-01-02T03:04:05Z"},
		{"2020/12/30", "2020/12/18", "2021/01/21", "2021/12/02"},
		{"1552209680000", "1552209680008", "1552209680039", "1552209680328"},
		{"soon", "soon", "soon", "soon"},
	} {
		if got := []string{moment(c.text, 8), moment(c.text, 39), moment(c.text, 328)}; got[0] != c.ninth || got[1] != c.fortieth || got[2] != c.far {
			t.Errorf("%s: %v", c.text, got)
		}
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
