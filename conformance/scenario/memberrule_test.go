package scenario_test

import (
	"strings"
	"testing"
)

// What a row says of the values of a member is looked at in both formats.
func TestMemberRule(t *testing.T) {
	specify(t, []specification{
		{
			name: "a list of values", page: kettle{parameters: []string{theKettle}, members: []string{"|Mood|String|hot|The mood. Valid values: hot and cold. |"}, json: `{"RequestId":"6A-1","Mood":"hot"}`}.page(),
			statement: "response/Mood/enum",
			want: `
				response/Mood/enum/json: values of Mood in JSON obey enum hot,cold (serialization)
				- probe: query => needed result, needed in-format = json, member-rule Mood = enum
				response/Mood/enum/xml: values of Mood in XML obey enum hot,cold (serialization)
				- probe: query Format=XML => needed result, needed in-format = xml, member-rule Mood = enum
			`,
		},
	})
}

// A list is looked at with one item and beyond its end as well, where the request can ask for that.
func TestExtents(t *testing.T) {
	list := kettle{
		parameters: []string{theKettle, "|PageNumber|Integer|No|1|The page. |", "|PageSize|Integer|No|10|Items on a page. |"},
		members:    []string{"|Spoons|Array of Spoon| |The spoons. |", "|Length|Integer|3|How long. |"}, json: `{"RequestId":"6A-1","Spoons":[{"Length":3}]}`,
	}
	bounded := list
	bounded.parameters = []string{theKettle, "|PageNumber|Integer|No|1|The page. Valid values: 1 to 50. |", "|PageSize|Integer|No|10|Items on a page. Valid values: 10 to 50. |"}
	const plain = `
		response/Spoons/type/json: Spoons has its documented type in JSON (serialization)
		- probe: query => needed result, needed in-format = json, member-type Spoons
		response/Spoons/type/xml: Spoons has its documented type in XML (serialization)
		- probe: query Format=XML => needed result, needed in-format = xml, member-type Spoons`
	specify(t, []specification{
		{name: "pages", page: list.page(), statement: "response/Spoons/type", want: plain + `
			response/Spoons/type/json-one: Spoons has its documented type with one item (serialization, should)
			- probe: query PageSize=1 => needed result, needed in-format = json, needed member Spoons, member-type Spoons
			response/Spoons/type/json-none: Spoons has its documented type with a page beyond its end (serialization, should)
			- probe: query PageNumber=1000 => needed result, needed in-format = json, needed member Spoons, member-type Spoons`},
		{
			name: "pages whose size the page calls a text", statement: "response/Kettles/type",
			page: strings.ReplaceAll(shelf("|PageSize|String|No|10|The number of entries per page. |"), "|TotalCount|Integer|2|The total number of kettles. |\n", ""),
			want: `
				response/Kettles/type/json: Kettles has its documented type in JSON (serialization)
				- probe: query => needed result, needed in-format = json, member-type Kettles
				response/Kettles/type/xml: Kettles has its documented type in XML (serialization)
				- probe: query Format=XML => needed result, needed in-format = xml, member-type Kettles
				response/Kettles/type/json-one: Kettles has its documented type with one item (serialization, should)
				- probe: query PageSize=1 => needed result, needed in-format = json, needed member Kettles, member-type Kettles`,
		},
		{name: "pages that cannot be so small or so many", page: bounded.page(), statement: "response/Spoons/type", want: plain},
	})
}

// A member that is not always there is looked for where all there is has been asked for.
func TestFullerResults(t *testing.T) {
	specify(t, []specification{
		{
			name: "switches", statement: "response/Lid/present",
			page: kettle{
				parameters: []string{theKettle, "|ShowLid|Boolean|No|true|Whether to show the lid. |", "|DryRun|Boolean|No|true|Whether to check only. |", "|IncludeSpoon|String|No|on|Valid values: on and off. |"},
				members:    []string{"|Lid|String|red|The lid. This parameter is returned only when ShowLid is set to true. |"}, json: `{"RequestId":"6A-1","Lid":"red"}`,
			}.page(),
			want: `
				response/Lid/present/json: the result in JSON has Lid (serialization, should)
				- probe: query => needed result, needed in-format = json, needed member Lid
				response/Lid/present/xml: the result in XML has Lid (serialization, should)
				- probe: query Format=XML => needed result, needed in-format = xml, needed member Lid
				response/Lid/present/json-full: the result in JSON has Lid, where ShowLid, IncludeSpoon is asked for (serialization, should)
				- probe: query ShowLid=true IncludeSpoon=on => needed result, needed in-format = json, needed member Lid
				response/Lid/present/xml-full: the result in XML has Lid, where ShowLid, IncludeSpoon is asked for (serialization, should)
				- probe: query Format=XML ShowLid=true IncludeSpoon=on => needed result, needed in-format = xml, needed member Lid
			`,
		},
	})
}
