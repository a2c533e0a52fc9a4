package place_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
)

// How lists and objects travel: as what is shown, as their type says, as their members are written, else as JSON text.
func TestRequestStyles(t *testing.T) {
	runRequest(t, []requestTest{
		{name: "a JSON type", rows: `
			A json`, want: `
			A json`},
		{name: "a value that is JSON", pairs: `
			A=["x"]`, rows: `
			A list`, want: `
			A json`},
		{name: "a list that repeats by its type", rows: `
			A repeat`, want: `
			A repeatList`},
		{name: "a list that repeats by the request example", pairs: `
			A.1=x`, rows: `
			A list
			B list`, want: `
			A repeatList
			B json?`, notes: `
			the array "B" travels`},
		{name: "a list that repeats by its members", rows: `
			A list
			A.N.B string`, want: `
			A repeatList
			A.N.B`},
		{name: "an object whose members have dots", rows: `
			A object
			A.B string`, want: `
			A flat
			A.B`},
		{name: "an object whose members have dots in the request example", pairs: `
			A.B=x`, rows: `
			A object
			# A
			B string`, want: `
			A flat
			A.B in A?`},
		{name: "the request example wins over a cell of JSON", pairs: `
			A.1.B=x`, rows: `
			A list [{"B":"x"}]
			B string`, want: `
			A repeatList
			A.N.B in A~`},
		{name: "a text with members in a list", rows: `
			A string
			A.N.B string`, want: `
			A repeatList
			A.N.B`, notes: `
			"A" is a string in its row, and other rows list its members; taken as array`},
		{name: "a text with items", rows: `
			A string
			A.N string`, want: `
			A repeatList
			A.N`, notes: `
			"A" is a string in its row, and other rows list its members; taken as array`},
		{name: "a text with members", rows: `
			A string
			A.B string`, want: `
			A flat
			A.B`, notes: `
			"A" is a string in its row, and other rows list its members; taken as object`},
		{name: "a text of JSON with members in a list", rows: `
			A string [{"B":"x"}]
			A.N.B string`, want: `
			A
			A.N.B in A text`},
		{name: "JSON wins over members with dots", rows: `
			A object {"B":"x"}
			A.B string`, want: `
			A json
			A.B in A text`},
		{name: "nothing", rows: `
			A object
			Ab.C string`, want: `
			A json?
			Ab.C`, notes: `
			nothing shows how the object "A" travels; taken as JSON text`},
		{name: "scalars have none", pairs: `
			A.1=x`, rows: `
			A string`, want: `
			A`},
	})
}

// A style that the row itself says stays.
func TestRequestStyleOfTheRow(t *testing.T) {
	rows := requestRows(t, "Ids.N list=string\nNames list [\"x\"]")
	rows[0].Style, rows[1].Style = contract.StyleRepeatList, contract.StyleSimple
	place.Request(page.NewSink("p.md", 10), rows, map[string]string{"Ids.N": "[]"})
	if rows[0].Style != contract.StyleRepeatList || rows[1].Style != contract.StyleSimple {
		t.Errorf("styles %q and %q", rows[0].Style, rows[1].Style)
	}
}
