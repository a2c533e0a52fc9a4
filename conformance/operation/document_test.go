package operation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// A page without an error table has no errors, and no response but the success.
func TestAnOperationWithoutErrors(t *testing.T) {
	op, err := load(between(description, "      x-rpc-errors:", "      responses:"), "", "        '404': {description: refused}\n", "")
	if err != nil || len(op.Errors) != 0 {
		t.Errorf("%v, %v", op, err)
	}
}

// An XML root has the name that the description gives, else the one that the protocol gives.
func TestTheNamesOfRoots(t *testing.T) {
	cases := []struct {
		name             string
		change           []string
		result, envelope string
	}{
		{"as given", []string{"xml: {name: StirKettleResponse}", "xml: {name: Stirred}", "      required: [Code]", "      xml: {name: Fault}"}, "Stirred", "Fault"},
		{"not given", []string{"      xml: {name: StirKettleResponse}\n", ""}, "StirKettleResponse", "Error"},
		{"given without a name", []string{"xml: {name: StirKettleResponse}", "xml: {wrapped: true}"}, "StirKettleResponse", "Error"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			op, err := load(c.change...)
			if err != nil {
				t.Fatal(err)
			}
			if op.Result.Name != c.result || op.Envelope.Name != c.envelope {
				t.Errorf("%s and %s", op.Result.Name, op.Envelope.Name)
			}
		})
	}
}

// Values are texts as a request sends them, however the description writes them.
func TestValuesAreTexts(t *testing.T) {
	for given, want := range map[string]string{
		"k-1": "k-1", "'1'": "1", "1": "1", "1.5": "1.5", "100000000": "100000000", "true": "true", "''": "", "null": "",
	} {
		op, err := load("example: k-1", "example: "+given)
		if err != nil {
			t.Fatal(err)
		}
		if p, _ := op.Parameter("KettleId"); p.Example != want {
			t.Errorf("%s: %q, expected %q", given, p.Example, want)
		}
	}
}

// The example of a parameter goes before the one of its schema.
func TestTheExampleOfAParameter(t *testing.T) {
	op, err := load("required: true\n        schema: {type: string, maxLength: 64, example: k-1}", "required: true\n        example: k-2\n        schema: {type: string, maxLength: 64, example: k-1}")
	if err != nil {
		t.Fatal(err)
	}
	if p, _ := op.Parameter("KettleId"); p.Example != "k-2" {
		t.Errorf("example %q", p.Example)
	}
}

func TestTheLongestLength(t *testing.T) {
	for given, want := range map[string]string{"maxLength: 64, ": "64", "maxLength: 0, ": "0", "": "none", "maxLength: 9007199254740991, ": "1099511627776"} {
		op, err := load("maxLength: 64, ", given)
		if err != nil {
			t.Fatal(err)
		}
		got := "none"
		if p, _ := op.Parameter("KettleId"); p.MaxLength != nil {
			got = fmt.Sprint(*p.MaxLength)
		}
		if got != want {
			t.Errorf("%q: %s, expected %s", given, got, want)
		}
	}
}

// The printed answers are the example of a media type, else the first of its examples that has a value.
func TestPrintedAnswers(t *testing.T) {
	const printed = "examples: {success: {value: {RequestId: r-1}}}"
	cases := []struct {
		name   string
		change []string
		want   operation.Examples
	}{
		{"one of each", nil, operation.Examples{JSON: `{"RequestId":"r-1"}`, XML: "<StirKettleResponse/>"}},
		{"an example alone", []string{printed, "example: {RequestId: r-2}"}, operation.Examples{JSON: `{"RequestId":"r-2"}`, XML: "<StirKettleResponse/>"}},
		{
			"the first by its name", []string{printed, "examples: {b: {value: {RequestId: b}}, a: {value: {RequestId: a}}}"},
			operation.Examples{JSON: `{"RequestId":"a"}`, XML: "<StirKettleResponse/>"},
		},
		{"none", []string{printed, "", "              example: <StirKettleResponse/>\n", ""}, operation.Examples{JSON: "null"}},
		{"no success", []string{"        '200':", "        '201':"}, operation.Examples{}},
		{"another media type", []string{"application/json", "application/jose", "application/xml", "text/xml"}, operation.Examples{}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			op, err := load(c.change...)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, op.Examples); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A schema may speak of itself: its tree ends at a depth that no page has.
func TestATreeWithoutEnd(t *testing.T) {
	op, err := load("properties: {Length: {type: integer}}", "properties: {Inner: {$ref: '#/components/schemas/StirKettleResult'}}")
	if err != nil {
		t.Fatal(err)
	}
	depth := 0
	for f := &op.Result; f != nil; depth++ {
		switch {
		case f.Items != nil:
			f = f.Items
		case len(f.Properties) > 0:
			f = &f.Properties[len(f.Properties)-1]
		default:
			f = nil
		}
	}
	if depth < 60 || depth > 70 {
		t.Errorf("%d levels", depth)
	}
}

func TestASchemaWithoutAType(t *testing.T) {
	op, err := load("RequestId: {type: string}", "RequestId: {description: the id}")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range op.Result.Properties {
		if want := (operation.Field{Name: "RequestId", Required: true}); f.Name == "RequestId" && cmp.Diff(want, f) != "" {
			t.Errorf("%+v", f)
		}
	}
}

// A reference to another file is not followed: what is read is what was given.
func TestOtherFilesAreNotRead(t *testing.T) {
	_, err := load("'#/components/schemas/StirKettleResult'", "document_test.go")
	if err == nil || !strings.Contains(err.Error(), "external ref") {
		t.Errorf("got %v", err)
	}
}
