package document_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// The JSON text that a parameter carries has a schema of its own, made from the rows of its members.
func TestTextSchema(t *testing.T) {
	member := func(name, within, typ string, rules ...contract.Constraint) contract.Parameter {
		p := param(name, typ, rules...)
		p.Within, p.InText, p.At, p.Description = within, true, contract.Source{}, ""
		return p
	}
	root := func(typ string) contract.Parameter {
		p := param("Rules", typ)
		p.Style = contract.StyleJSON
		return p
	}
	items := member("Rules.Codes", "Rules", "array")
	items.Type.Item = "integer"
	format := member("Rules.Count", "Rules", "integer", rule(contract.RuleMaximum, "9"))
	format.Type.Format = "int64"
	tests := []struct {
		name       string
		parameters []contract.Parameter
		want       string
	}{
		{"an object", []contract.Parameter{root("object"), member("Rules.Id", "Rules", "string", rule(contract.RuleMaxLength, "8"))},
			`{"properties":{"Id":{"maxLength":8,"type":"string","x-rpc-source":{}}},"type":"object"}`},
		{"types and rules", []contract.Parameter{root("object"), format, items, member("Rules.Names", "Rules", "array")},
			`{"properties":{"Codes":{"items":{"type":"integer"},"type":"array","x-rpc-source":{}},"Count":{"format":"int64","maximum":9,"type":"integer","x-rpc-source":{}},` +
				`"Names":{"items":{"type":"string"},"type":"array","x-rpc-source":{}}},"type":"object"}`},
		{"a list", []contract.Parameter{root("array"), member("Rules.N.Id", "Rules", "string")},
			`{"items":{"properties":{"Id":{"type":"string","x-rpc-source":{}}},"type":"object"},"type":"array"}`},
		{"an object and a list inside", []contract.Parameter{
			root("object"), member("Rules.Part", "Rules", "object"), member("Rules.Part.Id", "Rules.Part", "string"), member("Rules.Tags", "Rules", "array"), member("Rules.Tags.N.Key", "Rules.Tags", "string"),
		}, `{"properties":{"Part":{"properties":{"Id":{"type":"string","x-rpc-source":{}}},"type":"object","x-rpc-source":{}},` +
			`"Tags":{"items":{"properties":{"Key":{"type":"string","x-rpc-source":{}}},"type":"object"},"type":"array","x-rpc-source":{}}},"type":"object"}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, parameters := query(t, described(t, small(tt.parameters...)))
			if got := asJSON(t, parameters["Rules"]["x-rpc-json-schema"]); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
	_, parameters := query(t, described(t, small(root("object"), param("Rulesets.Id", "string"))))
	if parameters["Rules"]["x-rpc-json-schema"] != nil {
		t.Errorf("a parameter without members: %v", parameters["Rules"])
	}
}

// A member says where it stands and what it means.
func TestTextSchemaSources(t *testing.T) {
	p, m := param("Rules", "object"), param("Rules.Id", "string")
	m.Within, m.InText, m.Description, m.At = "Rules", true, "The ID.", at(12, "Id")
	_, parameters := query(t, described(t, small(p, m)))
	id := dig(parameters["Rules"]["x-rpc-json-schema"], "properties", "Id")
	if dig(id, "description") != "The ID." || dig(id, "x-rpc-source", "line") != 12 || dig(id, "x-rpc-source", "quote") != "Id" {
		t.Errorf("%v", id)
	}
}
