package document_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func answers(doc map[string]any) map[string]any {
	out, _ := dig(doc, "paths", "/", "get", "responses").(map[string]any)
	return out
}

// There is an answer for success and one for each status of a documented error; what is no status of an error has none.
func TestStatuses(t *testing.T) {
	c := small()
	for _, status := range []int{500, 404, 400, 404, 0, 200, 299, 300, 599, 600, 4003} {
		c.Errors = append(c.Errors, contract.ErrorCase{Status: status, Code: "Code", At: at(30, "Code")})
	}
	var got []string
	for status := range answers(described(t, c)) {
		got = append(got, status)
	}
	slices.Sort(got)
	if diff := cmp.Diff([]string{"200", "300", "400", "404", "500", "599"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Every answer comes in JSON and under both names of XML, with the result's schema or the protocol's envelope; where XML has an
// example, which is a text, it has no schema of an object.
func TestMediaTypes(t *testing.T) {
	c := small()
	c.Errors = []contract.ErrorCase{{Status: 404, Code: "NoCup", At: at(30, "NoCup")}}
	list := answers(described(t, c))
	for status, schema := range map[string]string{"200": "BrewTeaResult", "404": "Error"} {
		content, _ := dig(list[status], "content").(map[string]any)
		if len(content) != 3 {
			t.Errorf("%s: %d media types", status, len(content))
		}
		for _, media := range []string{"application/json", "application/xml", "text/xml"} {
			if status == "404" && media != "application/json" {
				if example, ok := dig(content, media, "examples", "NoCup", "value").(string); !ok || dig(content, media, "schema") != nil {
					t.Errorf("%s %s: example %q, schema %v", status, media, example, dig(content, media, "schema"))
				}
				continue
			}
			if ref := dig(content, media, "schema", "$ref"); ref != "#/components/schemas/"+schema {
				t.Errorf("%s %s: %v", status, media, ref)
			}
		}
	}
	if text, _ := dig(list["404"], "description").(string); !strings.Contains(text, "404") {
		t.Errorf("description of a refusal: %q", text)
	}
}

// The page's own examples of success stand under names of their own; failures, requests and what cannot be read do not.
func TestSuccessExamples(t *testing.T) {
	object := func(name string) *contract.Value {
		return &contract.Value{Kind: contract.KindObject, Members: []contract.Member{{Name: name, Value: &contract.Value{Kind: contract.KindNumber, Text: "1"}}}}
	}
	c := small()
	c.Examples = []contract.Example{
		{Kind: "request", Body: "http", Value: object("Request")},
		{Kind: "json", Value: object("A")},
		{Kind: "json", Failure: true, Value: object("Failure")},
		{Kind: "json", Value: object("B")},
		{Kind: "json"},
		{Kind: "json", Value: &contract.Value{Kind: contract.KindArray}},
		{Kind: "xml", Root: "BrewTeaResponse", Body: "<BrewTeaResponse/>"},
		{Kind: "xml", Body: "<A/><B/>"},
	}
	content := dig(answers(described(t, c))["200"], "content")
	for media, want := range map[string]string{
		"application/json": `{"success":{"value":{"A":1}},"success-2":{"value":{"B":1}}}`,
		"application/xml":  `{"success":{"value":"<BrewTeaResponse/>"}}`,
		"text/xml":         `{"success":{"value":"<BrewTeaResponse/>"}}`,
	} {
		if got := asJSON(t, dig(content, media, "examples")); got != want {
			t.Errorf("%s: %s, want %s", media, got, want)
		}
	}
	if got := dig(answers(described(t, small()))["200"], "content", "application/json", "examples"); got != nil {
		t.Errorf("examples of a page that has none: %v", got)
	}
}

// Every documented error is an example of its status, under its code.
func TestErrorExamples(t *testing.T) {
	c := small()
	c.Errors = []contract.ErrorCase{
		{Status: 400, Code: "Same", Message: "one", At: at(30, "Same")},
		{Status: 400, Code: "Same", Message: "two", At: at(31, "Same")},
		{Status: 404, Code: "Same", Message: "three", At: at(32, "Same")},
		{Status: 400, Code: "Bad%sCode", Message: "no", At: at(33, "Bad")},
	}
	list := answers(described(t, c))
	messages := func(status string) string {
		examples, _ := dig(list[status], "content", "application/json", "examples").(map[string]any)
		var out []string
		for name, ex := range examples {
			out = append(out, name+"="+dig(ex, "value", "Message").(string))
			if code := dig(ex, "value", "Code"); code != "Same" || dig(ex, "value", "RequestId") == nil || dig(ex, "value", "HostId") == nil {
				t.Errorf("%s: %v", name, ex)
			}
		}
		slices.Sort(out)
		return strings.Join(out, " ")
	}
	if got := messages("400"); got != "Same-2=two Same=one" {
		t.Errorf("400: %s", got)
	}
	if got := messages("404"); got != "Same=three" {
		t.Errorf("404: %s", got)
	}
}

// The result's schema has every member with its type, what it holds, and where it stands.
func TestResultSchema(t *testing.T) {
	scalar := func(name, typ string) *contract.Field {
		return &contract.Field{Name: name, Type: contract.Type{Name: typ}, At: at(20, name)}
	}
	number := scalar("Count", "integer")
	number.Type.Format, number.Example, number.Description, number.Inferred = "int64", "12", "How many.", contract.ByTable
	masked := scalar("Masked", "string")
	masked.Example = "a***"
	c := small()
	c.Response.Fields = []*contract.Field{
		number, masked,
		{Name: "Unlisted", Type: contract.Type{Name: "object"}, Inferred: contract.ByExample, Fields: []*contract.Field{scalar("A", "boolean")}},
		{Name: "Open", Type: contract.Type{Name: "object"}, Example: "x"},
		{Name: "Map", Type: contract.Type{Name: "object", Map: true}, Values: scalar("", "number")},
		{Name: "Names", Type: contract.Type{Name: "array"}},
		{Name: "Parts", Type: contract.Type{Name: "array"}, Items: &contract.Field{Type: contract.Type{Name: "object"}, Fields: []*contract.Field{scalar("B", "string")}}},
		{Name: "Unknown"},
	}
	result := dig(described(t, c), "components", "schemas", "BrewTeaResult")
	if dig(result, "xml", "name") != "BrewTeaResponse" || dig(result, "type") != "object" {
		t.Errorf("result: %v", result)
	}
	source := func(name string) string {
		return `{"hash":"` + contract.Source{Quote: name}.Hash() + `","line":20,"quote":"` + name + `"}`
	}
	for name, want := range map[string]string{
		"Count":    `{"description":"How many.","example":12,"format":"int64","type":"integer","x-rpc-inferred":"table","x-rpc-source":` + source("Count") + `}`,
		"Masked":   `{"example":"a***","type":"string","x-rpc-masked":true,"x-rpc-source":` + source("Masked") + `}`,
		"Unlisted": `{"properties":{"A":{"type":"boolean","x-rpc-source":` + source("A") + `}},"type":"object","x-rpc-inferred":"example"}`,
		"Open":     `{"additionalProperties":true,"type":"object"}`,
		"Map":      `{"additionalProperties":{"type":"number","x-rpc-source":{"hash":"` + contract.Source{}.Hash() + `","line":20}},"type":"object"}`,
		"Names":    `{"items":{"type":"string"},"type":"array"}`,
		"Parts":    `{"items":{"properties":{"B":{"type":"string","x-rpc-source":` + source("B") + `}},"type":"object"},"type":"array"}`,
		"Unknown":  `{"type":"string"}`,
	} {
		if got := asJSON(t, dig(result, "properties", name)); got != want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, want)
		}
	}
	if dig(described(t, small()), "components", "schemas", "BrewTeaResult", "properties") != nil {
		t.Error("a result without members has properties")
	}
}

// A member at the top that has the name of a scalar parameter repeats its value.
func TestEchoes(t *testing.T) {
	scalar := func(name string) *contract.Field {
		return &contract.Field{Name: name, Type: contract.Type{Name: "string"}, At: at(20, name)}
	}
	format := param("Format", "string")
	format.Role = contract.RoleCommon
	c := small(param("CupId", "string"), param("Opts", "object"), param("Part", "string"), format)
	c.Response.Fields = []*contract.Field{
		scalar("CupId"), scalar("Opts"), scalar("Format"), scalar("Other"),
		{Name: "Part", Type: contract.Type{Name: "object"}, Fields: []*contract.Field{scalar("CupId")}},
	}
	properties := dig(described(t, c), "components", "schemas", "BrewTeaResult", "properties")
	for name, want := range map[string]any{"CupId": "CupId", "Opts": nil, "Format": nil, "Other": nil, "Part": nil} {
		if got := dig(properties, name, "x-rpc-echo"); got != want {
			t.Errorf("%s: echo %v, want %v", name, got, want)
		}
	}
	if got := dig(properties, "Part", "properties", "CupId", "x-rpc-echo"); got != nil {
		t.Errorf("a member further in: echo %v", got)
	}
}

// Inside an object a member repeats a parameter where the operation makes or changes the thing, and the page shows the same value of
// both.
func TestEchoesInAnObject(t *testing.T) {
	of := func(action, shown string) any {
		color := param("Color", "string")
		color.Example = "red"
		c := small(color)
		c.Action = action
		c.Response.Fields = []*contract.Field{{
			Name: "Cup", Type: contract.Type{Name: "object"}, Fields: []*contract.Field{{Name: "Color", Type: contract.Type{Name: "string"}, Example: shown}},
		}}
		return dig(described(t, c), "components", "schemas", action+"Result", "properties", "Cup", "properties", "Color", "x-rpc-echo")
	}
	for _, test := range []struct {
		action, shown string
		want          any
	}{
		{"CreateCup", "red", "Color"}, {"ModifyCup", "red", "Color"}, {"CreateCup", "blue", nil}, {"CreateCup", "", nil}, {"DescribeCup", "red", nil},
	} {
		if got := of(test.action, test.shown); got != test.want {
			t.Errorf("%s that shows %q: echo %v, want %v", test.action, test.shown, got, test.want)
		}
	}
}
