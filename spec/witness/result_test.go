package witness_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func row(name, kind string, members ...*contract.Field) *contract.Field {
	return &contract.Field{Name: name, Type: contract.Type{Name: kind}, Fields: members, At: contract.Source{Line: 12}}
}

func of(f *contract.Field, members ...*contract.Field) *contract.Field {
	f.Items = &contract.Field{Type: contract.Type{Name: "object"}, Fields: members}
	return f
}

// broken is an example whose shape was put together by guess.
func broken(ex contract.Example) contract.Example {
	ex.Misshapen = true
	return ex
}

// What examples of success show against the rows.
func TestResultAgainstExamples(t *testing.T) {
	tests := []struct {
		name     string
		rows     []*contract.Field
		examples []contract.Example
		want     []string
	}{
		{"all as the rows say", []*contract.Field{row("A", "string")}, []contract.Example{answer(t, "json", `{"A":"x"}`, 20)}, nil},
		{"a member without a row", []*contract.Field{row("A", "string")}, []contract.Example{answer(t, "json", "{\"A\":\"x\",\n\"B\":1}", 20)},
			[]string{`21 warning: the JSON example shows the member "B"; the table does not list it there`}},
		{"the same in two examples", []*contract.Field{row("A", "string")}, []contract.Example{answer(t, "json", `{"A":"x","B":1}`, 20), answer(t, "json", `{"A":"x","B":1}`, 30)},
			[]string{`20 warning: the JSON example shows the member "B"; the table does not list it there`}},
		{"a member of an item without a row", []*contract.Field{of(row("L", "array"), row("A", "string"))}, []contract.Example{answer(t, "json", `{"L":[{"A":"x","B":1}]}`, 20)},
			[]string{`20 warning: the JSON example shows the member "L.B"; the table does not list it there`}},
		{"a member of what JSON shows in the stead of a list", []*contract.Field{of(row("L", "array"), row("A", "string"))}, []contract.Example{answer(t, "json", `{"L":{"A":1}}`, 20)},
			[]string{
				`12 warning: member "L" is of type array, the JSON example (line 20) shows it as object; neither is taken for certain`,
				`12 warning: member "A" is of type string, the JSON example (line 20) shows it as number; neither is taken for certain`,
			}},
		{"an object of which no row tells the members", []*contract.Field{row("O", "object")}, []contract.Example{answer(t, "json", "{\n\"O\":{\"A\":1,\"B\":2}}", 20)},
			[]string{`21 info: no row tells what is in "O"; the JSON example shows A, B`}},
		{"a result without rows", nil, []contract.Example{answer(t, "json", `{"A":1}`, 20)},
			[]string{`20 warning: the JSON example shows the member "A"; the table does not list it there`}},
		{"a map", []*contract.Field{{Name: "M", Type: contract.Type{Name: "object", Map: true}}}, []contract.Example{answer(t, "json", `{"M":{"any":1}}`, 20)}, nil},
		{"left out", []*contract.Field{row("A", "string"), row("B", "string")}, []contract.Example{answer(t, "json", `{"A":"x"}`, 20)}, nil},
		{"left out of XML, without JSON", []*contract.Field{row("A", "string"), row("B", "string")}, []contract.Example{answer(t, "xml", `<R><A>x</A></R>`, 20)}, nil},
		{"the only item of a list, in XML", []*contract.Field{of(row("L", "array"), row("A", "string"))}, []contract.Example{answer(t, "xml", `<R><L><A>x</A><B>1</B></L></R>`, 20)},
			[]string{`20 warning: the XML example shows the member "L.B"; the table does not list it there`}},
		{"a broken example beside XML", []*contract.Field{row("A", "string")}, []contract.Example{broken(answer(t, "json", `{"A":1}`, 20)), answer(t, "xml", `<R><A>x</A></R>`, 30)}, nil},
		{"texts of XML have no type", []*contract.Field{row("A", "integer")}, []contract.Example{answer(t, "xml", `<R><A>x</A></R>`, 20)}, nil},
		{"another type", []*contract.Field{row("A", "integer")}, []contract.Example{answer(t, "json", `{"A":"1"}`, 20)},
			[]string{`12 warning: member "A" is of type integer, the JSON example (line 20) shows it as string; neither is taken for certain`}},
		{"every value in quotes", []*contract.Field{row("A", "integer"), row("B", "boolean"), row("C", "array")}, []contract.Example{answer(t, "json", `{"A":"1","B":"true","C":"x"}`, 20)},
			[]string{`20 warning: the JSON example (line 20) writes every value in quotes, those of members too that are no texts by their rows, such as "A" (line 12); the rows are followed for A, B, C`}},
		{"one value in quotes, the others texts", []*contract.Field{row("A", "integer"), row("B", "string")}, []contract.Example{answer(t, "json", `{"A":"1","B":"true"}`, 20)},
			[]string{`12 warning: member "A" is of type integer, the JSON example (line 20) shows it as string; neither is taken for certain`}},
		{"one value without quotes", []*contract.Field{row("A", "integer"), row("B", "boolean"), row("C", "integer")}, []contract.Example{answer(t, "json", `{"A":"1","B":"true","C":1}`, 20)},
			[]string{
				`12 warning: member "A" is of type integer, the JSON example (line 20) shows it as string; neither is taken for certain`,
				`12 warning: member "B" is of type boolean, the JSON example (line 20) shows it as string; neither is taken for certain`,
			}},
		{"every value in quotes, one of them no number", []*contract.Field{row("A", "integer"), row("B", "boolean"), row("C", "integer")}, []contract.Example{answer(t, "json", `{"A":"1","B":"true","C":"many"}`, 20)},
			[]string{
				`20 warning: the JSON example (line 20) writes every value in quotes, those of members too that are no texts by their rows, such as "A" (line 12); the rows are followed for A, B`,
				`12 warning: member "C" is of type integer, the JSON example (line 20) shows it as string; neither is taken for certain`,
			}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := &contract.Contract{Response: row("", "object", tt.rows...), Examples: tt.examples}
			same(t, tt.want, held(c))
		})
	}
}

// The example of a cell against the type of its row.
func TestCellsOfResult(t *testing.T) {
	tests := []struct {
		name, kind, example string
		want                []string
	}{
		{"a number", "integer", "12", nil},
		{"a word", "integer", "many", []string{`12 warning: member "A" is of type integer, its example is "many"; the type is not taken for certain`}},
		{"a masked number", "integer", "1***", nil},
		{"a text", "string", "12", nil},
		{"a truth", "boolean", "true", nil},
		{"no truth", "boolean", "12", []string{`12 warning: member "A" is of type boolean, its example is "12"; the type is not taken for certain`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := row("A", tt.kind)
			f.Example = tt.example
			same(t, tt.want, held(&contract.Contract{Response: row("", "object", f)}))
			same(t, tt.want != nil, f.OtherType)
		})
	}
}

// The root of an XML example is said when it is not the protocol's.
func TestRootOfXML(t *testing.T) {
	for root, want := range map[string][]string{
		"StirKettleResponse": nil,
		"KMS":                {`20 warning: the XML example has the root "KMS"; expected "StirKettleResponse"; either is right`},
	} {
		ex := answer(t, "xml", `<`+root+`><A>x</A></`+root+`>`, 20)
		ex.Root = root
		same(t, want, held(&contract.Contract{Action: "StirKettle", Examples: []contract.Example{ex}, Response: row("", "object", row("A", "string"))}))
	}
}
