package document_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/document"
)

// A refusal that names a family has the family's other codes, about the parameter that its own is about.
func TestFamilies(t *testing.T) {
	const families = "families:\n  - name: lost\n    codes: ['Lost{P}', Lost, 'Lost.{P}']\n    documents: [a table]\n"
	with := func(families, refusal string) string {
		return "schemas:\n  Error: {type: object}\n" + families + "statements:\n  - id: protocol/x\n    subject: {name: x, rule: y}\n    level: should\n" +
			"    text: Refused with 400 and LostCup, Lost.Cup, LostP, Lost or Found.\n    refusal: {status: 400, " + refusal + "}\n"
	}
	tests := []struct{ name, src, want string }{
		{"of a parameter", with(families, "code: LostCup, family: lost"), ""},
		{"of another form", with(families, "code: Lost.Cup, family: lost"), ""},
		{"of any parameter", with(families, "code: 'Lost{P}', family: lost"), ""},
		{"of none", with(families, "code: LostCup"), ""},
		{"with a status of its own", with("families:\n  - {name: lost, codes: [Lost], or: [{status: 404, code: Found}], documents: [x]}\n", "code: Lost, family: lost"), ""},
		{"answers without a family", with(families, "code: LostCup, or: [{status: 404, code: Found}]"), "expected the family's name"},
		{"a family that is not there", with(families, "code: LostCup, family: gone"), `the family "gone" is none`},
		{"a code of another family", with(families, "code: Found, family: lost"), "the code Found is none of the family lost"},
		{"a code that names no parameter", with(families, "code: Lost, family: lost"), "the code Lost is none of the family lost"},
		{"codes without a family", with(families, "code: LostCup, also: [Lost]"), "expected the family's name"},
		{"a family without a document", with("families:\n  - {name: lost, codes: [A, B]}\n", "code: LostCup"), `family 1 ("lost"): expected`},
		{"a family of one", with("families:\n  - {name: lost, codes: [A], documents: [x]}\n", "code: LostCup"), `family 1 ("lost"): expected`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o, err := document.ReadOverlay([]byte(tt.src))
			if tt.want == "" && (err != nil || o == nil) || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
				t.Errorf("%v, want %q", err, tt.want)
			}
		})
	}
}
