package scenario_test

import "testing"

// The operation can be called at all.
func TestExists(t *testing.T) {
	specify(t, []specification{
		{
			name: "the plainest request", page: whole(),
			statement: "operation/exists",
			want: `
				operation/exists/accepted: a request with every required parameter is accepted (parameter, plain)
				- probe: query => accepted
			`,
		},
	})
}
