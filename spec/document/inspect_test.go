package document_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
	"github.com/plumb-conformance/plumb/spec/page"
)

// inspected prints one part of what `plumb inspect` prints.
func inspected(t *testing.T, c *contract.Contract, part string, ds ...page.Diagnostic) string {
	t.Helper()
	src, err := json.Marshal(document.Inspect(c, ds))
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]json.RawMessage
	if err := json.Unmarshal(src, &out); err != nil {
		t.Fatal(err)
	}
	return string(out[part])
}

// Every rule about a parameter has a word, and what a parameter does not have is not printed.
func TestInspectParameters(t *testing.T) {
	tests := []struct {
		name string
		rule contract.Constraint
		want string
	}{
		{"enum", rule(contract.RuleEnum, "a,b"), `"enum":["a","b"]`},
		{"const", rule(contract.RuleConst, "a"), `"enum":["a"]`},
		{"default", rule(contract.RuleDefault, "a"), `"default":"a"`},
		{"minimum", rule(contract.RuleMinimum, "0.5"), `"minimum":0.5`},
		{"maximum", rule(contract.RuleMaximum, "100"), `"maximum":100`},
		{"min-length", rule(contract.RuleMinLength, "2"), `"minLength":2`},
		{"min-bytes", rule(contract.RuleMinBytes, "2"), `"minLength":2,"lengthUnit":"bytes"`},
		{"max-bytes", rule(contract.RuleMaxBytes, "64"), `"maxLength":64,"lengthUnit":"bytes"`},
		{"max-length", rule(contract.RuleMaxLength, "64"), `"maxLength":64`},
		{"max-items", rule(contract.RuleMaxItems, "5"), `"maxItems":5`},
		{"pattern", rule(contract.RulePattern, "^a*$"), `"pattern":"^a*$"`},
		{"charset", rule(contract.RuleCharset, "ascii"), `"pattern":"^[\\x00-\\x7F]*$","charset":"ascii"`},
		{"format", rule(contract.RuleFormat, "yyyy"), `"dateFormat":"yyyy"`},
		{"a rule without a key of its own", rule(contract.RuleUnique, "x"), `"rules":{"unique":"x"}`},
		{"condition", rule(contract.RuleCondition, "if"), `"condition":"if"`},
		{"idempotent", rule(contract.RuleIdempotent, "true"), `"idempotent":true`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := `[{"name":"P","type":"string","required":false,"role":"business",` + tt.want + `,"line":10}]`
			if diff := cmp.Diff(want, inspected(t, small(param("P", "string", tt.rule)), "parameters")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
	broken := `[{"name":"P","type":"string","required":false,"role":"business","line":10}]`
	for _, name := range []contract.Rule{contract.RuleMinimum, contract.RuleMaxLength} {
		if got := inspected(t, small(param("P", "string", rule(name, "x"))), "parameters"); got != broken {
			t.Errorf("%s of x: %s", name, got)
		}
	}
	both := inspected(t, small(param("P", "string", rule(contract.RulePattern, "^a*$"), rule(contract.RuleCharset, "ascii"))), "parameters")
	if both != `[{"name":"P","type":"string","required":false,"role":"business","pattern":"^a*$","charset":"ascii","line":10}]` {
		t.Errorf("a pattern beside a character set: %s", both)
	}
}

// Members of a JSON text are printed when the row that carries the text is a list or an object, and not when it is a text or when
// no row lists them.
func TestInspectMembers(t *testing.T) {
	p, m := param("Rules", "object"), param("Rules.Id", "string")
	p.Style, p.Required, p.Example = contract.StyleJSON, true, "{}"
	m.Documented, m.Within, m.InText, m.Inferred = "Id", "Rules", true, contract.ByExample
	m.Type.Format = "date-time"
	want := `[{"name":"Rules","type":"object","required":true,"role":"business","style":"json","example":"{}","line":10},` +
		`{"name":"Rules.Id","documented":"Id","type":"string","format":"date-time","required":false,"role":"business","line":10,"inferred":"example"}]`
	if diff := cmp.Diff(want, inspected(t, small(p, m), "parameters")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	p.Type.Name = "string"
	if diff := cmp.Diff(`[{"name":"Rules","type":"string","required":true,"role":"business","style":"json","example":"{}","line":10}]`, inspected(t, small(p, m), "parameters")); diff != "" {
		t.Errorf("of a text (-want +got):\n%s", diff)
	}
	p.Type.Name, m.Inferred = "object", contract.ByProse
	if diff := cmp.Diff(`[{"name":"Rules","type":"object","required":true,"role":"business","style":"json","example":"{}","line":10}]`, inspected(t, small(p, m), "parameters")); diff != "" {
		t.Errorf("by the text of its cell (-want +got):\n%s", diff)
	}
}

// The result is printed as a tree in the order of the page.
func TestInspectResponse(t *testing.T) {
	leaf := func(name string) *contract.Field {
		return &contract.Field{Name: name, Type: contract.Type{Name: "integer", Format: "int64"}, At: at(20, name)}
	}
	c := small()
	c.Response.Fields = []*contract.Field{
		leaf("Z"), leaf("A"),
		{Name: "List", Type: contract.Type{Name: "array"}, Items: &contract.Field{Type: contract.Type{Name: "object"}, Fields: []*contract.Field{leaf("B")}}, Inferred: contract.ByTable},
		{Name: "Map", Type: contract.Type{Name: "object"}, Values: leaf("")},
		{Name: "Unknown"},
	}
	const integer = `{"type":"integer","format":"int64","line":20}`
	want := `{"type":"object","properties":{"Z":` + integer + `,"A":` + integer + `,"List":{"type":"array","items":{"type":"object","properties":{"B":` + integer + `}},"inferred":"table"},` +
		`"Map":{"type":"object","additionalProperties":` + integer + `},"Unknown":{"type":"string"}}}`
	if diff := cmp.Diff(want, inspected(t, c, "response")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Errors and diagnostics are lists, also when they are empty; an error without a status has null.
func TestInspectLists(t *testing.T) {
	for _, part := range []string{"parameters", "errors", "diagnostics"} {
		if got := inspected(t, small(), part); got != "[]" {
			t.Errorf("%s: %s", part, got)
		}
	}
	c := small()
	c.Errors = []contract.ErrorCase{{Status: 404, Code: "NoCup", Message: "m", Description: "d", At: at(30, "NoCup")}, {Code: "Odd", At: at(31, "Odd")}}
	want := `[{"status":404,"code":"NoCup","message":"m","description":"d","line":30},{"status":null,"code":"Odd","message":"","line":31}]`
	if diff := cmp.Diff(want, inspected(t, c, "errors")); diff != "" {
		t.Errorf("errors (-want +got):\n%s", diff)
	}
	got := inspected(t, c, "diagnostics", page.Diagnostic{File: "p.md", Line: 3, Column: 4, Severity: page.Warning, Message: "m"})
	if got != `[{"line":3,"column":4,"severity":"warning","message":"m"}]` {
		t.Errorf("diagnostics: %s", got)
	}
	for part, want := range map[string]string{"page": `"pages/BrewTea.md"`, "product": `"Teahouse"`, "version": `"2021-03-04"`, "action": `"BrewTea"`, "style": `"RPC"`} {
		if got := inspected(t, c, part); got != want {
			t.Errorf("%s: %s", part, got)
		}
	}
}
