package document_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
	"github.com/plumb-conformance/plumb/spec/page"
)

// Two names that generated code would write alike are told, once for each place where they meet.
func TestCheckNames(t *testing.T) {
	field := func(line int, name string, inside ...*contract.Field) *contract.Field {
		return &contract.Field{Name: name, At: at(line, name), Fields: inside}
	}
	items := field(23, "Xs")
	items.Items = field(0, "", field(24, "a-b"), field(25, "a_b"))
	values := field(26, "M")
	values.Values = field(0, "", field(27, "K"), field(28, "k"))
	tests := []struct {
		name       string
		parameters []string
		fields     []*contract.Field
		want       []string // parts of the diagnostics
	}{
		{"different names", []string{"Tag.N.Key", "TagKey", "Tags"}, []*contract.Field{field(20, "A"), field(21, "B")}, nil},
		{"a dot", []string{"Lamp.Colour", "LampColour"}, nil, []string{`10: parameter "LampColour" has the same Go name as "Lamp.Colour"`}},
		{"small and capital letters", []string{"cupId", "CupId"}, nil, []string{`10: parameter "CupId" has the same Go name as "cupId"`}},
		{"a parameter of the protocol", []string{"signature"}, nil, []string{`0: parameter "Signature" has the same Go name as "signature"`}},
		{"members", nil, []*contract.Field{field(20, "A_b"), field(21, "AB"), field(22, "AB2")}, []string{`21: member "AB" has the same Go name as "A_b"`}},
		{"members in different places", nil, []*contract.Field{field(20, "R", field(21, "a")), field(22, "S", field(23, "A"))}, nil},
		{"members of an object", nil, []*contract.Field{field(20, "R", field(21, "a"), field(22, "A"))}, []string{`22: member "A" has the same Go name as "a"`}},
		{"members of items", nil, []*contract.Field{items}, []string{`25: member "a_b" has the same Go name as "a-b"`}},
		{"members of values", nil, []*contract.Field{values}, []string{`28: member "k" has the same Go name as "K"`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := small()
			for _, name := range tt.parameters {
				c.Parameters = append(c.Parameters, param(name, "string"))
			}
			c.Response.Fields = tt.fields
			sink := page.NewSink("p.md", 10)
			document.CheckNames(sink, c, overlayOf(t, smallOverlay))
			got := sink.Diagnostics()
			if len(got) != len(tt.want) {
				t.Fatalf("%v, want %v", got, tt.want)
			}
			for i, d := range got {
				line, text, _ := strings.Cut(tt.want[i], ": ")
				if !strings.HasPrefix(d.Message, text) || line != strings.TrimSpace(asJSON(t, d.Line)) || d.Severity != page.Warning {
					t.Errorf("%+v, want %s", d, tt.want[i])
				}
			}
		})
	}
}
