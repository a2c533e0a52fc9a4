package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Control characters are sent wherever the target repeats what it is sent: in results, and in what it refuses.
func TestControlCharacters(t *testing.T) {
	specify(t, []specification{
		{
			name: "results and messages", page: whole(),
			statement: "protocol/body/control",
			want: `
				protocol/body/control/control-KettleId-json: KettleId with U+0001 comes back in JSON that can be read (serialization, should)
				- control: query => accepted, echo KettleId = KettleId
				- probe: query KettleId=k-1\x01p => well-formed = json, echo-apart KettleId = KettleId
				protocol/body/control/control-KettleId-xml: KettleId with U+0001 comes back in XML that can be read (serialization, should)
				- control: query Format=XML => accepted, echo KettleId = KettleId
				- probe: query KettleId=k-1\x01p Format=XML => well-formed = xml, echo-around KettleId = KettleId
				protocol/body/control/space-KettleId-json: KettleId with a tab and a line feed comes back in JSON that can be read (serialization, should)
				- control: query => accepted, echo KettleId = KettleId
				- probe: query KettleId=k-1\t\np => well-formed = json, echo-apart KettleId = KettleId
				protocol/body/control/space-KettleId-xml: KettleId with a tab and a line feed comes back in XML that can be read (serialization, should)
				- control: query Format=XML => accepted, echo KettleId = KettleId
				- probe: query KettleId=k-1\t\np Format=XML => well-formed = xml, echo-apart KettleId = KettleId
				protocol/body/control/refused-Action-json: the refusal of Action with control characters can be read in JSON (serialization, should)
				- control "refused Action": query Action=PlumbNoSuchOperation => repeats = PlumbNoSuchOperation
				- probe "refused Action with control characters": query Action=PlumbNoSuchOperation\x01\t\np => well-formed = json
				protocol/body/control/refused-Action-xml: the refusal of Action with control characters can be read in XML (serialization, should)
				- control "refused Action": query Format=XML Action=PlumbNoSuchOperation => repeats = PlumbNoSuchOperation
				- probe "refused Action with control characters": query Format=XML Action=PlumbNoSuchOperation\x01\t\np => well-formed = xml
			`,
		},
		{
			name: "what the profile says is refused", page: with(theKettle),
			fixtures:  scenario.Fixtures{Refused: map[string][]string{"KettleId": {"k-0"}}},
			statement: "protocol/body/control",
			want: `
				protocol/body/control/refused-Action-json: the refusal of Action with control characters can be read in JSON (serialization, should)
				- control "refused Action": query Action=PlumbNoSuchOperation => repeats = PlumbNoSuchOperation
				- probe "refused Action with control characters": query Action=PlumbNoSuchOperation\x01\t\np => well-formed = json
				protocol/body/control/refused-KettleId-json: the refusal of KettleId with control characters can be read in JSON (serialization, should)
				- control "refused KettleId": query KettleId=k-0 => repeats = k-0
				- probe "refused KettleId with control characters": query KettleId=k-0\x01\t\np => well-formed = json
				protocol/body/control/refused-Action-xml: the refusal of Action with control characters can be read in XML (serialization, should)
				- control "refused Action": query Format=XML Action=PlumbNoSuchOperation => repeats = PlumbNoSuchOperation
				- probe "refused Action with control characters": query Format=XML Action=PlumbNoSuchOperation\x01\t\np => well-formed = xml
				protocol/body/control/refused-KettleId-xml: the refusal of KettleId with control characters can be read in XML (serialization, should)
				- control "refused KettleId": query KettleId=k-0 Format=XML => repeats = k-0
				- probe "refused KettleId with control characters": query KettleId=k-0\x01\t\np Format=XML => well-formed = xml
			`,
		},
		{
			name: "what repeats a number has no control characters", page: kettle{parameters: []string{"|BoilTime|Integer|Yes|5|The time. |"}, members: []string{"|BoilTime|Integer|5|The time. |"}, json: `{"BoilTime": 5}`}.page(),
			statement: "protocol/body/control",
			want: `
				protocol/body/control/refused-Action-json: the refusal of Action with control characters can be read in JSON (serialization, should)
				- control "refused Action": query Action=PlumbNoSuchOperation => repeats = PlumbNoSuchOperation
				- probe "refused Action with control characters": query Action=PlumbNoSuchOperation\x01\t\np => well-formed = json
				protocol/body/control/refused-Action-xml: the refusal of Action with control characters can be read in XML (serialization, should)
				- control "refused Action": query Format=XML Action=PlumbNoSuchOperation => repeats = PlumbNoSuchOperation
				- probe "refused Action with control characters": query Format=XML Action=PlumbNoSuchOperation\x01\t\np => well-formed = xml
			`,
		},
	})
}
