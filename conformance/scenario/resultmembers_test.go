package scenario_test

import "testing"

// A result has no member that its page does not list.
func TestOnlyListedMembers(t *testing.T) {
	specify(t, []specification{
		{
			name: "both formats", page: with(theKettle),
			statement: "protocol/result/members",
			want: `
				protocol/result/members/json: a result in JSON has only members that the page lists (serialization, should)
				- probe: query => needed result, needed in-format = json, only-members
				protocol/result/members/xml: a result in XML has only members that the page lists (serialization, should)
				- probe: query Format=XML => needed result, needed in-format = xml, only-members
			`,
		},
	})
}
