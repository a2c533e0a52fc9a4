package scenario_test

import "testing"

// What no document speaks of is recorded.
func TestMalformedQueries(t *testing.T) {
	specify(t, []specification{
		{
			name: "a parameter twice", page: with(theKettle),
			statement: "protocol/parameter/duplicate",
			want: `
				protocol/parameter/duplicate/query: what Version=2020-01-01 at the end of the query does (observe, parameter)
				- probe: query v1 then with Version=2020-01-01 at its end => answered
				protocol/parameter/duplicate/query-and-form: what a parameter in the query and in the form body does (observe, parameter)
				- probe: form v1 then with Version=2020-01-01 at its end => answered
			`,
		},
		{
			name: "what cannot be decoded", page: with(theKettle),
			statement: "protocol/parameter/undecodable",
			want: `
				protocol/parameter/undecodable/bad-escape: what Plumb=%zz at the end of the query does (observe, parameter)
				- probe: query v1 then with Plumb=%zz at its end => answered
				protocol/parameter/undecodable/semicolon: what Plumb=a;b at the end of the query does (observe, parameter)
				- probe: query v1 then with Plumb=a;b at its end => answered
				protocol/parameter/undecodable/bad-utf-8: what Plumb=%ff%fe at the end of the query does (observe, parameter)
				- probe: query v1 then with Plumb=%ff%fe at its end => answered
				protocol/parameter/undecodable/index-key: what Plumb%5B10000000%5D=a at the end of the query does (observe, parameter)
				- probe: query v1 then with Plumb%5B10000000%5D=a at its end => answered
			`,
		},
	})
}
