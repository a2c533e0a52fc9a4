package scenario_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A documented error has its status, its code and its message, in both formats and both places.
func TestDocumentedErrors(t *testing.T) {
	specify(t, []specification{
		{
			name: "a value that is refused", page: whole(),
			statement: "error/Invalid.KettleId.NotFound",
			want: `
				error/Invalid.KettleId.NotFound/json: the documented error Invalid.KettleId.NotFound is answered as documented (json) (error-code)
				- control: query => accepted
				- probe: query KettleId=k-1-unknown-to-everybody => status = 404, code = Invalid.KettleId.NotFound, message = The specified KettleId %s does not exist.
				error/Invalid.KettleId.NotFound/xml: the documented error Invalid.KettleId.NotFound is answered as documented (xml) (error-code)
				- control: query Format=XML => accepted
				- probe: query KettleId=k-1-unknown-to-everybody Format=XML => status = 404, code = Invalid.KettleId.NotFound, message = The specified KettleId %s does not exist.
				error/Invalid.KettleId.NotFound/form: the documented error Invalid.KettleId.NotFound is answered as documented (form) (error-code)
				- control: form => accepted
				- probe: form KettleId=k-1-unknown-to-everybody => status = 404, code = Invalid.KettleId.NotFound, message = The specified KettleId %s does not exist.
				error/Invalid.KettleId.NotFound/filled: the placeholders in the message of Invalid.KettleId.NotFound are filled in (error-code, should)
				- control: query => accepted
				- probe: query KettleId=k-1-unknown-to-everybody => needed code = Invalid.KettleId.NotFound, filled = The specified KettleId %s does not exist.
			`,
		},
		{
			name: "a value that the profile says is refused", page: whole(),
			fixtures:  scenario.Fixtures{Refused: map[string][]string{"KettleId": {"k-none"}}},
			statement: "error/Invalid.KettleId.NotFound",
			want: `
				error/Invalid.KettleId.NotFound/json: the documented error Invalid.KettleId.NotFound is answered as documented (json) (error-code)
				- control: query => accepted
				- probe: query KettleId=k-none => status = 404, code = Invalid.KettleId.NotFound, message = The specified KettleId %s does not exist.
				error/Invalid.KettleId.NotFound/xml: the documented error Invalid.KettleId.NotFound is answered as documented (xml) (error-code)
				- control: query Format=XML => accepted
				- probe: query KettleId=k-none Format=XML => status = 404, code = Invalid.KettleId.NotFound, message = The specified KettleId %s does not exist.
				error/Invalid.KettleId.NotFound/form: the documented error Invalid.KettleId.NotFound is answered as documented (form) (error-code)
				- control: form => accepted
				- probe: form KettleId=k-none => status = 404, code = Invalid.KettleId.NotFound, message = The specified KettleId %s does not exist.
				error/Invalid.KettleId.NotFound/filled: the placeholders in the message of Invalid.KettleId.NotFound are filled in (error-code, should)
				- control: query => accepted
				- probe: query KettleId=k-none => needed code = Invalid.KettleId.NotFound, filled = The specified KettleId %s does not exist.
			`,
		},
		{
			name: "a code that the page misprints is asked for once, and no must", page: kettle{parameters: []string{theKettle}, errors: []string{"|400|InvalidKettelId|The KettleId is invalid.|Wrong. |"}}.page(),
			statement: "error/InvalidKettelId",
			want: `
				error/InvalidKettelId/json: the documented error InvalidKettelId is answered as documented (json) (error-code, should)
				- control: query => accepted
				- probe: query KettleId=k-1-unknown-to-everybody => status = 400, code = InvalidKettelId,InvalidKettleId, message = The KettleId is invalid.
			`,
		},
		{
			name:      "a second row of a code, by its statement",
			page:      kettle{parameters: []string{theKettle}, errors: []string{"|400|KettleBusy|The kettle boils.|Busy. |", "|400|KettleBusy|The kettle leaks.|Busy. |"}}.page(),
			fixtures:  provoking("KettleBusy/2", scenario.Provocation{Parameters: map[string]string{"Broken": "yes"}}),
			statement: "error/KettleBusy/2",
			want: `
				error/KettleBusy/2/json: the documented error KettleBusy is answered as documented (json) (error-code)
				- control: query => accepted
				- probe: query Broken=yes => status = 400, code = KettleBusy, own-message = The kettle leaks.
				error/KettleBusy/2/xml: the documented error KettleBusy is answered as documented (xml) (error-code)
				- control: query Format=XML => accepted
				- probe: query Format=XML Broken=yes => status = 400, code = KettleBusy, own-message = The kettle leaks.
				error/KettleBusy/2/form: the documented error KettleBusy is answered as documented (form) (error-code)
				- control: form => accepted
				- probe: form Broken=yes => status = 400, code = KettleBusy, own-message = The kettle leaks.
			`,
		},
		{
			name: "a parameter that is left out", page: kettle{parameters: []string{theKettle}, errors: []string{"|400|MissingKettleId|KettleId is mandatory for this action.|A parameter is missing. |"}}.page(),
			statement: "error/MissingKettleId",
			want: `
				error/MissingKettleId/json: the documented error MissingKettleId is answered as documented (json) (error-code)
				- control: query => accepted
				- probe: query -KettleId => status = 400, code = MissingKettleId, message = KettleId is mandatory for this action.
				error/MissingKettleId/xml: the documented error MissingKettleId is answered as documented (xml) (error-code)
				- control: query Format=XML => accepted
				- probe: query Format=XML -KettleId => status = 400, code = MissingKettleId, message = KettleId is mandatory for this action.
				error/MissingKettleId/form: the documented error MissingKettleId is answered as documented (form) (error-code)
				- control: form => accepted
				- probe: form -KettleId => status = 400, code = MissingKettleId, message = KettleId is mandatory for this action.
			`,
		},
		{
			name: "a value of a parameter that nobody sends", page: kettle{parameters: []string{"|Depth|String|No|deep|How deep. |"}, errors: []string{"|400|InvalidDepth|The specified Depth is invalid.|The depth is invalid. |"}}.page(),
			statement: "error/InvalidDepth",
			want: `
				error/InvalidDepth/json: the documented error InvalidDepth is answered as documented (json) (error-code, without a provocation of InvalidDepth)
				error/InvalidDepth/xml: the documented error InvalidDepth is answered as documented (xml) (error-code, without a provocation of InvalidDepth)
				error/InvalidDepth/form: the documented error InvalidDepth is answered as documented (form) (error-code, without a provocation of InvalidDepth)
			`,
		},
		{
			name: "a parameter that is left out anyway", page: kettle{parameters: []string{theKettle, "|Depth|String|No|deep|How deep. |"}, errors: []string{"|400|MissingDepth|Depth is mandatory for this action.|A parameter is missing. |"}}.page(),
			statement: "error/MissingDepth",
			want: `
				error/MissingDepth/json: the documented error MissingDepth is answered as documented (json) (error-code, without a provocation of MissingDepth)
				error/MissingDepth/xml: the documented error MissingDepth is answered as documented (xml) (error-code, without a provocation of MissingDepth)
				error/MissingDepth/form: the documented error MissingDepth is answered as documented (form) (error-code, without a provocation of MissingDepth)
			`,
		},
		{
			name: "work in progress, of which nobody says how long it takes", page: whole(),
			statement: "error/KettleBusy",
			want: `
				error/KettleBusy/json: the documented error KettleBusy is answered as documented (json) (error-code, tentative, 20 attempts)
				- control "begin": query => accepted
				- probe at once: query => status = 409, code = KettleBusy, message = The kettle is being stirred.
				- control "end": query => accepted
				error/KettleBusy/xml: the documented error KettleBusy is answered as documented (xml) (error-code, tentative, 20 attempts)
				- control "begin": query Format=XML => accepted
				- probe at once: query Format=XML => status = 409, code = KettleBusy, message = The kettle is being stirred.
				- control "end": query Format=XML => accepted
				error/KettleBusy/form: the documented error KettleBusy is answered as documented (form) (error-code, tentative, 20 attempts)
				- control "begin": form => accepted
				- probe at once: form => status = 409, code = KettleBusy, message = The kettle is being stirred.
				- control "end": form => accepted
			`,
		},
		{
			name: "work in progress that lasts", page: whole(),
			fixtures:  scenario.Fixtures{Lasts: 2 * time.Second},
			statement: "error/KettleBusy",
			want: `
				error/KettleBusy/json: the documented error KettleBusy is answered as documented (json) (error-code, 20 attempts)
				- control "begin": query => accepted
				- probe at once within 2s: query => status = 409, code = KettleBusy, message = The kettle is being stirred.
				- control "end": query => accepted
				error/KettleBusy/xml: the documented error KettleBusy is answered as documented (xml) (error-code, 20 attempts)
				- control "begin": query Format=XML => accepted
				- probe at once within 2s: query Format=XML => status = 409, code = KettleBusy, message = The kettle is being stirred.
				- control "end": query Format=XML => accepted
				error/KettleBusy/form: the documented error KettleBusy is answered as documented (form) (error-code, 20 attempts)
				- control "begin": form => accepted
				- probe at once within 2s: form => status = 409, code = KettleBusy, message = The kettle is being stirred.
				- control "end": form => accepted
			`,
		},
		{
			name: "a state without a provocation", page: whole(),
			statement: "error/ServiceUnavailable",
			want: `
				error/ServiceUnavailable/json: the documented error ServiceUnavailable is answered as documented (json) (error-code, without a provocation of ServiceUnavailable)
				error/ServiceUnavailable/xml: the documented error ServiceUnavailable is answered as documented (xml) (error-code, without a provocation of ServiceUnavailable)
				error/ServiceUnavailable/form: the documented error ServiceUnavailable is answered as documented (form) (error-code, without a provocation of ServiceUnavailable)
			`,
		},
		{
			name: "a state with a provocation", page: whole(),
			fixtures:  provoking("ServiceUnavailable", scenario.Provocation{Headers: map[string]string{"X-Break": "{code}"}, Parameters: map[string]string{"Broken": "yes"}, Credential: "ServiceUnavailable"}),
			statement: "error/ServiceUnavailable",
			want: `
				error/ServiceUnavailable/json: the documented error ServiceUnavailable is answered as documented (json) (error-code)
				- control: query => accepted
				- probe: query Broken=yes X-Break: ServiceUnavailable key of ServiceUnavailable => status = 503, code = ServiceUnavailable, message = The request has failed due to a temporary failure of the server.
				error/ServiceUnavailable/xml: the documented error ServiceUnavailable is answered as documented (xml) (error-code)
				- control: query Format=XML => accepted
				- probe: query Format=XML Broken=yes X-Break: ServiceUnavailable key of ServiceUnavailable => status = 503, code = ServiceUnavailable, message = The request has failed due to a temporary failure of the server.
				error/ServiceUnavailable/form: the documented error ServiceUnavailable is answered as documented (form) (error-code)
				- control: form => accepted
				- probe: form Broken=yes X-Break: ServiceUnavailable key of ServiceUnavailable => status = 503, code = ServiceUnavailable, message = The request has failed due to a temporary failure of the server.
			`,
		},
		{
			name: "a state with a command", page: whole(),
			fixtures:  provoking("ServiceUnavailable", scenario.Provocation{Command: true}),
			statement: "error/ServiceUnavailable",
			want: `
				error/ServiceUnavailable/json: the documented error ServiceUnavailable is answered as documented (json) (error-code)
				- control: query => accepted
				- probe provoking ServiceUnavailable: query => status = 503, code = ServiceUnavailable, message = The request has failed due to a temporary failure of the server.
				error/ServiceUnavailable/xml: the documented error ServiceUnavailable is answered as documented (xml) (error-code)
				- control: query Format=XML => accepted
				- probe provoking ServiceUnavailable: query Format=XML => status = 503, code = ServiceUnavailable, message = The request has failed due to a temporary failure of the server.
				error/ServiceUnavailable/form: the documented error ServiceUnavailable is answered as documented (form) (error-code)
				- control: form => accepted
				- probe provoking ServiceUnavailable: form => status = 503, code = ServiceUnavailable, message = The request has failed due to a temporary failure of the server.
			`,
		},
		{
			name: "a provocation for every code", page: whole(),
			fixtures:  provoking("*", scenario.Provocation{Headers: map[string]string{"X-Break": "{code}"}, Tentative: true}),
			statement: "error/ServiceUnavailable",
			want: `
				error/ServiceUnavailable/json: the documented error ServiceUnavailable is answered as documented (json) (error-code, tentative)
				- control: query => accepted
				- probe: query X-Break: ServiceUnavailable => status = 503, code = ServiceUnavailable, message = The request has failed due to a temporary failure of the server.
				error/ServiceUnavailable/xml: the documented error ServiceUnavailable is answered as documented (xml) (error-code, tentative)
				- control: query Format=XML => accepted
				- probe: query Format=XML X-Break: ServiceUnavailable => status = 503, code = ServiceUnavailable, message = The request has failed due to a temporary failure of the server.
				error/ServiceUnavailable/form: the documented error ServiceUnavailable is answered as documented (form) (error-code, tentative)
				- control: form => accepted
				- probe: form X-Break: ServiceUnavailable => status = 503, code = ServiceUnavailable, message = The request has failed due to a temporary failure of the server.
			`,
		},
		{
			name: "a provocation goes before what a request can ask for", page: whole(),
			fixtures:  provoking("KettleBusy", scenario.Provocation{Parameters: map[string]string{"KettleId": "k-busy"}}),
			statement: "error/KettleBusy",
			want: `
				error/KettleBusy/json: the documented error KettleBusy is answered as documented (json) (error-code)
				- control: query => accepted
				- probe at once: query KettleId=k-busy => status = 409, code = KettleBusy, message = The kettle is being stirred.
				error/KettleBusy/xml: the documented error KettleBusy is answered as documented (xml) (error-code)
				- control: query Format=XML => accepted
				- probe at once: query KettleId=k-busy Format=XML => status = 409, code = KettleBusy, message = The kettle is being stirred.
				error/KettleBusy/form: the documented error KettleBusy is answered as documented (form) (error-code)
				- control: form => accepted
				- probe at once: form KettleId=k-busy => status = 409, code = KettleBusy, message = The kettle is being stirred.
			`,
		},
		{
			name: "unless it is tentative", page: whole(),
			fixtures:  provoking("Invalid.KettleId.NotFound", scenario.Provocation{Headers: map[string]string{"X-Break": "on"}, Tentative: true}),
			statement: "error/Invalid.KettleId.NotFound",
			want: `
				error/Invalid.KettleId.NotFound/json: the documented error Invalid.KettleId.NotFound is answered as documented (json) (error-code)
				- control: query => accepted
				- probe: query KettleId=k-1-unknown-to-everybody => status = 404, code = Invalid.KettleId.NotFound, message = The specified KettleId %s does not exist.
				error/Invalid.KettleId.NotFound/xml: the documented error Invalid.KettleId.NotFound is answered as documented (xml) (error-code)
				- control: query Format=XML => accepted
				- probe: query KettleId=k-1-unknown-to-everybody Format=XML => status = 404, code = Invalid.KettleId.NotFound, message = The specified KettleId %s does not exist.
				error/Invalid.KettleId.NotFound/form: the documented error Invalid.KettleId.NotFound is answered as documented (form) (error-code)
				- control: form => accepted
				- probe: form KettleId=k-1-unknown-to-everybody => status = 404, code = Invalid.KettleId.NotFound, message = The specified KettleId %s does not exist.
				error/Invalid.KettleId.NotFound/filled: the placeholders in the message of Invalid.KettleId.NotFound are filled in (error-code, should)
				- control: query => accepted
				- probe: query KettleId=k-1-unknown-to-everybody => needed code = Invalid.KettleId.NotFound, filled = The specified KettleId %s does not exist.
			`,
		},
	})
}

// A table may repeat a code: each row has its own status and message.
func TestACodeWithTwoRows(t *testing.T) {
	page := kettle{parameters: []string{theKettle}, errors: []string{
		"|404|NoKettle.NotFound|There is no such kettle.|The first row. |", "|403|Forbidden|You may not stir.|Another. |", "|410|NoKettle.NotFound|The kettle is gone.|The second row. |",
	}}.page()
	_, list := deriveAll(t, page, provoking("*", scenario.Provocation{Headers: map[string]string{"X-Break": "{code}"}}))
	got := map[string]string{}
	for _, s := range list {
		if s.Labels[0] == scenario.LabelErrorCode && strings.HasSuffix(s.ID, "/json") && strings.HasPrefix(s.ID, "error/") {
			var said []string
			for _, c := range s.Steps[1].Checks {
				said = append(said, c.Want)
			}
			got[s.Statement] = strings.Join(said, "|")
		}
	}
	want := map[string]string{
		"error/NoKettle.NotFound":   "404|NoKettle.NotFound|There is no such kettle.",
		"error/Forbidden":           "403|Forbidden|You may not stir.",
		"error/NoKettle.NotFound/2": "410|NoKettle.NotFound|The kettle is gone.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
