package scenario_test

import "testing"

// Refusals of the gateway and those of the operation have the same envelope.
func TestEnvelopes(t *testing.T) {
	specify(t, []specification{
		{
			name: "its members", page: with(theKettle),
			statement: "protocol/envelope/members",
			want: `
				protocol/envelope/members/refusal-json: the envelope has its members (refusal, JSON) (serialization, should)
				- control: query => accepted
				- probe: query Action=PlumbNoSuchOperation => needed refused Action, needed in-format = json, envelope
				protocol/envelope/members/missing-KettleId-json: the envelope has its members (missing KettleId, JSON) (serialization, should)
				- control: query => accepted
				- probe: query -KettleId => needed refused KettleId, needed in-format = json, envelope
				protocol/envelope/members/refusal-xml: the envelope has its members (refusal, XML) (serialization, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML Action=PlumbNoSuchOperation => needed refused Action, needed in-format = xml, envelope
				protocol/envelope/members/missing-KettleId-xml: the envelope has its members (missing KettleId, XML) (serialization, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML -KettleId => needed refused KettleId, needed in-format = xml, envelope
			`,
		},
		{
			name: "its host, without a parameter of the operation", page: with(),
			statement: "protocol/envelope/host-id",
			want: `
				protocol/envelope/host-id/refusal-json: HostId is the host that was addressed (refusal, JSON) (serialization, should)
				- control: query => accepted
				- probe: query Action=PlumbNoSuchOperation => needed refused Action, needed in-format = json, host-id
				protocol/envelope/host-id/refusal-xml: HostId is the host that was addressed (refusal, XML) (serialization, should)
				- control: query Format=XML => accepted
				- probe: query Format=XML Action=PlumbNoSuchOperation => needed refused Action, needed in-format = xml, host-id
			`,
		},
	})
}
