package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Answers are written in the format that is asked for.
func TestFormats(t *testing.T) {
	specify(t, []specification{
		{
			name: "JSON", page: with(theKettle),
			statement: "protocol/format/json",
			want: `
				protocol/format/json/success: Format JSON is answered in JSON (serialization, should)
				- probe: query => needed result, media-type = json, in-format = json
				protocol/format/json/form: Format JSON in a form body is answered in JSON (serialization, should)
				- probe: form => needed result, media-type = json, in-format = json
				protocol/format/json/refusal: a refusal with Format JSON is written in JSON (serialization, should)
				- control: query => accepted
				- probe: query Action=PlumbNoSuchOperation => needed refused Action, media-type = json, in-format = json
			`,
		},
		{
			name: "XML, also of an error of the operation", page: whole(),
			statement: "protocol/format/xml",
			want: `
				protocol/format/xml/success: Format XML is answered in XML (serialization, should)
				- probe: query Format=XML => needed result, media-type = xml, in-format = xml
				protocol/format/xml/form: Format XML in a form body is answered in XML (serialization, should)
				- probe: form Format=XML => needed result, media-type = xml, in-format = xml
				protocol/format/xml/refusal: a refusal with Format XML is written in XML (serialization, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML Action=PlumbNoSuchOperation => needed refused Action, media-type = xml, in-format = xml
				protocol/format/xml/documented: the documented error Invalid.KettleId.NotFound with Format XML is written in XML (serialization, should)
				- control: query Format=XML => accepted
				- probe: query KettleId=k-1-unknown-to-everybody Format=XML => needed code = Invalid.KettleId.NotFound, media-type = xml, in-format = xml
			`,
		},
		{
			name: "errors that no request of the plainest parameters brings about show nothing", page: kettle{
				parameters: []string{theKettle, "|Depth|String|No|deep|How deep. |"}, errors: []string{"|400|InvalidDepth|The specified Depth is invalid.|The depth is invalid. |", busyKettle},
			}.page(),
			statement: "protocol/format/json",
			want: `
				protocol/format/json/success: Format JSON is answered in JSON (serialization, should)
				- probe: query => needed result, media-type = json, in-format = json
				protocol/format/json/form: Format JSON in a form body is answered in JSON (serialization, should)
				- probe: form => needed result, media-type = json, in-format = json
				protocol/format/json/refusal: a refusal with Format JSON is written in JSON (serialization, should)
				- control: query => accepted
				- probe: query Action=PlumbNoSuchOperation => needed refused Action, media-type = json, in-format = json
			`,
		},
		{
			name: "another case", page: with(theKettle),
			statement: "protocol/format/case",
			want: `
				protocol/format/case/json: Format json is understood (serialization, should)
				- control: query => accepted, in-format = json
				- probe: query Format=json => accepted, in-format = json
				protocol/format/case/xml: Format xml is understood (serialization, should)
				- control: query Format=XML => accepted, in-format = xml
				- probe: query Format=xml => accepted, in-format = xml
				protocol/format/case/Json: Format Json is understood (serialization, should)
				- control: query => accepted, in-format = json
				- probe: query Format=Json => accepted, in-format = json
				protocol/format/case/xMl: Format xMl is understood (serialization, should)
				- control: query Format=XML => accepted, in-format = xml
				- probe: query Format=xMl => accepted, in-format = xml
			`,
		},
		{
			name: "an unknown format", page: with(theKettle),
			statement: "protocol/format/unknown",
			want: `
				protocol/format/unknown/yaml: Format YAML is refused (serialization, should)
				- control: query => accepted
				- probe: query Format=YAML => status = 400, code = InvalidParameter.Format,InvalidFormat,InvalidParameter
			`,
		},
		{
			name: "no format", page: with(theKettle),
			statement: "protocol/format/default protocol/format/accept",
			want: `
				protocol/format/default/absent: which format a request without Format gets (observe, serialization)
				- probe: query -Format => answered
				protocol/format/accept/json: a request without Format that accepts application/json gets JSON (serialization, should)
				- probe: query -Format Accept: application/json => accepted, in-format = json
			`,
		},
		{
			name: "both formats say the same", page: with(theKettle),
			statement: "protocol/format/equal",
			want: `
				protocol/format/equal/success: a success has the same members and values in both formats (serialization, should)
				- control "json": query => accepted, needed in-format = json
				- control "again": query => accepted
				- probe: query Format=XML => needed result, needed in-format = xml, same-result again = json
				protocol/format/equal/refusal: a refusal has the same code and message in both formats (serialization, should)
				- control "json": query Action=PlumbNoSuchOperation => needed refused Action, needed in-format = json
				- probe: query Format=XML Action=PlumbNoSuchOperation => needed refused Action, needed in-format = xml, same-result = json
			`,
		},
	})
}

// What an example of the page does not show, that a result can be read and what its root is, the protocol says.
func TestFormatsWithoutAnExample(t *testing.T) {
	page := lidded("|Color|String|No|red|The color. |", "|KettleId|String|k-1|The kettle. |")
	got := map[string]bool{}
	for _, s := range derivedOf(t, operationOf(t, page), scenario.Fixtures{}) {
		got[s.ID] = true
	}
	for _, id := range []string{"protocol/format/json/readable", "protocol/format/xml/readable", "protocol/format/xml/root"} {
		if !got[id] {
			t.Errorf("there is no %s", id)
		}
	}
}
