package report_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
)

func schemaFile(name string) string {
	return filepath.Join("..", "..", "docs", "schema", name+".schema.json")
}

// valid fails where a JSON text is not what a published schema says, by a validator that is not ours.
func valid(t *testing.T, name string, text []byte) {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile(schemaFile(name))
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(document); err != nil {
		t.Error(err)
	}
}

func TestReportsAreAsTheirSchemaSays(t *testing.T) {
	for name, r := range map[string]report.Report{
		"a sample": sample(), "a full one": full(), "one of nothing": report.Make(report.Report{}, nil, false),
		"a thousand large answers": manyAnswers(1000, exchange.Response{Status: 200, Headers: fieldsOf(70, 1500), Body: bytes.Repeat([]byte("a"), 20_000)}),
	} {
		t.Run(name, func(t *testing.T) { valid(t, "report", written(t, report.JSON, r)) })
	}
}

// What a report does not have, its schema does not allow.
func TestTheSchemaIsStrict(t *testing.T) {
	good := string(written(t, report.JSON, full()))
	schema, err := jsonschema.NewCompiler().Compile(schemaFile("report"))
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string][2]string{
		"another schema":             {`"schema": 1`, `"schema": 2`},
		"a key more":                 {`"seed": 7`, `"seed": 7, "more": 1`},
		"a key of an answer more":    {`"status": 200`, `"status": 200, "more": 1`},
		"a verdict that there isn't": {`"verdict": "pass"`, `"verdict": "good"`},
		"an observation with one":    {`"level": "observe"`, `"level": "observe", "verdict": "pass"`},
		"a digest that is none":      {`"sha256": "0`, `"sha256": "x`},
	} {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(good, change[0]) {
				t.Fatalf("the report has no %s", change[0])
			}
			document, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(good, change[0], change[1], 1)))
			if err != nil {
				t.Fatal(err)
			}
			if schema.Validate(document) == nil {
				t.Error("it is valid")
			}
		})
	}
}

// Schemas and types have the same keys, of the same kinds, and the same of them are always there: whoever changes one has to
// change the other.
func TestSchemasHaveTheKeysOfTheTypes(t *testing.T) {
	recorded := []string{"exchanges[].scenario", ".request.sent", ".request.host", ".request.string_to_sign", "observations[].verdict"}
	for _, c := range []struct {
		name string
		of   map[string]reflect.Type // by definition, "" for the schema as a whole
		less []string                // ends of the paths of keys that the schema leaves out
	}{
		{"report", map[string]reflect.Type{"": report.JSONType()}, recorded},
		{"record", map[string]reflect.Type{
			"head": reflect.TypeFor[exchange.Head](), "exchange": reflect.TypeFor[exchange.Exchange](), "end": reflect.TypeFor[exchange.End](),
		}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, err := os.ReadFile(schemaFile(c.name))
			if err != nil {
				t.Fatal(err)
			}
			var root node
			if err := json.Unmarshal(text, &root); err != nil {
				t.Fatal(err)
			}
			k := keys{t, root, c.less, map[string]bool{}}
			definitions := root["$defs"].(map[string]any)
			for name, of := range c.of {
				schema := root
				if name != "" {
					schema, k.used[name] = definitions[name].(map[string]any), true
				}
				k.compare(c.name, of, schema)
			}
			for name := range definitions {
				if !k.used[name] {
					t.Errorf("nothing is a %s", name)
				}
			}
		})
	}
}

type node map[string]any

// keys compares types with the definitions of a schema.
type keys struct {
	t    *testing.T
	root node
	less []string
	used map[string]bool
}

func (k keys) compare(at string, of reflect.Type, schema node) {
	k.t.Helper()
	if to, is := schema["$ref"].(string); is {
		name := strings.TrimPrefix(to, "#/$defs/")
		if k.used[name] {
			return
		}
		k.used[name] = true
		schema = k.root["$defs"].(map[string]any)[name].(map[string]any)
	}
	if schema["description"] == nil {
		k.t.Errorf("%s: there is no description", at)
	}
	if of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	if of == reflect.TypeFor[exchange.Body]() {
		if _, either := schema["oneOf"]; !either {
			k.t.Errorf("%s: expected a text or bytes", at)
		}
		return
	}
	want := map[reflect.Kind]string{
		reflect.String: "string", reflect.Int: "integer", reflect.Int64: "integer", reflect.Float64: "number", reflect.Bool: "boolean",
		reflect.Slice: "array", reflect.Struct: "object", reflect.Map: "object",
	}[of.Kind()]
	if got, _ := schema["type"].(string); got != want && schema["const"] == nil {
		k.t.Errorf("%s: %q in the schema, %q is written", at, got, want)
	}
	switch of.Kind() { //nolint:exhaustive // the others have nothing in them
	case reflect.Slice:
		k.compareItems(at, of, schema)
	case reflect.Struct:
		k.compareFields(at, of, schema)
	}
}

func (k keys) compareItems(at string, of reflect.Type, schema node) {
	k.t.Helper()
	items := node(schema["items"].(map[string]any))
	if of.Elem().Kind() != reflect.String {
		k.compare(at+"[]", of.Elem(), items)
	} else if items["type"] != "string" {
		k.t.Errorf("%s: expected texts", at)
	}
}

func (k keys) compareFields(at string, of reflect.Type, schema node) {
	k.t.Helper()
	properties := schema["properties"].(map[string]any)
	var always []string
	for name, optional := range fieldsOfType(of) {
		property, there := properties[name].(map[string]any)
		switch {
		case slices.ContainsFunc(k.less, func(end string) bool { return strings.HasSuffix(at+"."+name, end) }):
			if there {
				k.t.Errorf("%s.%s: reports have no such key", at, name)
			}
			continue
		case !there:
			k.t.Errorf("%s.%s: is not in the schema", at, name)
			continue
		case !optional.omitted:
			always = append(always, name)
		}
		k.compare(at+"."+name, optional.of, property)
		delete(properties, name)
	}
	if strings.HasSuffix(at, ".scenarios[]") {
		always = append(always, "verdict") // only observations have none
	}
	slices.Sort(always)
	for name := range properties {
		k.t.Errorf("%s.%s: nothing writes it", at, name)
	}
	var required []string
	for _, name := range schema["required"].([]any) {
		required = append(required, name.(string))
	}
	slices.Sort(required)
	if !slices.Equal(required, always) {
		k.t.Errorf("%s: required are %v, always there %v", at, required, always)
	}
	if others, said := schema["additionalProperties"].(bool); others || !said {
		k.t.Errorf("%s: other keys are allowed", at)
	}
}

type field struct {
	of      reflect.Type
	omitted bool // where it is empty
}

// fieldsOfType are the keys of a type in JSON.
func fieldsOfType(of reflect.Type) map[string]field {
	out := map[string]field{}
	for i := range of.NumField() {
		name, options, _ := strings.Cut(of.Field(i).Tag.Get("json"), ",")
		if name != "-" {
			out[name] = field{of.Field(i).Type, options == "omitempty" || options == "omitzero"}
		}
	}
	if of == reflect.TypeFor[exchange.Exchange]() {
		out["milliseconds"] = field{of: reflect.TypeFor[float64]()}
	}
	return out
}
