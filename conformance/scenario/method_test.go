package scenario_test

import "testing"

// What no document speaks of is recorded.
func TestOtherMethods(t *testing.T) {
	specify(t, []specification{
		{
			name: "methods", page: with(theKettle),
			statement: "protocol/method/other",
			want: `
				protocol/method/other/put: what the target does with the method PUT (observe, protocol)
				- probe: query PUT => answered
				protocol/method/other/delete: what the target does with the method DELETE (observe, protocol)
				- probe: query DELETE => answered
				protocol/method/other/patch: what the target does with the method PATCH (observe, protocol)
				- probe: query PATCH => answered
				protocol/method/other/head: what the target does with the method HEAD (observe, protocol)
				- probe: query HEAD => answered
				protocol/method/other/options: what the target does with the method OPTIONS (observe, protocol)
				- probe: query OPTIONS => answered
			`,
		},
	})
}
