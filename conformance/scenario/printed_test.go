package scenario_test

import "testing"

// A success is as the page prints it.
func TestPrinted(t *testing.T) {
	specify(t, []specification{
		{
			name: "in XML", page: whole(),
			statement: "xml/status xml/content-type xml/root xml/example",
			want: `
				xml/status/success: a success in XML has the printed status (serialization)
				- control: query => accepted
				- probe: query Format=XML => status = 200, needed in-format = xml
				xml/content-type/query: a success in XML to parameters in the query has its media type (serialization)
				- probe: query Format=XML => needed result, needed in-format = xml, media-type = xml
				xml/content-type/form: a success in XML to parameters in the form has its media type (serialization)
				- probe: form Format=XML => needed result, needed in-format = xml, media-type = xml
				xml/root/success: the root of a success in XML is the documented one (serialization)
				- probe: query Format=XML => needed result, needed in-format = xml, root = StirKettleResponse
				xml/example/members: a success in XML has the members that the page's example shows (serialization)
				- probe: query Format=XML => needed result, body = xml, example-members = xml
			`,
		},
		{
			name: "in JSON", page: whole(),
			statement: "json/status json/content-type json/example",
			want: `
				json/status/success: a success in JSON has the printed status (serialization)
				- probe: query => needed result, status = 200, needed in-format = json
				json/content-type/query: a success in JSON to parameters in the query has its media type (serialization)
				- probe: query => needed result, needed in-format = json, media-type = json
				json/content-type/form: a success in JSON to parameters in the form has its media type (serialization)
				- probe: form => needed result, needed in-format = json, media-type = json
				json/example/members: a success in JSON has the members that the page's example shows (serialization)
				- probe: query => needed result, body = json, example-members = json
			`,
		},
	})
}
