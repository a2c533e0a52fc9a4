package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A name that can be used once is used twice, and in two places.
func TestUniqueNames(t *testing.T) {
	page := strings.ReplaceAll(with("|RegionId|String|Yes|north|The region. |", "|KettleName|String|Yes|red|The name. The name must be unique within a region. |"), "StirKettle", "CreateKettle")
	fresh := map[string]scenario.Pattern{"KettleName": "k-{8}"}
	specify(t, []specification{
		{
			name: "no new names", page: page, statement: "KettleName/unique-name",
			want: `
				KettleName/unique-name/taken: a second call with the same KettleName is refused (parameter, without a pattern of new values of KettleName)
			`,
		},
		{
			name: "a name that is taken", page: page + "\n## Error codes\n\n|HTTP status code|Error code|Error message|Description|\n|---|---|---|---|\n|409|KettleExists|The kettle exists.|It exists.|\n",
			statement: "KettleName/unique-name",
			fixtures:  scenario.Fixtures{Provocations: map[string]scenario.Provocation{"KettleExists": {Parameters: map[string]string{"KettleName": "old"}}}},
			want: `
				KettleName/unique-name/taken: a KettleName that something has already is refused (parameter)
				- control: query => accepted
				- probe: query KettleName=old => refused-anyhow
			`,
		},
		{
			name: "a name that is taken in one of three regions", page: page + "\n## Error codes\n\n|HTTP status code|Error code|Error message|Description|\n|---|---|---|---|\n|409|KettleExists|The kettle exists.|It exists.|\n",
			statement: "KettleName/unique-name",
			fixtures: scenario.Fixtures{
				Accepted:     map[string][]string{"RegionId": {"north", "south", "east"}},
				Provocations: map[string]scenario.Provocation{"KettleExists": {Parameters: map[string]string{"RegionId": "south", "KettleName": "old"}}},
			},
			want: `
				KettleName/unique-name/taken: a KettleName that something has already is refused (parameter)
				- control: query RegionId=south => accepted
				- probe: query RegionId=south KettleName=old => refused-anyhow
				KettleName/unique-name/elsewhere: a KettleName that is taken is accepted with another RegionId (parameter, should)
				- probe "in-north": query KettleName=old => answered
				- probe "in-east": query RegionId=east KettleName=old => any-accepted = in-north
			`,
		},
		{
			name: "one region", page: page, statement: "KettleName/unique-name", fixtures: scenario.Fixtures{Fresh: fresh},
			want: `
				KettleName/unique-name/taken: a second call with the same KettleName is refused (parameter)
				- control "first": query KettleName=name(k-{8}) => accepted
				- probe: query KettleName=name(k-{8}) => refused-anyhow
				- control "another name": query KettleName=another(k-{8}) => accepted
			`,
		},
		{
			name: "two regions", page: page, statement: "KettleName/unique-name",
			fixtures: scenario.Fixtures{Fresh: fresh, Accepted: map[string][]string{"RegionId": {"north", "south"}}},
			want: `
				KettleName/unique-name/taken: a second call with the same KettleName is refused (parameter)
				- control "first": query KettleName=name(k-{8}) => accepted
				- probe: query KettleName=name(k-{8}) => refused-anyhow
				- control "another name": query KettleName=another(k-{8}) => accepted
				KettleName/unique-name/elsewhere: the same KettleName is accepted with another RegionId (parameter, should)
				- control "first": query KettleName=name(k-{8}) => accepted
				- control "another name": query RegionId=south KettleName=another(k-{8}) => accepted
				- probe: query RegionId=south KettleName=name(k-{8}) => accepted
			`,
		},
		{
			name: "a token", page: strings.ReplaceAll(with("|KettleName|String|Yes|red|The name. The name must be unique. |", theToken), "StirKettle", "CreateKettle"),
			statement: "KettleName/unique-name", fixtures: scenario.Fixtures{Fresh: fresh},
			want: `
				KettleName/unique-name/taken: a second call with the same KettleName is refused (parameter)
				- control "first": query KettleName=name(k-{8}) => accepted
				- probe: query KettleName=name(k-{8}) => refused-anyhow
				- control "another name": query KettleName=another(k-{8}) => accepted
			`,
		},
	})
}
