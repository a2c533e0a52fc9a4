package scenario_test

import "testing"

// What no document speaks of is recorded.
func TestOtherMethods(t *testing.T) {
	specify(t, []specification{
		{
			name: "methods", page: with(theKettle),
			statement: "protocol/method/other",
			want: `
				protocol/method/other/put: the method PUT is not served (protocol, should)
				- control: query => accepted
				- probe: query PUT => not-served
				protocol/method/other/delete: the method DELETE is not served (protocol, should)
				- control: query => accepted
				- probe: query DELETE => not-served
				protocol/method/other/patch: the method PATCH is not served (protocol, should)
				- control: query => accepted
				- probe: query PATCH => not-served
				protocol/method/other/head: the method HEAD is not served (protocol, should)
				- control: query => accepted
				- probe: query HEAD => not-served
				protocol/method/other/options: the method OPTIONS is not served (protocol, should)
				- control: query => accepted
				- probe: query OPTIONS => not-served = result
			`,
		},
	})
}
