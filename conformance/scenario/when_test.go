package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// lidded is a page of an operation that reads one kettle.
func lidded(parameters string, members ...string) string {
	return "# GetKettle\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n" +
		"|Action|String|Yes|GetKettle|The operation. |\n" + parameters +
		"\n\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n|RequestId|String|6A-1|The ID of the request. |\n" +
		strings.Join(members, "\n") + "\n"
}

// When members of a result are there.
func TestMembersThatAreThereInACase(t *testing.T) {
	const (
		choice = "|LidId|String|No|l-1|The lid. You can specify only one of LidId and CapId. |\n|CapId|String|No|c-1|The cap. |"
		color  = "|Color|String|red|The color. This parameter is returned only when the LidId parameter is specified. |"
		deep   = "|Deep|String|No|Off|Whether to look deep. Valid values: On and Off. Default value: Off. |"
		depth  = "|Depth|Integer|3|The depth. This parameter is returned when the Deep parameter is set to On. |"
	)
	known := scenario.Fixtures{Accepted: map[string][]string{"LidId": {"l-7"}, "CapId": {"c-7"}}}
	specify(t, []specification{
		{
			name: "for requests with a parameter", page: lidded(choice, color), fixtures: known, statement: "relation/Color/only-when",
			want: `
				relation/Color/only-when/with: the result in JSON has Color where LidId is sent (relation)
				- probe: query LidId=l-7 => needed accepted, returned Color
				relation/Color/only-when/with-xml: the result in XML has Color where LidId is sent (relation)
				- probe: query Format=XML LidId=l-7 => needed accepted, returned Color
				relation/Color/only-when/without: the result in JSON has no Color where not LidId is sent (relation)
				- control "with": query LidId=l-7 => accepted, needed returned Color
				- probe: query CapId=c-7 -LidId => needed accepted, nothing-at Color
				relation/Color/only-when/without-xml: the result in XML has no Color where not LidId is sent (relation)
				- control "with": query Format=XML LidId=l-7 => accepted, needed returned Color
				- probe: query Format=XML CapId=c-7 -LidId => needed accepted, nothing-at Color
				relation/Color/only-when/without-unset: the result has no Color without a value where not LidId is sent (relation, should)
				- control "with": query LidId=l-7 => accepted, needed returned Color
				- probe: query CapId=c-7 -LidId => needed accepted, not-void Color
			`,
		},
		{
			name: "for a value that is not the default", page: lidded(deep, depth), statement: "relation/Depth/when",
			want: `
				relation/Depth/when/with: the result in JSON has Depth where Deep is On (relation)
				- probe: query Deep=On => needed accepted, returned Depth
				relation/Depth/when/with-xml: the result in XML has Depth where Deep is On (relation)
				- probe: query Format=XML Deep=On => needed accepted, returned Depth
				relation/Depth/when/without: the result in JSON has no Depth where not Deep is On (relation, should)
				- control "with": query Deep=On => accepted, needed returned Depth
				- probe: query Deep=Off => needed accepted, nothing-at Depth
				relation/Depth/when/without-xml: the result in XML has no Depth where not Deep is On (relation, should)
				- control "with": query Format=XML Deep=On => accepted, needed returned Depth
				- probe: query Format=XML Deep=Off => needed accepted, nothing-at Depth
				relation/Depth/when/without-unset: the result has no Depth without a value where not Deep is On (relation, should)
				- control "with": query Deep=On => accepted, needed returned Depth
				- probe: query Deep=Off => needed accepted, not-void Depth
				relation/Depth/when/absent: the result in JSON has no Depth where Deep is left out (relation, should)
				- control "with": query Deep=On => accepted, needed returned Depth
				- probe: query -Deep => needed accepted, nothing-at Depth
				relation/Depth/when/absent-xml: the result in XML has no Depth where Deep is left out (relation, should)
				- control "with": query Format=XML Deep=On => accepted, needed returned Depth
				- probe: query Format=XML -Deep => needed accepted, nothing-at Depth
				relation/Depth/when/absent-unset: the result has no Depth without a value where Deep is left out (relation, should)
				- control "with": query Deep=On => accepted, needed returned Depth
				- probe: query -Deep => needed accepted, not-void Depth
			`,
		},
		{
			name: "beside a member", page: lidded(deep, "|Mode|String|Slow|The mode. |", "|Steam|String|much|当Mode为Slow且Deep为On时返回该参数。 |"), statement: "relation/Steam/beside response/Steam/type",
			want: `
				response/Steam/type/json: Steam has its documented type in JSON (serialization)
				- probe: query Deep=On => needed result, needed in-format = json, member-type Steam
				response/Steam/type/xml: Steam has its documented type in XML (serialization)
				- probe: query Format=XML Deep=On => needed result, needed in-format = xml, member-type Steam
				relation/Steam/beside/with-json: objects in JSON have Steam where Mode is Slow (relation)
				- probe: query Deep=On => needed result, needed in-format = json, beside Steam = Mode=Slow
				relation/Steam/beside/without-json: objects in JSON have no Steam where not Mode is Slow (relation, should)
				- probe: query Deep=On => needed result, needed in-format = json, not-beside Steam = Mode=Slow
				relation/Steam/beside/with-xml: objects in XML have Steam where Mode is Slow (relation)
				- probe: query Format=XML Deep=On => needed result, needed in-format = xml, beside Steam = Mode=Slow
				relation/Steam/beside/without-xml: objects in XML have no Steam where not Mode is Slow (relation, should)
				- probe: query Format=XML Deep=On => needed result, needed in-format = xml, not-beside Steam = Mode=Slow
			`,
		},
		{
			name: "for a parameter of which nobody promises a value", page: lidded(choice, color), statement: "response/Color/type",
			want: `
				response/Color/type/json: Color has its documented type in JSON (serialization)
				- probe: query LidId=l-1 => needed result, needed in-format = json, member-type Color
				response/Color/type/xml: Color has its documented type in XML (serialization)
				- probe: query Format=XML LidId=l-1 => needed result, needed in-format = xml, member-type Color
			`,
		},
	})
}

