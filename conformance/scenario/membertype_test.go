package scenario_test

import "testing"

// A member has its documented type in both formats.
func TestMemberType(t *testing.T) {
	specify(t, []specification{
		{
			name: "a member", page: whole(),
			statement: "response/KettleId/type",
			want: `
				response/KettleId/type/json: KettleId has its documented type in JSON (serialization)
				- probe: query => needed result, needed in-format = json, member-type KettleId
				response/KettleId/type/xml: KettleId has its documented type in XML (serialization)
				- probe: query Format=XML => needed result, needed in-format = xml, member-type KettleId
			`,
		},
	})
}
