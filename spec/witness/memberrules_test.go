package witness_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A rule of a member stands while every value of it that the page shows obeys it.
func TestMemberRulesAgainstShownValues(t *testing.T) {
	enum := contract.Constraint{Rule: contract.RuleEnum, Value: "on,off", Values: []string{"on", "off"}, At: contract.Source{Line: 12}}
	shown := contract.Constraint{Rule: contract.RuleFormat, Value: "yyyy-MM-ddTHH:mmZ", At: contract.Source{Line: 12}, Inferred: contract.ByExample}
	tests := []struct {
		name    string
		rule    contract.Constraint
		example string // of the row
		kind    string // of the row
		json    string
		xml     string
		want    []string
		kept    bool
	}{
		{"nothing shown", enum, "", "string", "", "", nil, true},
		{"shown values obey", enum, "on", "string", `{"L":[{"A":"on"},{"A":"off"}]}`, `<R><L><A>on</A></L></R>`, nil, true},
		{"the cell does not", enum, "auto", "string", "", "", []string{`12 warning: member "L.A": its example (line 12) is "auto", against the rule enum "on,off"; the rule is left out`}, false},
		{"the second item does not", enum, "on", "string", `{"L":[{"A":"on"},{"A":"auto"}]}`, "", []string{`12 warning: member "L.A": the JSON example (line 20) is "auto", against the rule enum "on,off"; the rule is left out`}, false},
		{"XML does not", enum, "on", "string", `{"L":[{"A":"on"}]}`, `<R><L><A>auto</A></L></R>`, []string{`12 warning: member "L.A": the XML example (line 30) is "auto", against the rule enum "on,off"; the rule is left out`}, false},
		{"masked, null, empty", enum, "a***", "string", `{"L":[{"A":null},{"A":""},{"A":"x***"}]}`, "", nil, true},
		{"a cell that lists the values of a list", enum, `["on","off"]`, "array", "", "", nil, true},
		{"items of a list of values", enum, "", "array", `{"L":[{"A":["on","auto"]}]}`, "", []string{`12 warning: member "L.A": the JSON example (line 20) is "auto", against the rule enum "on,off"; the rule is left out`}, false},
		{"what only the cell spoke for is left out in silence", shown, "", "string", `{"L":[{"A":"2020-01-02"}]}`, "", nil, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := row("A", tt.kind)
			a.Example, a.Constraints = tt.example, []contract.Constraint{tt.rule}
			if tt.kind == "array" {
				a.Items = &contract.Field{Type: contract.Type{Name: "string"}}
			}
			c := &contract.Contract{Response: row("", "object", of(row("L", "array"), a))}
			if tt.json != "" {
				c.Examples = append(c.Examples, answer(t, "json", tt.json, 20))
			}
			if tt.xml != "" {
				c.Examples = append(c.Examples, answer(t, "xml", tt.xml, 30))
				c.Action = "R"
			}
			got := held(c)
			var about []string
			for _, line := range got {
				if len(line) > 20 && line[:18] == `12 warning: member` {
					about = append(about, line)
				}
			}
			same(t, tt.want, about)
			same(t, tt.kept, len(a.Constraints) == 1)
		})
	}
}