// Two ids name two things.
func TestIDsThatNameThings(t *testing.T) {
	const id = "|KettleId|String|No|k-12345|The kettle. |\n|Lid|String|No|l|The lid. You can specify only one of Lid and KettleId. |"
	two := scenario.Fixtures{Accepted: map[string][]string{"KettleId": {"k-1", "k-2"}}}
	specify(t, []specification{
		{
			name: "with a member that has a name of its own", page: lidded(id, "|Made|Struct| |The kettle. |", "|└KettleId|String|k-12345|The ID. |"), fixtures: two, statement: "relation/KettleId/names",
			want: `
				relation/KettleId/names/two: two values of KettleId give two results (relation, should)
				- control "first": query KettleId=k-1 => accepted
				- probe: query KettleId=k-2 => needed accepted, other-result = first
				relation/KettleId/names/id: two values of KettleId give two values of Made.KettleId (relation, should)
				- control "first": query KettleId=k-1 => accepted
				- probe: query KettleId=k-2 => needed accepted, other-value Made/KettleId
				relation/KettleId/names/echo: Made.KettleId is the KettleId that was sent (relation, should)
				- probe: query KettleId=k-1 => needed accepted, echo Made.KettleId = KettleId
				relation/KettleId/names/echo-other: Made.KettleId is the KettleId that was sent (relation, should)
				- probe: query KettleId=k-2 => needed accepted, echo Made.KettleId = KettleId
			`,
		},
		{
			name: "with a name", page: lidded(id, "|KettleName|String|red|The name. |"), fixtures: two, statement: "relation/KettleId/names",
			want: `
				relation/KettleId/names/two: two values of KettleId give two results (relation, should)
				- control "first": query KettleId=k-1 => accepted
				- probe: query KettleId=k-2 => needed accepted, other-result = first
			`,
		},
		{
			name: "of which one is known", page: lidded(id, "|KettleName|String|red|The name. |"), statement: "relation/KettleId/names",
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"KettleId": {"k-1"}}},
			want: `
				relation/KettleId/names/two: two values of KettleId give two results (relation, should, without a second value of KettleId)
			`,
		},
	})
}

// What is made tells in its result what it was given: a member is looked for where the parameter of its name is sent, if somebody
// promises a value of that. Of what is looked for the parameter is a filter.
func TestMembersOfWhatWasGiven(t *testing.T) {
	const asked = "|Color|String|No|red|The color. |"
	const given = "|Kettle|Object|N/A|The kettle. |\n|└Color|String|red|The color. |"
	of := func(sent string) string {
		return "response/Kettle.Color/type/json: Kettle.Color has its documented type in JSON (serialization)\n" +
			"- probe: query" + sent + " => needed result, needed in-format = json, member-type Kettle.Color\n" +
			"response/Kettle.Color/type/xml: Kettle.Color has its documented type in XML (serialization)\n" +
			"- probe: query Format=XML" + sent + " => needed result, needed in-format = xml, member-type Kettle.Color\n"
	}
	known := scenario.Fixtures{Accepted: map[string][]string{"Color": {"blue"}}}
	page := func(action string) string { return strings.ReplaceAll(lidded(asked, given), "GetKettle", action) }
	specify(t, []specification{
		{name: "made", page: page("CreateKettle"), fixtures: known, statement: "response/Kettle.Color/type", want: of(" Color=blue")},
		{name: "changed", page: page("ModifyKettle"), fixtures: known, statement: "response/Kettle.Color/type", want: of(" Color=blue")},
		{name: "looked for", page: page("DescribeKettle"), fixtures: known, statement: "response/Kettle.Color/type", want: of("")},
		{name: "of a value that nobody promises", page: page("CreateKettle"), statement: "response/Kettle.Color/type", want: of("")},
	})
}
