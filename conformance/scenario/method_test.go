package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A method that the protocol does not have is not served. HEAD is asked of a request that can be repeated, where there is one.
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
	head, found := scenarioOf(t, with(theKettle, theToken), scenario.Fixtures{}, "protocol/method/other/head")
	if !found || tell(head.Steps[0].Request, head)[2] != "- probe: query HEAD => not-served" || sentBy(head.Steps[1].Request, "ClientToken") == "" {
		t.Errorf("%v", tell(head.Steps[0].Request, head))
	}
}
