package place_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

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
			Host`, notes: `
			nothing says what the table with "Host" describes`},
		{name: "not with a name of two letters", rows: `
			Ips string
			# more
			IpVersion string`, want: `
			Ips
			IpVersion`, notes: `
			nothing says what the table with "IpVersion" describes`},
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
			Door json`, notes: `
			the table with "Name" describes no known parameter`},
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
			Name`, notes: `
			nothing says what the table with "Name" describes`},
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

// A list that the request example sends under the name of its items has that name.
func TestNamesOfLists(t *testing.T) {
	runRequest(t, []requestTest{
		{name: "the type of the items", pairs: `
			Rule.1.Key=a`, rows: `
			Rules list:Rule
			# 
			Key string`, want: `
			Rule repeatList
			Rule.N.Key in Rule?`, notes: `
			the request example sends the list "Rules" as "Rule.1"`},
		{name: "the singular", pairs: `
			DiskId.1=a
			Entry.1=a`, rows: `
			DiskIds list
			Entries list`, want: `
			DiskId repeatList
			Entry repeatList`, notes: `
			the request example sends the list "DiskIds" as "DiskId.1"
			the request example sends the list "Entries" as "Entry.1"`},
		{name: "not when a row has that name", pairs: `
			Rule.1=a`, rows: `
			Rules list:Rule
			Rule repeat`, want: `
			Rules json?
			Rule repeatList`, notes: `
			nothing shows how the array "Rules" travels`},
		{name: "not when it is sent under its own", pairs: `
			Rules.1=a
			Rule.1=a`, rows: `
			Rules list`, want: `
			Rules repeatList`},
		{name: "not when the name has no position", pairs: `
			Rule=a`, rows: `
			Rules list`, want: `
			Rules json?`, notes: `
			nothing shows how the array "Rules" travels`},
		{name: "a text has no items", pairs: `
			Rule.1=a`, rows: `
			Rules string`, want: `
			Rules`},
	})
}

// A name that has lost its capitals gets back those that the request example has.
func TestNamesInTheWrongCase(t *testing.T) {
	runRequest(t, []requestTest{
		{name: "capitals that are lost", pairs: `
			LoadBalancerId=a
			Size=1`, rows: `
			Loadbalancerid string
			Size integer`, want: `
			LoadBalancerId
			Size`, notes: `
			parameter "Loadbalancerid"; the request example sends it as "LoadBalancerId"`},
		{name: "not capitals that the example has lost", pairs: `
			loadbalancerid=a`, rows: `
			LoadBalancerId string`, want: `
			LoadBalancerId`},
		{name: "not when both are sent", pairs: `
			LoadBalancerId=a
			Loadbalancerid=a`, rows: `
			Loadbalancerid string`, want: `
			Loadbalancerid`},
		{name: "not when both are listed", pairs: `
			LoadBalancerId=a`, rows: `
			Loadbalancerid string
			LoadBalancerId string`, want: `
			Loadbalancerid
			LoadBalancerId`},
		{name: "a list", pairs: `
			DiskIds.1=a`, rows: `
			Diskids list`, want: `
			DiskIds repeatList`, notes: `
			parameter "Diskids"; the request example sends it as "DiskIds"`},
	})
}

// Which table describes which parameter, where several could be meant.
func TestSeveralTables(t *testing.T) {
	runRequest(t, []requestTest{
		{name: "by the names behind the positions of the request example", pairs: `
			Request.1.Name=a
			Request.1.Kind=b
			Response.1.Name=c`, rows: `
			Requests list:Request
			Responses list:Response
			# more
			Name string
			Kind string
			# more
			Name string`, want: `
			Request repeatList
			Response repeatList
			Request.N.Name in Request?
			Request.N.Kind in Request?
			Response.N.Name in Response?`, notes: `
			the request example sends the list "Requests" as "Request.1"
			the request example sends the list "Responses" as "Response.1"`},
		{name: "in the order of the parameters", rows: `
			Guard object {}
			Door list []
			# more
			Name string
			# more
			Lock string`, want: `
			Guard json
			Door json
			Guard.Name in Guard? text
			Door.N.Lock in Door? text`},
		{name: "a text of JSON, and what is inside", rows: `
			Config string {"on":true,"ports":[],"disks":[]}
			Other string x
			# Config参数说明
			on string
			ports list
			disks list
			# ports参数说明
			port integer
			# disks参数说明
			path string`, want: `
			Config
			Other
			Config.on in Config? text
			Config.ports in Config? text
			Config.disks in Config? text
			Config.ports.N.port in Config.ports? text
			Config.disks.N.path in Config.disks? text`},
		{name: "what the text shows inside comes before a name", rows: `
			Config string {"ports":[{"port":1}]}
			# Config
			ports list
			# more of it
			port integer`, want: `
			Config
			Config.ports in Config? text
			Config.ports.N.port in Config.ports? text`},
		{name: "the inner of two names in a caption", rows: `
			Config object {}
			# Config
			ports list
			# ports in Config
			port integer`, want: `
			Config json
			Config.ports in Config? text
			Config.ports.N.port in Config.ports? text`},
		{name: "a caption against an example that shows one of two", rows: `
			Config string {"name":"x"}
			Disks list
			# Disks
			name string
			path string`, want: `
			Config
			Disks json?
			Disks.N.name in Disks? text
			Disks.N.path in Disks? text`, notes: `
			nothing shows how the array "Disks" travels`},
		{name: "a table about a member that a later table lists", rows: `
			Config object {}
			# DiskParts
			path string
			# Config
			DiskParts list`, want: `
			Config json
			Config.DiskParts.N.path in Config.DiskParts? text
			Config.DiskParts in Config? text`},
		{name: "a list in the JSON of a text", rows: `
			Rules string [{"Key":"a"}]
			# more
			Key string`, want: `
			Rules
			Rules.N.Key in Rules? text`},
		{name: "a list in the JSON, and rows below", rows: `
			Rules json [{"Key":"a","Parts":[{"Id":"b"}]}]
			Key string
			Parts string
			Id string`, want: `
			Rules json
			Rules.N.Key in Rules~ text
			Rules.N.Parts in Rules~ text
			Rules.N.Parts.N.Id in Rules.N.Parts~ text`},
	})
}

// A table whose only row is the item of a list adds no member to it.
func TestTablesOfItems(t *testing.T) {
	const note = `
			is the item of the list`
	runRequest(t, []requestTest{
		{name: "the name of the list", pairs: `
			Domain.1=a
			Domain.2=b`, rows: `
			Domain list:DomainListType
			# more
			Domain string`, want: `
			Domain repeatList`, notes: note},
		{name: "the name of its items", pairs: `
			DiskIds.1=a`, rows: `
			DiskIds list
			# more
			DiskId string`, want: `
			DiskIds repeatList`, notes: note},
		{name: "a member of that name in the request example", pairs: `
			Domain.1.Domain=a`, rows: `
			Domain list
			# Domain
			Domain string`, want: `
			Domain repeatList
			Domain.N.Domain in Domain?`},
		{name: "a member of that name in the JSON", rows: `
			Domain list [{"Domain":"a"}]
			# Domain
			Domain string`, want: `
			Domain json
			Domain.N.Domain in Domain? text`},
		{name: "two rows", pairs: `
			Domain.1=a`, rows: `
			Domain list
			# Domain
			Domain string
			Port integer`, want: `
			Domain repeatList
			Domain.N.Domain in Domain?
			Domain.N.Port in Domain?`},
		{name: "an object", rows: `
			Domain object {}
			# Domain
			Domain string`, want: `
			Domain json
			Domain.Domain in Domain? text`},
	})
}

// A table that describes no known parameter makes none, unless the request example or the words above it say so.
func TestTablesOfNothing(t *testing.T) {
	const note = `
			describes no known parameter, and the request example sends none of its rows`
	runRequest(t, []requestTest{
		{name: "another name", rows: `
			Guard object {}
			# Zorp参数说明
			Name string`, want: `
			Guard json`, notes: note},
		{name: "another name, in english", rows: `
			Guard object {}
			# Parameters of Zorp
			Name string`, want: `
			Guard json`, notes: note},
		{name: "another name, in a sentence", rows: `
			Guard object {}
			# The following table lists what the ZorpConfig can have inside.
			Name string`, want: `
			Guard json`, notes: note},
		{name: "another name, and no object", rows: `
			A string
			# ZorpConfig
			Name string`, want: `
			A`, notes: note},
		{name: "the request example sends one of its rows", pairs: `
			Name=a`, rows: `
			Guard object {}
			Door object {}
			# more
			Name string
			Size integer`, want: `
			Guard json
			Door json
			Name
			Size`},
		{name: "the words say so", rows: `
			Guard object {}
			Door object {}
			# 业务参数
			Name string`, want: `
			Guard json
			Door json
			Name`},
		{name: "the words say where they travel", rows: `
			Guard object {}
			Door object {}
			# Body参数
			Name string
			# Query Parameters
			Size string`, want: `
			Guard json
			Door json
			Name
			Size`},
		{name: "the words say so, in english", rows: `
			Guard object {}
			Door object {}
			# Optional parameters
			Name string`, want: `
			Guard json
			Door json
			Name`},
		{name: "a common parameter among them", rows: `
			Guard object {}
			Door object {}
			# more
			!Format string
			Name string`, want: `
			Guard json
			Door json
			Format
			Name`},
	})
}

// Of a table that only the lack of anything else makes one of parameters, no row is required.
func TestNothingRequiredByGuess(t *testing.T) {
	rows := requestRows(t, "A string\n# more\nName string")
	rows[1].Required, rows[1].RequiredAt = true, contract.Source{Line: 3, Quote: "yes"}
	kept, left := place.Request(page.NewSink("p.md", 10), rows, nil)
	if len(kept) != 2 || len(left) != 0 || kept[1].Required || kept[1].RequiredAt.Line != 0 || kept[1].Inferred != contract.ByTable {
		t.Errorf("kept %v, left %v", kept, left)
	}
}

// The rows that are left out come back, with the reason.
func TestRowsOfNothing(t *testing.T) {
	rows := requestRows(t, "Guard object {}\n# Zorp\nName string\nSize integer")
	_, left := place.Request(page.NewSink("p.md", 10), rows, nil)
	want := []contract.Unplaced{
		{Kind: "parameter", Name: "Name", Line: 3, Reason: "its table describes no known parameter"},
		{Kind: "parameter", Name: "Size", Line: 4, Reason: "its table describes no known parameter"},
	}
	if diff := cmp.Diff(want, left); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
