package scenario_test

import "testing"

// The request that the page prints is accepted.
func TestRequestExample(t *testing.T) {
	specify(t, []specification{
		{
			name: "a GET", page: whole(),
			statement: "request/example",
			want: `
				request/example/query: the request that the page prints, a GET with everything in the query, is accepted (parameter, plain)
				- control "form": form => accepted
				- probe: query => accepted
			`,
		},
	})
}
