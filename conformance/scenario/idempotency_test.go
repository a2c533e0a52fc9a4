package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A token belongs to its request.
func TestTokensOfOtherRequests(t *testing.T) {
	specify(t, []specification{
		{
			name: "another value that nobody promised", page: with(theKettle, theToken),
			statement: "protocol/idempotency/mismatch",
			want: `
				protocol/idempotency/mismatch/other-KettleId: a replayed ClientToken with another KettleId is refused (protocol, should, tentative)
				- control "other value": query KettleId=k-1&<>"' => accepted
				- control "first": query ClientToken=<mismatch 36> => accepted
				- control "replay" at once: query ClientToken=<mismatch 36> => accepted
				- probe: query KettleId=k-1&<>"' ClientToken=<mismatch 36> => refused
			`,
		},
		{
			name: "another value of the profile", page: with(theKettle, theToken),
			fixtures:  promising(),
			statement: "protocol/idempotency/mismatch",
			want: `
				protocol/idempotency/mismatch/other-KettleId: a replayed ClientToken with another KettleId is refused (protocol, should)
				- control "other value": query => accepted
				- control "first": query KettleId=k-9 ClientToken=<mismatch 36> => accepted
				- control "replay" at once: query KettleId=k-9 ClientToken=<mismatch 36> => accepted
				- probe: query ClientToken=<mismatch 36> => refused
			`,
		},
		{
			name: "a second value that is only known to come back", page: with("|Turns|Integer|Yes|3|How often. |", theToken),
			fixtures:  scenario.Fixtures{Echoed: map[string][]string{"Turns": {"3", "4"}}},
			statement: "protocol/idempotency/mismatch",
			want: `
				protocol/idempotency/mismatch/other-Turns: a replayed ClientToken with another Turns is refused (protocol, should)
				- control "other value": query Turns=4 => accepted
				- control "first": query ClientToken=<mismatch 36> => accepted
				- control "replay" at once: query ClientToken=<mismatch 36> => accepted
				- probe: query Turns=4 ClientToken=<mismatch 36> => refused
			`,
		},
		{
			name: "a second value that nobody promised", page: with("|Turns|Integer|Yes|3|How often. |", theToken),
			statement: "protocol/idempotency/mismatch",
			want: `
				protocol/idempotency/mismatch/other-Turns: a replayed ClientToken with another Turns is refused (protocol, should, tentative)
				- control "other value": query Turns=1 => accepted
				- control "first": query ClientToken=<mismatch 36> => accepted
				- control "replay" at once: query ClientToken=<mismatch 36> => accepted
				- probe: query Turns=1 ClientToken=<mismatch 36> => refused
			`,
		},
		{
			name:      "the larger one of two numbers stays the larger one",
			page:      with("|FirstLid|Integer|Yes|19|The first lid. FirstLid must be less than or equal to LastLid. |", "|LastLid|Integer|Yes|20|The last lid. |", theToken),
			statement: "protocol/idempotency/mismatch",
			want: `
				protocol/idempotency/mismatch/other-FirstLid: a replayed ClientToken with another FirstLid is refused (protocol, should, tentative)
				- control "other value": query FirstLid=1 => accepted
				- control "first": query ClientToken=<mismatch 36> => accepted
				- control "replay" at once: query ClientToken=<mismatch 36> => accepted
				- probe: query FirstLid=1 ClientToken=<mismatch 36> => refused
				protocol/idempotency/mismatch/other-LastLid: a replayed ClientToken with another LastLid is refused (protocol, should, tentative)
				- control "other value": query LastLid=19 => accepted
				- control "first": query ClientToken=<mismatch 36> => accepted
				- control "replay" at once: query ClientToken=<mismatch 36> => accepted
				- probe: query LastLid=19 ClientToken=<mismatch 36> => refused
			`,
		},
		{
			name: "no second value", page: with("|Mode|String|Yes|only|Only one. Valid value: only |", theToken),
			statement: "protocol/idempotency/mismatch protocol/idempotency/case",
			want: `
				protocol/idempotency/mismatch/other: a replayed ClientToken with other parameters is refused (protocol, should, without a second accepted value of a required parameter)
				protocol/idempotency/case/letters: ClientToken that differ in the case of letters alone belong to different requests (protocol, should)
				- control "first": query ClientToken=<shared 36 ending "plumb"> => accepted
				- probe: query ClientToken=<shared 36 ending "PLUMB"> => accepted
			`,
		},
		{
			name: "tokens in another case", page: with(theKettle, theToken),
			fixtures:  promising(),
			statement: "protocol/idempotency/case",
			want: `
				protocol/idempotency/case/letters: ClientToken that differ in the case of letters alone belong to different requests (protocol, should)
				- control "other value": query => accepted, answered
				- control "first": query KettleId=k-9 ClientToken=<shared 36 ending "plumb"> => accepted
				- probe: query ClientToken=<shared 36 ending "PLUMB"> => accepted, answered
			`,
		},
	})
}
