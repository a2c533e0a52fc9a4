package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A sentence about how many of some parameters a request may have is asked both ways.
func TestChoicesOfARequest(t *testing.T) {
	specify(t, []specification{
		{
			name: "not together", page: with(theKettle, "|Lid|String|No|on|The lid. |", "|Cap|String|No|off|The cap. You can specify only one of Lid and Cap. |"),
			statement: "request/at-most-one",
			want: `
				request/at-most-one/both-Cap-Lid: Cap and Lid together are refused (parameter, should, tentative)
				- control "first": query Cap=off => accepted
				- control "second": query Lid=on => accepted
				- probe: query Cap=off Lid=on => refused-anyhow
			`,
		},
		{
			name: "values of the last two are given", page: with(theKettle, "|Lid|String|No|on|The lid. |", "|Cap|String|No|off|The cap. |",
				"|Top|String|No|up|The top. You can specify only one of Lid, Cap, and Top. |"),
			fixtures:  scenario.Fixtures{Accepted: map[string][]string{"Lid": {"l"}, "Top": {"t"}}},
			statement: "request/at-most-one",
			want: `
				request/at-most-one/both-Lid-Top: Lid and Top together are refused (parameter, should)
				- control "first": query Lid=l => accepted
				- control "second": query Top=t => accepted
				- probe: query Lid=l Top=t => refused-anyhow
			`,
		},
		{
			name:      "members of a JSON text, of which the profile's has one",
			page:      with(theKettle, `|Set|Json|No|\{"X": 1, "Z": 2\}|The settings. The following fields are supported:<br>- X: A number. You cannot specify both X and Y.<br>- Y: A number. Valid values: 1 to 9.<br>- Z: A number. |`),
			fixtures:  scenario.Fixtures{Accepted: map[string][]string{"Set": {`{"X":1,"Z":2}`}}},
			statement: "request/at-most-one",
			want: `
				request/at-most-one/both-Set.X-Set.Y: Set.X and Set.Y together are refused (parameter, should)
				- control "first": query Set={"X":1,"Z":2} => accepted
				- control "second": query Set={"Y":1,"Z":2} => accepted
				- probe: query Set={"X":1,"Y":1,"Z":2} => refused-anyhow
			`,
		},
		{
			name: "at least one", page: kettle{parameters: []string{"|Lid|String|No|on|The lid. |", "|Cap|String|No|off|The cap. You must specify at least one of Lid and Cap. |"}, request: "&Lid=on"}.page(),
			statement: "request/at-least-one",
			want: `
				request/at-least-one/none: a request with none of Cap,Lid is refused (parameter, should)
				- control: query => accepted
				- probe: query -Cap -Lid => refused-anyhow
			`,
		},
	})
}
