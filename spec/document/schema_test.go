package document_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Every rule that a schema has a word for is in the schema, in the type of the parameter; the others are not.
func TestSchemaOfRules(t *testing.T) {
	tests := []struct {
		name, typ string
		rules     []contract.Constraint
		want      string
	}{
		{"none", "string", nil, `{"type":"string"}`},
		{"values of a text", "string", []contract.Constraint{rule(contract.RuleEnum, "a,1,true")}, `{"enum":["a","1","true"],"type":"string"}`},
		{"values of a number", "integer", []contract.Constraint{rule(contract.RuleEnum, "1,-2")}, `{"enum":[1,-2],"type":"integer"}`},
		{"values of a number, one of which is none", "integer", []contract.Constraint{rule(contract.RuleEnum, "1,x")}, `{"type":"integer"}`},
		{"values of a switch", "boolean", []contract.Constraint{rule(contract.RuleEnum, "true,false")}, `{"type":"boolean"}`},
		{"one value", "string", []contract.Constraint{rule(contract.RuleConst, "on")}, `{"enum":["on"],"type":"string"}`},
		{"lengths", "string", []contract.Constraint{rule(contract.RuleMinLength, "2"), rule(contract.RuleMaxLength, "64")}, `{"maxLength":64,"minLength":2,"type":"string"}`},
		{"lengths of a number", "integer", []contract.Constraint{rule(contract.RuleMinLength, "2"), rule(contract.RuleMaxLength, "64")}, `{"type":"integer"}`},
		{"lengths in bytes", "string", []contract.Constraint{rule(contract.RuleMinBytes, "5"), rule(contract.RuleMaxBytes, "64")}, `{"maxLength":64,"minLength":2,"type":"string"}`},
		{"a length in bytes that makes no sense", "string", []contract.Constraint{rule(contract.RuleMinBytes, "many")}, `{"type":"string"}`},
		{"lengths in bytes and in characters", "string", []contract.Constraint{
			rule(contract.RuleMinLength, "2"), rule(contract.RuleMaxLength, "16"), rule(contract.RuleMinBytes, "20"), rule(contract.RuleMaxBytes, "12"),
		}, `{"maxLength":16,"minLength":2,"type":"string"}`},
		{"lengths in bytes of a number", "integer", []contract.Constraint{rule(contract.RuleMinBytes, "2"), rule(contract.RuleMaxBytes, "64")}, `{"type":"integer"}`},
		{"limits", "integer", []contract.Constraint{rule(contract.RuleMinimum, "-1"), rule(contract.RuleMaximum, "100")}, `{"maximum":100,"minimum":-1,"type":"integer"}`},
		{"limits that are no whole numbers", "integer", []contract.Constraint{rule(contract.RuleMinimum, "0.5"), rule(contract.RuleMaximum, "9")}, `{"maximum":9,"type":"integer"}`},
		{"limits of a decimal number", "number", []contract.Constraint{rule(contract.RuleMinimum, "0.5"), rule(contract.RuleMaximum, "9.5")}, `{"maximum":9.5,"minimum":0.5,"type":"number"}`},
		{"limits of a text", "string", []contract.Constraint{rule(contract.RuleMinimum, "1"), rule(contract.RuleMaximum, "9")}, `{"type":"string"}`},
		{"default of a text", "string", []contract.Constraint{rule(contract.RuleDefault, "10")}, `{"default":"10","type":"string"}`},
		{"default of a number", "integer", []contract.Constraint{rule(contract.RuleDefault, "10")}, `{"default":10,"type":"integer"}`},
		{"default of a switch", "boolean", []contract.Constraint{rule(contract.RuleDefault, "false")}, `{"default":false,"type":"boolean"}`},
		{"the other default of a switch", "boolean", []contract.Constraint{rule(contract.RuleDefault, "true")}, `{"default":true,"type":"boolean"}`},
		{"default of another type", "boolean", []contract.Constraint{rule(contract.RuleDefault, "maybe")}, `{"type":"boolean"}`},
		{"characters", "string", []contract.Constraint{rule(contract.RuleCharset, "ascii")}, `{"pattern":"^[\\x00-\\x7F]*$","type":"string"}`},
		{"a date", "string", []contract.Constraint{rule(contract.RuleFormat, "yyyy-MM-dd")}, `{"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$","type":"string"}`},
		{"a pattern wins over a date, a date over characters", "string",
			[]contract.Constraint{rule(contract.RuleCharset, "ascii"), rule(contract.RuleFormat, "yyyy"), rule(contract.RulePattern, "^[a-z]*$")}, `{"pattern":"^[a-z]*$","type":"string"}`},
		{"a date wins over characters", "string", []contract.Constraint{rule(contract.RuleCharset, "ascii"), rule(contract.RuleFormat, "yyyy")}, `{"pattern":"^[0-9]{4}$","type":"string"}`},
		{"a pattern of a number", "integer", []contract.Constraint{rule(contract.RulePattern, "^[0-9]*$")}, `{"type":"integer"}`},
		{"rules without words", "string", []contract.Constraint{
			rule(contract.RuleMaxItems, "2"), rule(contract.RuleIdempotent, "true"), rule(contract.RuleUnique, "requests"), rule(contract.RuleCondition, "if"),
		}, `{"type":"string"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, parameters := query(t, described(t, small(param("P", tt.typ, tt.rules...))))
			if got := asJSON(t, parameters["P"]["schema"]); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
			list, _ := parameters["P"]["x-rpc-constraints"].([]any)
			if len(list) != len(tt.rules) {
				t.Fatalf("%d constraints of %d in the extension", len(list), len(tt.rules))
			}
			for i, c := range tt.rules {
				if dig(list[i], "rule") != string(c.Rule) || dig(list[i], "value") != c.Value || dig(list[i], "line") != c.At.Line || dig(list[i], "hash") != c.At.Hash() {
					t.Errorf("constraint %v of %v", list[i], c)
				}
			}
		})
	}
}

// The values of an enum are listed one by one where there are several, and an inferred rule says so.
func TestConstraintExtension(t *testing.T) {
	inferred := rule(contract.RuleEnum, "a,b")
	inferred.Inferred = contract.ByProse
	_, parameters := query(t, described(t, small(param("P", "string", inferred), param("Q", "string", rule(contract.RuleConst, "a")))))
	first := func(name string) any { return parameters[name]["x-rpc-constraints"].([]any)[0] }
	if enum := first("P"); asJSON(t, dig(enum, "values")) != `["a","b"]` || dig(enum, "inferred") != "prose" {
		t.Errorf("enum: %v", enum)
	}
	if only := first("Q"); dig(only, "values") != nil || dig(only, "inferred") != nil {
		t.Errorf("const: %v", only)
	}
}

// A schema is of the value as it travels: what is no scalar is a text, or one for each position.
func TestSchemaOfTypes(t *testing.T) {
	typed := func(typ contract.Type, style contract.WireStyle, example string) contract.Parameter {
		p := param("P", "", rule(contract.RuleMinLength, "3"))
		p.Type, p.Style, p.Example = typ, style, example
		return p
	}
	tests := []struct {
		name string
		p    contract.Parameter
		want string
	}{
		{"format", typed(contract.Type{Name: "integer", Format: "int64"}, "", "5"), `{"example":5,"format":"int64","type":"integer"}`},
		{"an example of another type", typed(contract.Type{Name: "integer", Format: "int32"}, "", "5***"), `{"format":"int32","type":"integer","x-rpc-example":"5***"}`},
		{"switch", typed(contract.Type{Name: "boolean"}, "", "true"), `{"example":true,"type":"boolean"}`},
		{"decimal", typed(contract.Type{Name: "number", Format: "float"}, "", "1.5"), `{"example":1.5,"format":"float","type":"number"}`},
		{"a number that is a text", typed(contract.Type{Name: "string"}, "", "007"), `{"example":"007","minLength":3,"type":"string"}`},
		{"object as text", typed(contract.Type{Name: "object", Format: "json"}, contract.StyleJSON, "{}"), `{"minLength":3,"type":"string","x-rpc-example":"{}"}`},
		{"list as text", typed(contract.Type{Name: "array", Item: "integer"}, contract.StyleJSON, "[1]"), `{"example":"[1]","minLength":3,"type":"string"}`},
		{"values with separators", typed(contract.Type{Name: "string"}, contract.StyleSimple, "a,b"), `{"example":"a,b","type":"string"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, parameters := query(t, described(t, small(tt.p)))
			if got := asJSON(t, parameters["P"]["schema"]); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// What we know of a parameter beyond OpenAPI's words stands in extensions, and nothing that we do not know.
func TestParameterExtensions(t *testing.T) {
	masked := param("Cup.N", "array")
	masked.Style, masked.Documented, masked.Masked, masked.Inferred, masked.Type.Item = contract.StyleRepeatList, "Cup.n", true, contract.ByExample, "string"
	simple := param("Ids", "string")
	simple.Style = contract.StyleSimple
	_, parameters := query(t, described(t, small(param("Plain", "string"), masked, simple, param("Lamp.Colour", "string"))))
	extensions := func(name string) map[string]any {
		out := map[string]any{}
		for key, v := range parameters[name] {
			if key != "name" && key != "in" && key != "schema" && key != "x-rpc-source" && key != "style" && key != "explode" {
				out[key] = v
			}
		}
		return out
	}
	for name, want := range map[string]string{
		"Plain":       `{"x-rpc-role":"business"}`,
		"Cup":         `{"x-rpc-documented":"Cup.n","x-rpc-flat-prefix":"Cup","x-rpc-inferred":"example","x-rpc-masked":true,"x-rpc-role":"business","x-rpc-style":"repeatList"}`,
		"Ids":         `{"x-rpc-role":"business","x-rpc-style":"simple"}`,
		"Lamp.Colour": `{"x-rpc-flat-prefix":"Lamp","x-rpc-role":"business","x-rpc-style":"flat"}`,
	} {
		if got := asJSON(t, extensions(name)); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	source := contract.Source{Quote: "Plain"}
	if got := asJSON(t, parameters["Plain"]["x-rpc-source"]); got != `{"hash":"`+source.Hash()+`","line":10,"quote":"Plain"}` {
		t.Errorf("source: %s", got)
	}
}

// The protocol's parameters have the protocol's schemas; the one that names the operation takes no other value.
func TestProtocolSchemas(t *testing.T) {
	_, parameters := query(t, described(t, small()))
	for name, want := range map[string]string{
		"Action": `{"enum":["BrewTea"],"type":"string"}`,
		"Format": `{"type":"string"}`,
	} {
		if got := asJSON(t, parameters[name]["schema"]); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
