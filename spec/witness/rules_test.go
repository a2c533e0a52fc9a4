package witness_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// A rule stands while every value that the page shows obeys it; else it is left out and both lines are said.
func TestRulesAgainstShownValues(t *testing.T) {
	text, number := contract.Type{Name: "string"}, contract.Type{Name: "integer"}
	list := contract.Type{Name: "array", Item: "string"}
	enum := []contract.Constraint{{Rule: contract.RuleEnum, Value: "on,off", Values: []string{"on", "off"}}}
	rule := func(r contract.Rule, value string) []contract.Constraint {
		return []contract.Constraint{{Rule: r, Value: value}}
	}
	tests := []struct {
		name    string
		p       contract.Parameter
		rules   []contract.Constraint
		request string
		broken  string // how the diagnostic goes on behind the name; empty when all is well
	}{
		{"an example of the list", contract.Parameter{Type: text, Example: "on"}, enum, "", ""},
		{"an example that is none of the list", contract.Parameter{Type: text, Example: "auto"}, enum, "", `its example (line 7) is "auto", against the rule enum "on,off"; the rule is left out`},
		{"in another case", contract.Parameter{Type: text, Example: "ON"}, enum, "", `its example (line 7) is "ON", against the rule enum "on,off"; the rule is left out`},
		{"several values in a cell", contract.Parameter{Type: text, Example: "on、off"}, enum, "", ""},
		{"several values with or", contract.Parameter{Type: text, Example: "on或off"}, enum, "", ""},
		{"several values in English", contract.Parameter{Type: text, Example: "on or off"}, enum, "", ""},
		{"several, one of them unknown", contract.Parameter{Type: text, Example: "on/auto"}, enum, "", `its example (line 7) is "on/auto", against the rule enum "on,off"; the rule is left out`},
		{"the request example", contract.Parameter{Type: text}, enum, "P=auto", `the request example (line 41) is "auto", against the rule enum "on,off"; the rule is left out`},
		{"a masked example", contract.Parameter{Type: text, Example: "a***"}, enum, "P=b****", ""},
		{"a placeholder", contract.Parameter{Type: text, Example: "<Value>"}, enum, "P=xxx", ""},
		{"something left out", contract.Parameter{Type: text, Example: "a..."}, enum, "P=b…", ""},
		{"a default of the list", contract.Parameter{Type: text}, append(rule(contract.RuleDefault, "on"), enum...), "", ""},
		{"a default that is none of the list", contract.Parameter{Type: text}, append(rule(contract.RuleDefault, "auto"), enum...), "", `its default (line 9) is "auto", against the rule enum "on,off"; the rule is left out`},
		{"at the maximum", contract.Parameter{Type: number, Example: "100"}, rule(contract.RuleMaximum, "100"), "", ""},
		{"beyond the maximum", contract.Parameter{Type: number, Example: "101"}, rule(contract.RuleMaximum, "100"), "", `its example (line 7) is "101", against the rule maximum "100"; the rule is left out`},
		{"below the minimum", contract.Parameter{Type: number}, rule(contract.RuleMinimum, "1"), "P=0", `the request example (line 41) is "0", against the rule minimum "1"; the rule is left out`},
		{"too long", contract.Parameter{Type: text, Example: "abcde"}, rule(contract.RuleMaxLength, "4"), "", `its example (line 7) is "abcde", against the rule max-length "4"; the rule is left out`},
		{"a date", contract.Parameter{Type: text, Example: "2019-01-01T12:10Z"}, rule(contract.RuleFormat, "yyyy-MM-ddTHH:mmZ"), "", ""},
		{"another date", contract.Parameter{Type: text, Example: "2019-01-01"}, rule(contract.RuleFormat, "yyyy-MM-ddTHH:mmZ"), "", `its example (line 7) is "2019-01-01", against the rule format "yyyy-MM-ddTHH:mmZ"; the rule is left out`},
		{"a JSON list of values", contract.Parameter{Type: list, Style: contract.StyleJSON, Example: `["on","off"]`}, enum, `P=["off"]`, ""},
		{"a JSON list with another", contract.Parameter{Type: list, Style: contract.StyleJSON}, enum, `P=["auto"]`, `the request example (line 41) is "[\"auto\"]", against the rule enum "on,off"; the rule is left out`},
		{"values in one text", contract.Parameter{Type: text, Style: contract.StyleSimple}, rule(contract.RuleMaxLength, "4"), "P=abc,def", ""},
		{"one text", contract.Parameter{Type: text}, rule(contract.RuleMaxLength, "4"), "P=abc,def", `the request example (line 41) is "abc,def", against the rule max-length "4"; the rule is left out`},
		{"what the protocol says of its own", contract.Parameter{Type: text, Example: "auto", Role: contract.RoleCommon}, enum, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.p.Name, tt.p.At.Line = "P", 7
			if tt.p.Role == "" {
				tt.p.Role = contract.RoleBusiness
			}
			for i := range tt.rules {
				r := tt.rules[i]
				r.At.Line = 9
				tt.p.Constraints = append(tt.p.Constraints, r)
			}
			c := &contract.Contract{Parameters: []contract.Parameter{tt.p}}
			got := held(c, asked(strings.Fields(tt.request)...))
			if tt.broken == "" {
				same(t, []string(nil), got)
				same(t, len(tt.rules), len(c.Parameters[0].Constraints))
				return
			}
			same(t, []string{`9 warning: parameter "P": ` + tt.broken}, got)
			same(t, len(tt.rules)-1, len(c.Parameters[0].Constraints))
			same(t, 1, len(c.Unplaced))
		})
	}
}

