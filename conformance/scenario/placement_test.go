package scenario_test

import "testing"

// Parameters are understood wherever they are placed.
func TestPlacements(t *testing.T) {
	specify(t, []specification{
		{
			name: "the query", page: with(theKettle),
			statement: "protocol/placement/query",
			want: `
				protocol/placement/query/json: parameters placed in the query are understood, answered in JSON (plain, protocol, should)
				- control: form => accepted
				- probe: query => accepted, needed in-format = json
				protocol/placement/query/xml: parameters placed in the query are understood, answered in XML (plain, protocol, should)
				- control: form Format=XML => accepted
				- probe: query Format=XML => accepted, needed in-format = xml
			`,
		},
		{
			name: "the form body", page: with(theKettle),
			statement: "protocol/placement/form",
			want: `
				protocol/placement/form/json: parameters placed in the form are understood, answered in JSON (plain, protocol, should)
				- control: query => accepted
				- probe: form => accepted, needed in-format = json
				protocol/placement/form/xml: parameters placed in the form are understood, answered in XML (plain, protocol, should)
				- control: query Format=XML => accepted
				- probe: form Format=XML => accepted, needed in-format = xml
			`,
		},
		{
			name: "both", page: with(theKettle),
			statement: "protocol/placement/split",
			want: `
				protocol/placement/split/json: parameters placed in the split are understood, answered in JSON (plain, protocol, should)
				- control: query => accepted
				- probe: split => accepted, needed in-format = json
				protocol/placement/split/xml: parameters placed in the split are understood, answered in XML (plain, protocol, should)
				- control: query Format=XML => accepted
				- probe: split Format=XML => accepted, needed in-format = xml
			`,
		},
		{
			name: "an optional parameter", page: with(theKettle, theToken),
			statement: "protocol/placement/form",
			want: `
				protocol/placement/form/json: parameters placed in the form are understood, answered in JSON (plain, protocol, should)
				- control: query => accepted
				- probe: form => accepted, needed in-format = json
				protocol/placement/form/xml: parameters placed in the form are understood, answered in XML (plain, protocol, should)
				- control: query Format=XML => accepted
				- probe: form Format=XML => accepted, needed in-format = xml
				protocol/placement/form/optional: an optional parameter placed in the form is understood (protocol, should)
				- control: form => accepted
				- probe: form ClientToken=<placed 36> => accepted
			`,
		},
	})
}
