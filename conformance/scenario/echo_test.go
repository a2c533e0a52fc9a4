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
		{
			name: "a value that the member may not have is not sent to be repeated", page: kettle{
				parameters: []string{"|BoilTime|String|Yes|2020-05-06T07:08Z|When it boils. |"},
				members:    []string{"|BoilTime|String|2020-05-06T07:08Z|When it boils. The time is in the yyyy-MM-ddTHH:mmZ format. |"}, json: `{"RequestId":"6A-1","BoilTime":"2020-05-06T07:08Z"}`,
			}.page(),
			statement: "response/BoilTime/echo protocol/body/escaping",
			want: `
				response/BoilTime/echo/json: BoilTime repeats the request's BoilTime in JSON (serialization, should)
				- probe: query => needed result, needed in-format = json, echo BoilTime = BoilTime
				response/BoilTime/echo/xml: BoilTime repeats the request's BoilTime in XML (serialization, should)
				- probe: query Format=XML => needed result, needed in-format = xml, echo BoilTime = BoilTime
				response/BoilTime/echo/form: BoilTime repeats the BoilTime of a form body (serialization, should)
				- probe: form => needed result, echo BoilTime = BoilTime
				protocol/body/escaping/json: markup and text beyond ASCII come back unchanged in JSON, in a message or a result (serialization, should)
				- control "refused Action": query Action=PlumbNoSuchOperation => repeats = PlumbNoSuchOperation
				- probe "refused Action as sent": query Action=PlumbNoSuchOperation&<>"'-中文é😀 => body = json, repeats PlumbNoSuchOperation = PlumbNoSuchOperation&<>"'-中文é😀
				protocol/body/escaping/xml: markup and text beyond ASCII come back unchanged in XML, in a message or a result (serialization, should)
				- control "refused Action": query Format=XML Action=PlumbNoSuchOperation => repeats = PlumbNoSuchOperation
				- probe "refused Action as sent": query Format=XML Action=PlumbNoSuchOperation&<>"'-中文é😀 => body = xml, repeats PlumbNoSuchOperation = PlumbNoSuchOperation&<>"'-中文é😀
			`,
		},
		{
			name: "nor one that is out of order with those beside it", page: kettle{
				parameters: []string{
					"|StartTime|String|Yes|2018-05-06T07:08Z|The beginning. Specify the time in the yyyy-MM-ddTHH:mmZ format. |",
					"|EndTime|String|Yes|2019-05-06T07:08Z|The end. Specify the time in the yyyy-MM-ddTHH:mmZ format. The end time must be later than the start time. |",
				},
				members: []string{"|StartTime|String|2018-05-06T07:08Z|The beginning. |", "|EndTime|String|2019-05-06T07:08Z|The end. |"}, json: `{"RequestId":"6A-1","StartTime":"2018-05-06T07:08Z","EndTime":"2019-05-06T07:08Z"}`,
			}.page(),
			statement: "response/StartTime/echo response/EndTime/echo",
			want: `
				response/StartTime/echo/json: StartTime repeats the request's StartTime in JSON (serialization, should)
				- probe: query => needed result, needed in-format = json, echo StartTime = StartTime
				response/StartTime/echo/xml: StartTime repeats the request's StartTime in XML (serialization, should)
				- probe: query Format=XML => needed result, needed in-format = xml, echo StartTime = StartTime
				response/StartTime/echo/form: StartTime repeats the StartTime of a form body (serialization, should)
				- probe: form => needed result, echo StartTime = StartTime
				response/EndTime/echo/json: EndTime repeats the request's EndTime in JSON (serialization, should)
				- probe: query => needed result, needed in-format = json, echo EndTime = EndTime
				response/EndTime/echo/xml: EndTime repeats the request's EndTime in XML (serialization, should)
				- probe: query Format=XML => needed result, needed in-format = xml, echo EndTime = EndTime
				response/EndTime/echo/form: EndTime repeats the EndTime of a form body (serialization, should)
				- probe: form => needed result, echo EndTime = EndTime
				response/EndTime/echo/other: EndTime repeats another EndTime (serialization, should, tentative)
				- probe: query EndTime=2020-01-02T10:20Z => needed result, echo EndTime = EndTime
			`,
		},
	})
}
