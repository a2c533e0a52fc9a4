package scenario_test

import "testing"

// A timestamp far from now is refused.
func TestTimestamps(t *testing.T) {
	specify(t, []specification{
		{
			name: "long ago", page: with(theKettle),
			statement: "protocol/timestamp/expired",
			want: `
				protocol/timestamp/expired/an-hour-ago: a Timestamp an hour ago is refused (protocol, should)
				- control: query v1 => accepted
				- probe: query v1 at -1h0m0s => status = 400, code = InvalidTimeStamp.Expired,IllegalTimestamp
			`,
		},
		{
			name: "yet to come", page: with(theKettle),
			statement: "protocol/timestamp/future",
			want: `
				protocol/timestamp/future/in-an-hour: a Timestamp in an hour is refused (protocol, should)
				- control: query v1 => accepted
				- probe: query v1 at 1h0m0s => status = 400, code = InvalidTimeStamp.Expired,IllegalTimestamp
			`,
		},
	})
}
