package document_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// list makes a parameter of a list, with a limit of positions when there is one.
func list(name, most string) contract.Parameter {
	p := param(name, "string")
	if strings.HasSuffix(name, ".N") {
		p.Type, p.Style = contract.Type{Name: "array", Item: "string"}, contract.StyleRepeatList
	}
	if most != "" {
		p.Constraints = append(p.Constraints, rule(contract.RuleMaxItems, most))
	}
	return p
}

// Parameters stand in the description as they travel: positions of short lists are written out, longer or deeper lists
// and those of unknown length are one open parameter.
func TestWireParameters(t *testing.T) {
	named := list("Id", "")
	named.Type, named.Style = contract.Type{Name: "array", Item: "integer"}, contract.StyleRepeatList
	few := named
	few.Constraints = []contract.Constraint{rule(contract.RuleMaxItems, "2")}
	object := param("Tag.N.Opts", "object")
	object.Constraints = []contract.Constraint{rule(contract.RuleMaxItems, "2")}
	broken := list("Id.N", "many")
	required := param("A", "string")
	required.Required = true
	inside := param("B.C", "string")
	inside.Required = true
	flat := param("A", "object")
	flat.Required, flat.Style = true, contract.StyleFlat
	inText := param("T.Id", "string")
	inText.InText, inText.Within = true, "T"
	tests := []struct {
		name       string
		parameters []contract.Parameter
		want       string // names; * behind an open one, ! behind a required one
	}{
		{"page order", []contract.Parameter{param("B", "string"), required}, "B A!"},
		{"members with dots are required only with what they are in", []contract.Parameter{inside}, "B.C"},
		{"a few positions", []contract.Parameter{list("Id.N", "3")}, "Id.1 Id.2 Id.3"},
		{"the most that are written out", []contract.Parameter{list("Id.N", "5")}, "Id.1 Id.2 Id.3 Id.4 Id.5"},
		{"one more", []contract.Parameter{list("Id.N", "6")}, "Id*"},
		{"none", []contract.Parameter{list("Id.N", "0")}, "Id*"},
		{"nobody knows how many", []contract.Parameter{list("Id.N", "")}, "Id*"},
		{"no number", []contract.Parameter{broken}, "Id*"},
		{"members position by position", []contract.Parameter{list("Tag.N.Key", "2"), list("Tag.N.Value", "")}, "Tag.1.Key Tag.1.Value Tag.2.Key Tag.2.Value"},
		{"the largest limit of the members", []contract.Parameter{list("Tag.N.Key", ""), list("Tag.N.Value", "2")}, "Tag.1.Key Tag.1.Value Tag.2.Key Tag.2.Value"},
		{"members stand together where the first does", []contract.Parameter{list("Tag.N.Key", ""), param("A", "string"), list("Tag.N.Value", "")}, "Tag* A"},
		{"a list inside of a list", []contract.Parameter{list("A.N.B.N", "2")}, "A*"},
		{"a list behind a member", []contract.Parameter{list("A.B.N", "2")}, "A.B.1 A.B.2"},
		{"a member that is an object", []contract.Parameter{object}, "Tag*"},
		{"a list that is named without its index", []contract.Parameter{named}, "Id*"},
		{"and has a limit", []contract.Parameter{few}, "Id.1 Id.2"},
		{"the row of a list beside those of its members", []contract.Parameter{few, list("Id.N.Key", "2")}, "Id.1.Key Id.2.Key"},
		{"a list inside of an object, beside another member", []contract.Parameter{param("A.Size", "integer"), list("A.B.N", "2"), list("A.C.N.D", "")}, "A.Size A.B.1 A.B.2 A.C*"},
		{"an object whose members travel", []contract.Parameter{flat, param("A.Size", "integer"), list("A.B.N", "")}, "A.Size A.B*"},
		{"an object of which nobody knows the members", []contract.Parameter{flat}, "A!"},
		{"members of a JSON text are none", []contract.Parameter{param("T", "string"), inText}, "T"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			names, parameters := query(t, described(t, small(tt.parameters...)))
			var got []string
			for _, name := range names {
				p := parameters[name]
				if p["x-rpc-role"] != "business" {
					continue
				}
				if dig(p, "schema", "type") == "object" {
					name += "*"
				}
				if isTrue(p["required"]) {
					name += "!"
				}
				got = append(got, name)
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// A list belongs to its name, and stands for the row of the list, or for the first of its members.
func TestWireLists(t *testing.T) {
	first, row := list("Tag.N.Key", ""), list("Tag", "")
	first.Description, row.Description = "the first", "the list"
	row.Style, row.Type = contract.StyleRepeatList, contract.Type{Name: "array"}
	tests := []struct {
		name string
		ps   []contract.Parameter
		want string
	}{
		{"the first member", []contract.Parameter{first}, "the first"},
		{"the row of the list", []contract.Parameter{first, row}, "the list"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, parameters := query(t, described(t, small(tt.ps...)))
			p := parameters["Tag"]
			if p["description"] != tt.want || p["x-rpc-flat-prefix"] != "Tag" || p["x-rpc-style"] != "repeatList" || asJSON(t, dig(p, "schema", "additionalProperties")) != `{"type":"string"}` {
				t.Errorf("%v", p)
			}
		})
	}
	short := list("Id.N", "1")
	short.Type.Item, short.Type.ItemFormat = "integer", "int64"
	_, parameters := query(t, described(t, small(short)))
	if got := asJSON(t, parameters["Id.1"]["schema"]); got != `{"format":"int64","type":"integer"}` || parameters["Id.1"]["x-rpc-documented"] != "Id.N" {
		t.Errorf("a position: %v", parameters["Id.1"])
	}
}

// A row of the page wins over the protocol's parameter of the same name; the others follow the page's.
func TestProtocolParameters(t *testing.T) {
	own := param("Format", "string")
	own.Description = "Ours."
	names, parameters := query(t, described(t, small(own)))
	if diff := cmp.Diff([]string{"Format", "Action"}, names); diff != "" || parameters["Format"]["description"] != "Ours." {
		t.Errorf("%v %s", parameters["Format"], diff)
	}
	c := small()
	c.Action, c.Version = "PourCup", "2021-03-05"
	doc := described(t, c)
	_, parameters = query(t, doc)
	if got := asJSON(t, dig(parameters["Action"]["schema"], "enum")); got != `["PourCup"]` {
		t.Errorf("Action: %s", got)
	}
}
