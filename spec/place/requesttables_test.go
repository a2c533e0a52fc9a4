package place_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
)

// A further table lists the members of one parameter: the one whose value shows them, the one that its caption names, the
// one with whose name theirs begin, or the only one that can have members.
func TestRequestTables(t *testing.T) {
	runRequest(t, []requestTest{
		{name: "the value shows them", rows: `
			Other object
			Hosts list [{"Ip":"1"}]
			# more
			Ip string
			Port integer`, want: `
			Other json?
			Hosts json
			Hosts.N.Ip in Hosts? text
			Hosts.N.Port in Hosts? text`, notes: `
			nothing shows how the object "Other" travels`},
		{name: "the caption names it", rows: `
			Other object {}
			Guard object {}
			# about a guard
			Name string`, want: `
			Other json
			Guard json
			Guard.Name in Guard? text`},
		{name: "the value comes before the caption", rows: `
			Other object {}
			Hosts list [{"Ip":"1"}]
			# Other
			Ip string`, want: `
			Other json
			Hosts json
			Hosts.N.Ip in Hosts? text`},
		{name: "their names begin with its name", rows: `
			Other object {}
			Hosts string
			# more
			HostIp string
			HostPort integer`, want: `
			Other json
			Hosts
			Hosts.HostIp in Hosts? text
			Hosts.HostPort in Hosts? text`},
		{name: "not when one of them does not", rows: `
			Other object {}
			Hosts string
			# more
			HostIp string
			Port integer`, want: `
			Other json
			Hosts
			Other.HostIp in Other? text
			Other.Port in Other? text`},
		{name: "not when one of them is the name itself", rows: `
			Hosts string
			# more
			Host string`, want: `
			Hosts
			Host`},
		{name: "not with a name of two letters", rows: `
			Ips string
			# more
			IpVersion string`, want: `
			Ips
			IpVersion`},
		{name: "the only list or object", rows: `
			A string
			Guard object {}
			# more
			Name string`, want: `
			A
			Guard json
			Guard.Name in Guard? text`},
		{name: "not one of two", rows: `
			Guard object {}
			Door list []
			# more
			Name string`, want: `
			Guard json
			Door json
			Name`},
		{name: "one that has members already is none", rows: `
			Guard object {"Id":"x"}
			Id string
			Door list []
			# more
			Name string`, want: `
			Guard json
			Guard.Id in Guard~ text
			Door json
			Door.N.Name in Door? text`},
		{name: "a parameter that all operations have is none", rows: `
			!Format object {}
			# Format
			Name string`, want: `
			Format json
			Name`},
		{name: "a table with a dotted name stands for itself", rows: `
			Guard object {}
			# Guard
			Door.Lock string
			Name string`, want: `
			Guard json
			Door.Lock
			Name`},
		{name: "a common parameter in the table stays outside", rows: `
			Guard object {}
			# Guard
			!Format string
			Name string`, want: `
			Guard json
			Format
			Guard.Name in Guard? text`},
		{name: "two further tables", rows: `
			Guard object {}
			Door list []
			# Door
			Lock string
			# Guard
			Name string`, want: `
			Guard json
			Door json
			Door.N.Lock in Door? text
			Guard.Name in Guard? text`},
		{name: "a table about a member of a table", rows: `
			Guard object {}
			# Guard
			Keys list
			# Keys
			Colour string`, want: `
			Guard json
			Guard.Keys in Guard? text
			Guard.Keys.N.Colour in Guard.Keys? text`},
	})
}

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
