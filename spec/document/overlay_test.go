package document_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/document"
)

// What cannot be used of an overlay is named, with its line where it has one.
func TestReadOverlay(t *testing.T) {
	const schemas = "schemas:\n  Error: {type: object}\n"
	statement := func(lines string) string {
		return schemas + "statements:\n  - id: protocol/x\n    subject: {name: x, rule: y}\n    level: should\n" + lines
	}
	tests := []struct{ name, src, want string }{
		{"the least", schemas, ""},
		{"no YAML", "{", "read YAML"},
		{"no envelope of errors", "parameters: []\n", "no schema Error"},
		{"a parameter without a schema", schemas + "parameters:\n  - name: A\n", `line 4: parameter "A"; expected a name and a schema`},
		{"a parameter whose schema is a word", schemas + "parameters:\n  - name: A\n    schema: string\n", `line 4: parameter "A"; expected a name and a schema`},
		{"a parameter of no name", schemas + "parameters:\n  - name: x-A\n    schema: {type: string}\n", `line 4: parameter "x-A"; expected a name`},
		{"a statement", statement("    text: So it is.\n"), ""},
		{"a text over two lines", statement("    text: So\n      it is.\n"), `line 7: statement "protocol/x": its text must stand on one line as it is`},
		{"a text with escapes", statement("    text: \"So it \\x69s.\"\n"), `line 7: statement "protocol/x": its text must stand on one line as it is`},
		{"no text", statement(""), `statement "protocol/x": its text must stand on one line as it is`},
		{"no id", schemas + "statements:\n  - text: So it is.\n", `line 4: statement "": its text must stand`},
		{"no subject", schemas + "statements:\n  - id: a\n    text: So it is.\n", `line 5: statement "a": expected a subject with name and rule`},
		{"a subject without a rule", schemas + "statements:\n  - id: a\n    subject: {name: x}\n    text: So it is.\n", `line 6: statement "a": expected a subject with name and rule`},
		{"a subject without a name", schemas + "statements:\n  - id: a\n    subject: {rule: y}\n    text: So it is.\n", `line 6: statement "a": expected a subject with name and rule`},
		{"a status that the text says", statement("    text: So it is refused with 404 and the code NoP.\n    refusal: {status: 404, code: 'No{P}'}\n"), ""},
		{"a status that the text does not say", statement("    text: It is refused with 404 and NoP.\n    refusal: {status: 400, code: NoP}\n"), "its text does not say the status 400"},
		{"a status that is part of a number", statement("    text: It is refused with 4040 and NoP.\n    refusal: {status: 404, code: NoP}\n"), "its text does not say the status 404"},
		{"a code that the text does not say", statement("    text: It is refused with 404 and NoQ.\n    refusal: {status: 404, code: NoP}\n"), "its text does not say the code NoP"},
		{"an edit", statement("    text: So it is.\n    edits:\n      - {variant: a, title: b, remove: C}\n      - {variant: a, title: b, strip: C}\n      - {variant: a, title: b, set: C, to: D}\n"), ""},
		{"an edit that does nothing", statement("    text: So it is.\n    edits:\n      - {variant: a, title: b}\n"), `edit "a": expected variant, title and one of`},
		{"an edit that does two things", statement("    text: So it is.\n    edits:\n      - {variant: a, title: b, remove: C, strip: D}\n"), `edit "a": expected`},
		{"an edit that sets to nothing", statement("    text: So it is.\n    edits:\n      - {variant: a, title: b, set: C}\n"), `edit "a": expected`},
		{"an edit that removes to something", statement("    text: So it is.\n    edits:\n      - {variant: a, title: b, remove: C, to: D}\n"), `edit "a": expected`},
		{"an edit without a variant", statement("    text: So it is.\n    edits:\n      - {title: b, remove: C}\n"), `edit "": expected`},
		{"an edit without a title", statement("    text: So it is.\n    edits:\n      - {variant: a, remove: C}\n"), `edit "a": expected`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o, err := document.ReadOverlay([]byte(tt.src))
			switch {
			case tt.want == "" && (err != nil || o == nil):
				t.Errorf("%v", err)
			case tt.want != "" && (err == nil || o != nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("%v, want %s", err, tt.want)
			}
		})
	}
}

// The schemas of an overlay go into the description as they are, flow and block, texts and numbers.
func TestOverlaySchemas(t *testing.T) {
	src := "schemas:\n  Error:\n    type: object\n    required: [Code]\n    properties:\n      Code: {type: string, maxLength: 40, enum: ['1', a]}\n" +
		"      Flag: {type: boolean, default: true}\n    x-list:\n      - one\n      - 2\n  More: {type: string}\n"
	schemas := dig(describedWith(t, src), "components", "schemas")
	want := `{"properties":{"Code":{"enum":["1","a"],"maxLength":40,"type":"string"},"Flag":{"default":true,"type":"boolean"}},"required":["Code"],"type":"object","x-list":["one",2]}`
	if got := asJSON(t, dig(schemas, "Error")); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := asJSON(t, dig(schemas, "More")); got != `{"type":"string"}` {
		t.Errorf("%s", got)
	}
}
