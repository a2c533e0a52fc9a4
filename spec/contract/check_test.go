package contract_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Which words of a description belong to this version, and where the first one stands that does not.
func TestCheckLanguage(t *testing.T) {
	const extensions = "x-rpc-api, x-rpc-action, x-rpc-parameter-locations, x-rpc-source, x-rpc-members, x-rpc-errors, x-rpc-role, x-rpc-style, x-rpc-flat-prefix, " +
		"x-rpc-documented, x-rpc-constraints, x-rpc-inferred, x-rpc-json-schema, x-rpc-masked, x-rpc-request-example, x-rpc-choices, x-rpc-listing, x-rpc-example, x-rpc-examples, x-rpc-schema, x-rpc-echo"
	tests := []struct{ name, document, want string }{
		{"nothing", "", ""},
		{"no extension", "a: 1\nx-other: 2\n", ""},
		{"every extension", "x-rpc-api: {}\nx-rpc-action: A\nx-rpc-parameter-locations: [query]\nx-rpc-source: {}\nx-rpc-flat-prefix: a\nx-rpc-documented: a\n" +
			"x-rpc-json-schema: {}\nx-rpc-masked: true\nx-rpc-echo: A\n", ""},
		{"an unknown extension", "x-rpc-zorp: 1\n", `line 1, column 1: the extension "x-rpc-zorp": expected one of ` + extensions},
		{"far inside", "a:\n  - b: 1\n    c: 2\n    x-rpc-zorp: 1\n", `line 4, column 5: the extension "x-rpc-zorp": expected one of ` + extensions},
		{"the second of two", "a: {b: 1}\nx-rpc-masked: true\nx-rpc-zorp: 1\n", `line 3, column 1: the extension "x-rpc-zorp": expected one of ` + extensions},
		{"inside of an extension", "x-rpc-json-schema:\n  x-rpc-zorp: 1\n", `line 2, column 3: the extension "x-rpc-zorp": expected one of ` + extensions},
		{"data is not looked at", "example: {x-rpc-a: 1}\nvalue: {x-rpc-a: 1}\ndefault: {x-rpc-a: 1}\nenum: [{x-rpc-a: 1}]\n", ""},
		{"what stands behind data is", "example: 1\nx-rpc-role: zorp\n", `line 2, column 13: x-rpc-role: "zorp": expected one of ["common" "signature" "business"]`},
		{"roles", "[{x-rpc-role: common}, {x-rpc-role: signature}, {x-rpc-role: business}]", ""},
		{"styles", "[{x-rpc-style: repeatList}, {x-rpc-style: flat}, {x-rpc-style: json}, {x-rpc-style: simple}]", ""},
		{"an unknown style", "x-rpc-style: zorp\n", `line 1, column 14: x-rpc-style: "zorp": expected one of ["repeatList" "flat" "json" "simple"]`},
		{"inferences", "[{x-rpc-inferred: example}, {x-rpc-inferred: table}, {x-rpc-inferred: prose}, {x-rpc-inferred: name}]", ""},
		{"an unknown inference", "x-rpc-inferred: zorp\n", `line 1, column 17: x-rpc-inferred: "zorp": expected one of ["example" "table" "prose" "name"]`},
		{"a constraint", "x-rpc-constraints:\n  - {rule: enum, value: 'a,b', values: [a, b], line: 1, quote: x, hash: y, inferred: prose}\n", ""},
		{"an unknown rule", "x-rpc-constraints:\n  - {rule: enum}\n  - {rule: zorp}\n", `line 3, column 5: the rule "zorp": this version does not know it`},
		{"an error", "x-rpc-errors:\n  - {status: 400, code: A, trigger: {kind: missing, parameter: P}}\n  - {code: B}\n", ""},
		{"an unknown trigger", "x-rpc-errors:\n  - {code: A, trigger: {kind: zorp}}\n", `line 2, column 5: the trigger "zorp" of the error "A": this version does not know it`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, checked(t, tt.document)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A field that this version does not have is named on one line with its place.
func TestCheckLanguageOfFields(t *testing.T) {
	for name, tt := range map[string]struct {
		document, begins string
	}{
		"a constraint": {"x-rpc-constraints:\n  - rule: enum\n    zorp: 1\n", "line 2, column 5: a constraint: "},
		"an error":     {"x-rpc-errors:\n  - code: A\n    zorp: 1\n", "line 2, column 5: an error: "},
		"a text":       {"x-rpc-errors:\n  - A\n", "line 2, column 5: an error: "},
	} {
		t.Run(name, func(t *testing.T) {
			got := checked(t, tt.document)
			if len(got) <= len(tt.begins) || got[:len(tt.begins)] != tt.begins {
				t.Errorf("%q, want %q and a reason", got, tt.begins)
			}
			for _, r := range got {
				if r == '\n' {
					t.Errorf("several lines: %q", got)
				}
			}
		})
	}
}

// checked is what CheckLanguage says of a YAML document, "" when it says nothing.
func checked(t *testing.T, document string) string {
	t.Helper()
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(document), &root); err != nil {
		t.Fatal(err)
	}
	err := contract.CheckLanguage(&root)
	if err == nil {
		return ""
	}
	var language *contract.LanguageError
	if !errors.As(err, &language) {
		t.Fatalf("%T", err)
	}
	return err.Error()
}

func TestKindsOfValuesInWords(t *testing.T) {
	for kind, want := range map[contract.ValueKind]string{
		contract.KindNull: "null", contract.KindBool: "boolean", contract.KindNumber: "number",
		contract.KindString: "string", contract.KindArray: "array", contract.KindObject: "object",
	} {
		if got := kind.String(); got != want {
			t.Errorf("%d is %q, want %q", kind, got, want)
		}
	}
}

// What is documented of a fact: with its citation, and only what is known of it.
func TestDocuments(t *testing.T) {
	at := contract.Quote(7, "one of a, b")
	if got, want := (contract.Source{}).Cite(), (contract.Citation{}); got != want {
		t.Errorf("a fact that stands nowhere: %+v", got)
	}
	for _, tt := range []struct {
		name      string
		got, want any
	}{
		{"a citation", at.Cite(), contract.Citation{Line: 7, Quote: "one of a, b", Hash: at.Hash()}},
		{
			"one value", contract.Constraint{Rule: contract.RuleEnum, Value: "a", Values: []string{"a"}, At: at}.Document(),
			contract.DocumentedConstraint{Rule: contract.RuleEnum, Value: "a", Line: 7, Quote: at.Quote, Hash: at.Hash()},
		},
		{
			"two values", contract.Constraint{Rule: contract.RuleEnum, Value: "a,b", Values: []string{"a", "b"}, Inferred: contract.ByProse}.Document(),
			contract.DocumentedConstraint{Rule: contract.RuleEnum, Value: "a,b", Values: []string{"a", "b"}, Inferred: "prose"},
		},
		{
			"an error", contract.ErrorCase{Status: 400, Code: "A", Message: "m", Description: "d", At: at, Placeholders: true}.Document(),
			contract.DocumentedError{Status: 400, Code: "A", Message: "m", Description: "d", Line: 7, Quote: at.Quote, Hash: at.Hash(), Placeholders: true},
		},
		{"a status below none", contract.ErrorCase{Status: -1, Code: "A"}.Document().Status, 0},
	} {
		if diff := cmp.Diff(tt.want, tt.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}
