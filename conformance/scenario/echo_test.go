package scenario_test

import "testing"

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
			`,
		},
	})
}
