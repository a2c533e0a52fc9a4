package scenario_test

import "testing"

// Every answer has an identifier of its own, in the body and in a header.
func TestRequestIDs(t *testing.T) {
	specify(t, []specification{
		{
			name: "in the header", page: with(theKettle),
			statement: "protocol/request-id/header",
			want: `
				protocol/request-id/header/success-json: the header x-acs-request-id repeats the RequestId (success, JSON) (serialization, should)
				- probe: query => needed result, needed in-format = json, request-id-header
				protocol/request-id/header/success-xml: the header x-acs-request-id repeats the RequestId (success, XML) (serialization, should)
				- probe: query Format=XML => needed result, needed in-format = xml, request-id-header
				protocol/request-id/header/refusal-json: the header x-acs-request-id repeats the RequestId (refusal, JSON) (serialization, should)
				- control: query => accepted
				- probe: query Action=PlumbNoSuchOperation => needed refused Action, needed in-format = json, request-id-header
				protocol/request-id/header/missing-KettleId-json: the header x-acs-request-id repeats the RequestId (missing KettleId, JSON) (serialization, should)
				- control: query => accepted
				- probe: query -KettleId => needed refused KettleId, needed in-format = json, request-id-header
				protocol/request-id/header/refusal-xml: the header x-acs-request-id repeats the RequestId (refusal, XML) (serialization, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML Action=PlumbNoSuchOperation => needed refused Action, needed in-format = xml, request-id-header
				protocol/request-id/header/missing-KettleId-xml: the header x-acs-request-id repeats the RequestId (missing KettleId, XML) (serialization, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML -KettleId => needed refused KettleId, needed in-format = xml, request-id-header
			`,
		},
		{
			name: "its form", page: with(),
			statement: "protocol/request-id/form",
			want: `
				protocol/request-id/form/success-json: RequestId is an upper-case UUID (success, JSON) (serialization, should)
				- probe: query => needed result, needed in-format = json, request-id-form
				protocol/request-id/form/success-xml: RequestId is an upper-case UUID (success, XML) (serialization, should)
				- probe: query Format=XML => needed result, needed in-format = xml, request-id-form
				protocol/request-id/form/refusal-json: RequestId is an upper-case UUID (refusal, JSON) (serialization, should)
				- control: query => accepted
				- probe: query Action=PlumbNoSuchOperation => needed refused Action, needed in-format = json, request-id-form
				protocol/request-id/form/refusal-xml: RequestId is an upper-case UUID (refusal, XML) (serialization, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML Action=PlumbNoSuchOperation => needed refused Action, needed in-format = xml, request-id-form
			`,
		},
		{
			name: "its own", page: with(theKettle),
			statement: "protocol/request-id/unique",
			want: `
				protocol/request-id/unique/successes: two successes have different RequestIds (serialization, should)
				- control "first": query => accepted
				- probe: query => needed result, request-id-unique
				protocol/request-id/unique/refusals: two refusals have different RequestIds (serialization, should)
				- control "first": query Action=PlumbNoSuchOperation => needed refused Action
				- probe: query Action=PlumbNoSuchOperation => needed refused Action, request-id-unique
			`,
		},
		{
			name: "its own, of replays too", page: with(theKettle, theToken),
			statement: "protocol/request-id/unique",
			want: `
				protocol/request-id/unique/successes: two successes have different RequestIds (serialization, should)
				- control "first": query => accepted
				- probe: query => needed result, request-id-unique
				protocol/request-id/unique/replay: a replay of a ClientToken has a RequestId of its own (serialization, should)
				- control "first": query ClientToken=<replayed 36> => accepted
				- probe at once: query ClientToken=<replayed 36> => needed result, request-id-unique
				protocol/request-id/unique/refusals: two refusals have different RequestIds (serialization, should)
				- control "first": query Action=PlumbNoSuchOperation => needed refused Action
				- probe: query Action=PlumbNoSuchOperation => needed refused Action, request-id-unique
			`,
		},
	})
}
