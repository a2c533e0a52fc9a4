package scenario_test

import "testing"

// How answers are sent is looked at before what they are.
func TestWire(t *testing.T) {
	specify(t, []specification{
		{
			name: "the first words, the end and the coding of answers", page: with(theKettle),
			statement: "protocol/wire/version protocol/wire/length protocol/wire/coding",
			want: `
				protocol/wire/version/success: the status line of a success names a version of HTTP that has one (protocol, should)
				- probe: query => version, needed result, needed in-format = json
				protocol/wire/version/refusal: the status line of a refusal names a version of HTTP that has one (protocol, should)
				- control: query => accepted
				- probe: query Action=PlumbNoSuchOperation => version, needed refused Action, needed in-format = json
				protocol/wire/length/success-json: the body is as long as its answer says (success, JSON) (protocol, should)
				- probe: query => framed, needed result, needed in-format = json
				protocol/wire/length/success-xml: the body is as long as its answer says (success, XML) (protocol, should)
				- probe: query Format=XML => framed, needed result, needed in-format = xml
				protocol/wire/length/refusal-json: the body is as long as its answer says (refusal, JSON) (protocol, should)
				- control: query => accepted
				- probe: query Action=PlumbNoSuchOperation => framed, needed refused Action, needed in-format = json
				protocol/wire/length/refusal-xml: the body is as long as its answer says (refusal, XML) (protocol, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML Action=PlumbNoSuchOperation => framed, needed refused Action, needed in-format = xml
				protocol/wire/length/head: the answer to HEAD has no body (protocol, should)
				- control: query => accepted
				- probe: query HEAD => framed
				protocol/wire/coding/success-json: the body has no coding that the request does not accept (success, JSON) (protocol, should)
				- probe: query => uncoded, needed result, needed in-format = json
				protocol/wire/coding/success-xml: the body has no coding that the request does not accept (success, XML) (protocol, should)
				- probe: query Format=XML => uncoded, needed result, needed in-format = xml
				protocol/wire/coding/refusal-json: the body has no coding that the request does not accept (refusal, JSON) (protocol, should)
				- control: query => accepted
				- probe: query Action=PlumbNoSuchOperation => uncoded, needed refused Action, needed in-format = json
				protocol/wire/coding/refusal-xml: the body has no coding that the request does not accept (refusal, XML) (protocol, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML Action=PlumbNoSuchOperation => uncoded, needed refused Action, needed in-format = xml
			`,
		},
	})
}
