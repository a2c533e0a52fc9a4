package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A member repeats what was sent, wherever it was sent.
func TestEcho(t *testing.T) {
	specify(t, []specification{
		{
			name: "a member with the name of a parameter", page: whole(),
			statement: "response/KettleId/echo",
			want: `
				response/KettleId/echo/json: KettleId repeats the request's KettleId in JSON (serialization, should)
				- probe: query => needed result, needed in-format = json, echo KettleId = KettleId
				response/KettleId/echo/xml: KettleId repeats the request's KettleId in XML (serialization, should)
				- probe: query Format=XML => needed result, needed in-format = xml, echo KettleId = KettleId
				response/KettleId/echo/form: KettleId repeats the KettleId of a form body (serialization, should)
				- probe: form => needed result, echo KettleId = KettleId
				response/KettleId/echo/other: KettleId repeats another KettleId (serialization, should, tentative)
				- probe: query KettleId=k-1&<>"' => needed result, echo KettleId = KettleId
			`,
		},
		{
			name: "a parameter that the plainest request leaves out is sent", page: kettle{parameters: []string{"|Depth|String|No|deep|How deep. |"}, members: []string{"|Depth|String|deep|How deep. |"}, json: `{"RequestId":"6A-1","Depth":"deep"}`}.page(),
			statement: "response/Depth/echo",
			want: `
				response/Depth/echo/json: Depth repeats the request's Depth in JSON (serialization, should, tentative)
				- probe: query Depth=deep => needed result, needed in-format = json, echo Depth = Depth
				response/Depth/echo/xml: Depth repeats the request's Depth in XML (serialization, should, tentative)
				- probe: query Format=XML Depth=deep => needed result, needed in-format = xml, echo Depth = Depth
				response/Depth/echo/form: Depth repeats the Depth of a form body (serialization, should, tentative)
				- probe: form Depth=deep => needed result, echo Depth = Depth
				response/Depth/echo/other: Depth repeats another Depth (serialization, should, tentative)
				- probe: query Depth=deep&<>"' => needed result, echo Depth = Depth
			`,
		},
		{
			name: "a value of the profile is promised", page: kettle{parameters: []string{"|Depth|String|No|deep|How deep. |"}, members: []string{"|Depth|String|deep|How deep. |"}, json: `{"RequestId":"6A-1","Depth":"deep"}`}.page(),
			fixtures:  scenario.Fixtures{Accepted: map[string][]string{"Depth": {"shallow"}}},
			statement: "response/Depth/echo",
			want: `
				response/Depth/echo/json: Depth repeats the request's Depth in JSON (serialization, should)
				- probe: query Depth=shallow => needed result, needed in-format = json, echo Depth = Depth
				response/Depth/echo/xml: Depth repeats the request's Depth in XML (serialization, should)
				- probe: query Format=XML Depth=shallow => needed result, needed in-format = xml, echo Depth = Depth
				response/Depth/echo/form: Depth repeats the Depth of a form body (serialization, should)
				- probe: form Depth=shallow => needed result, echo Depth = Depth
				response/Depth/echo/other: Depth repeats another Depth (serialization, should, tentative)
				- probe: query Depth=shallow&<>"' => needed result, echo Depth = Depth
			`,
		},
	})
}
