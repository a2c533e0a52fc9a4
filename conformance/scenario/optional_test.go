package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Without an optional parameter the plainest request is accepted; with it, as well.
func TestOptional(t *testing.T) {
	specify(t, []specification{
		{
			name: "a value of which nobody promised anything", page: with(theKettle, "|Depth|String|No|deep|How deep. |"),
			statement: "Depth/optional",
			want: `
				Depth/optional/absent: a request without Depth is accepted (parameter, plain)
				- probe: query -Depth => accepted
				Depth/optional/given: a request with Depth is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Depth=deep => accepted
			`,
		},
		{
			name: "a value of the profile", page: with(theKettle, "|Depth|String|No|deep|How deep. |"),
			fixtures:  scenario.Fixtures{Accepted: map[string][]string{"Depth": {"shallow"}}},
			statement: "Depth/optional",
			want: `
				Depth/optional/absent: a request without Depth is accepted (parameter, plain)
				- control "given": query Depth=shallow => accepted
				- probe: query -Depth => accepted
				Depth/optional/given: a request with Depth is accepted (parameter)
				- control: query => accepted
				- probe: query Depth=shallow => accepted
			`,
		},
		{
			name: "a member of a whole that no other request has, beside another member of it", statement: "Lamp.Power/optional",
			page:     with(theKettle, "|Lamp.Power|Integer|No|15|The power. |", "|Lamp.Colour|String|No|warm|The colour. |"),
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"Lamp.Power": {"15"}, "Lamp.Colour": {"warm"}}},
			want: `
				Lamp.Power/optional/absent: a request without Lamp.Power is accepted (parameter, plain)
				- control "given": query Lamp.Colour=warm Lamp.Power=15 => accepted
				- probe: query Lamp.Colour=warm => accepted
				Lamp.Power/optional/given: a request with Lamp.Power is accepted (parameter)
				- control: query => accepted
				- probe: query Lamp.Power=15 => accepted
			`,
		},
		{
			name: "a token is ours to choose", page: with(theKettle, theToken),
			statement: "ClientToken/optional",
			want: `
				ClientToken/optional/absent: a request without ClientToken is accepted (parameter, plain)
				- control "given": query ClientToken=<good 36> => accepted
				- probe: query -ClientToken => accepted
				ClientToken/optional/given: a request with ClientToken is accepted (parameter)
				- control: query => accepted
				- probe: query ClientToken=<good 36> => accepted
			`,
		},
		{
			name: "a member of a JSON text, left out inside it", statement: "Tags.N.Level/optional",
			page: with(`|Tags|Json|Yes|[{"Level":"low","Key":"k"}]|The tags. |`, "|Tags.N.Level|String|No|low|The level. |", "|Tags.N.Key|String|Yes|k|The key. |"),
			want: `
				Tags.N.Level/optional/absent: a request without Tags.N.Level is accepted (parameter, plain)
				- probe: query Tags=[{"Key":"k"}] => accepted
				Tags.N.Level/optional/given: a request with Tags.N.Level is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Tags=[{"Key":"k","Level":"low"}] => accepted
			`,
		},
		{
			name: "a member of a list", page: with(theKettle, "|Spoon.N.Length|Integer|No|1|How long. |"),
			statement: "Spoon.N.Length/optional",
			want: `
				Spoon.N.Length/optional/absent: a request without Spoon.N.Length is accepted (parameter, plain)
				- probe: query -Spoon.1.Length => accepted
				Spoon.N.Length/optional/given: a request with Spoon.N.Length is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Spoon.1.Length=1 => accepted
			`,
		},
	})
}