// Values inside of lists, objects and JSON texts are held against the rows of their members.
func TestRulesOfMembers(t *testing.T) {
	for _, tt := range []struct{ name, parameter, request string }{
		{"an item", "P.N", "P.2=auto"},
		{"a member of an item", "P.N.Key", "P.1.Key=auto"},
		{"a position of its own", "P.1", "P.1=auto"},
		{"a member of an object", "P.Key", "P.Key=auto"},
		{"in a JSON text", "P.Key", `P={"Key":"auto"}`},
		{"in a list of a JSON text", "P.N.Key", `P=[{"Key":"on"},{"Key":"auto"}]`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := contract.Parameter{Name: tt.parameter, Type: contract.Type{Name: "string"}, Role: contract.RoleBusiness}
			p.Constraints = []contract.Constraint{{Rule: contract.RuleEnum, Value: "on,off", Values: []string{"on", "off"}}}
			c := &contract.Contract{Parameters: []contract.Parameter{p, {Name: "P", Type: contract.Type{Name: "object"}, Role: contract.RoleBusiness}}}
			held(c, asked(tt.request))
			same(t, 0, len(c.Parameters[0].Constraints))
		})
	}
}

// A type that a shown value contradicts is not certain.
func TestTypesAgainstShownValues(t *testing.T) {
	tests := []struct {
		name, kind, example string
		other               bool
	}{
		{"a number", "integer", "12", false}, {"a word", "integer", "many", true}, {"several numbers", "integer", "1、2", false},
		{"a fraction", "integer", "1.5", true}, {"a truth", "boolean", "true", false}, {"a number for a truth", "boolean", "1", true},
		{"a masked number", "integer", "12***", false}, {"any text", "string", "12", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := &contract.Contract{Parameters: []contract.Parameter{{Name: "P", Type: contract.Type{Name: tt.kind}, Example: tt.example, Role: contract.RoleBusiness}}}
			said := held(c)
			same(t, tt.other, c.Parameters[0].OtherType)
			same(t, tt.other, len(said) == 1)
		})
	}
}

// Rules that are read as one go as one, and are said once.
func TestBothEndsOfRangesGo(t *testing.T) {
	for _, pair := range [][]contract.Rule{{contract.RuleMinimum, contract.RuleMaximum}, {contract.RuleMinLength, contract.RuleMaxLength}} {
		p := contract.Parameter{Name: "P", Type: contract.Type{Name: "string"}, Role: contract.RoleBusiness, Example: "1234567"}
		p.Constraints = []contract.Constraint{{Rule: pair[0], Value: "1"}, {Rule: contract.RuleCharset}, {Rule: pair[1], Value: "5"}}
		c := &contract.Contract{Parameters: []contract.Parameter{p}}
		same(t, 1, len(held(c)))
		same(t, []contract.Constraint{{Rule: contract.RuleCharset}}, c.Parameters[0].Constraints)
		same(t, 2, len(c.Unplaced))
	}
}

// An example that is the name of its parameter is no value; one of a switch may be spelled in any way.
func TestExamplesThatSayNothingOfRules(t *testing.T) {
	tests := []struct{ name, parameter, kind, example, want string }{
		{"its own name", "P.N.Key", "string", "key", `0 info: parameter "P.N.Key": its example (line 0) is its own name, which is no value by the rule enum "on,off"; nothing follows from it`},
		{"a switch", "P", "boolean", "True", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := contract.Parameter{Name: tt.parameter, Type: contract.Type{Name: tt.kind}, Role: contract.RoleBusiness, Example: tt.example}
			p.Constraints = []contract.Constraint{{Rule: contract.RuleEnum, Value: "on,off", Values: []string{"on", "off"}}}
			c := &contract.Contract{Parameters: []contract.Parameter{p}}
			same(t, tt.want, strings.Join(held(c), "\n"))
			same(t, 1, len(c.Parameters[0].Constraints))
		})
	}
}
