package operation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// saying is a statement of the page, as the statements file writes it.
func saying(subject, rule, value string) string {
	return "- id: " + subject + "/" + rule + "\n  level: must\n  source: page\n  value: '" + value + "'\n  subject: {kind: parameter, name: " + subject + ", rule: " + rule + "}\n"
}

// Members of lists and objects are known by their statements alone.
func TestFoldedParameters(t *testing.T) {
	limit := int64(8)
	cases := []struct {
		name       string
		statements string
		want       operation.Parameter
	}{
		{"only named", saying("Spoon.N", "optional", ""), operation.Parameter{Name: "Spoon.N", Type: "string"}},
		{"required", saying("Spoon.N", "required", ""), operation.Parameter{Name: "Spoon.N", Type: "string", Required: true}},
		{"of a type", saying("Spoon.N", "type", "integer"), operation.Parameter{Name: "Spoon.N", Type: "integer"}},
		{"one of some values", saying("Spoon.N", "enum", "a,b"), operation.Parameter{Name: "Spoon.N", Type: "string", Enum: []string{"a", "b"}}},
		{"the one value", saying("Spoon.N", "const", "a"), operation.Parameter{Name: "Spoon.N", Type: "string", Enum: []string{"a"}}},
		{"of a length", saying("Spoon.N", "max-length", "8"), operation.Parameter{Name: "Spoon.N", Type: "string", MaxLength: &limit}},
		{"of a length that is no number", saying("Spoon.N", "max-length", "many"), operation.Parameter{Name: "Spoon.N", Type: "string"}},
		{"what makes no value", saying("Spoon.N", "minimum", "8"), operation.Parameter{Name: "Spoon.N", Type: "string"}},
		{
			"by several statements", saying("Spoon.N", "required", "") + saying("Spoon.N", "type", "number") + saying("Spoon.N", "enum", "1"),
			operation.Parameter{Name: "Spoon.N", Type: "number", Required: true, Enum: []string{"1"}},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			op, err := load("exclusions:", c.statements+"exclusions:")
			if err != nil {
				t.Fatal(err)
			}
			c.want.Role, c.want.Folded = contract.RoleBusiness, true
			got, ok := op.Parameter("Spoon.N")
			if diff := cmp.Diff(c.want, got); !ok || diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if last := op.Parameters[len(op.Parameters)-1]; last.Name != "Spoon.N" || len(op.Parameters) != 4 {
				t.Errorf("parameters %+v", op.Parameters)
			}
		})
	}
}

// What the description says of a parameter stays as it is.
func TestStatementsAddNothingToDescribedParameters(t *testing.T) {
	op, err := load("exclusions:", saying("KettleId", "type", "integer")+saying("KettleId", "enum", "a")+saying("Turns", "required", "")+"exclusions:")
	if err != nil {
		t.Fatal(err)
	}
	if p, _ := op.Parameter("KettleId"); p.Type != "string" || len(p.Enum) != 0 || p.Folded {
		t.Errorf("%+v", p)
	}
	if p, _ := op.Parameter("Turns"); p.Required {
		t.Errorf("%+v", p)
	}
}

// A description cannot say that a member is mandatory where what it is in is given.
func TestAMandatoryMemberOfAnObject(t *testing.T) {
	op, err := load("name: Turns", "name: Lid.Size", "exclusions:", saying("Lid.Size", "required", "")+saying("Lid.Size", "type", "array")+"exclusions:")
	if err != nil {
		t.Fatal(err)
	}
	if p, _ := op.Parameter("Lid.Size"); !p.Required || p.Folded || p.Type == "array" {
		t.Errorf("%+v", p)
	}
}

// A member of the result is no parameter.
func TestStatementsAboutOthersAddNoParameter(t *testing.T) {
	op, err := load("exclusions:", "- {id: response/Spoons/present, level: must, source: page, subject: {kind: response, name: Spoons, rule: present}}\nexclusions:")
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := op.Parameter("Spoons"); ok || len(op.Parameters) != 3 {
		t.Errorf("parameters %+v", op.Parameters)
	}
}

// An operation may have no parameter but a folded one.
func TestAFoldedParameterAlone(t *testing.T) {
	op, err := load(between(description, "      parameters:", "      x-rpc-errors:"), "",
		"exclusions:", saying("Spoon.N", "type", "integer")+saying("Spoon.N", "required", "")+"exclusions:", "  subject: {kind: parameter, name: KettleId, rule: required}", "  subject: {kind: error, name: NoKettle, rule: error}")
	if err != nil {
		t.Fatal(err)
	}
	want := []operation.Parameter{{Name: "Spoon.N", Role: contract.RoleBusiness, Folded: true, Type: "integer", Required: true}}
	if diff := cmp.Diff(want, op.Parameters); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The items of a list have the type that the description gives them, where it is none of texts.
func TestItemsOfFoldedLists(t *testing.T) {
	for typ, want := range map[string]string{"integer": "integer", "number": "number", "boolean": "boolean", "string": ""} {
		op, err := load("exclusions:", saying("Spoon.N", "type", "array")+"exclusions:", "      x-rpc-errors:",
			"      x-rpc-members:\n      - {name: Spoon.N, schema: {type: "+typ+"}}\n      x-rpc-errors:")
		if err != nil {
			t.Fatal(err)
		}
		if p, _ := op.Parameter("Spoon.N"); p.Item != want || p.Type != "array" {
			t.Errorf("%s: %+v", typ, p)
		}
	}
}
