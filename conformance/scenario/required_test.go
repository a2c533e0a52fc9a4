package scenario_test

import "testing"

// A parameter that is left out is refused, in the query and in a form body, and only when the request with it is accepted.
func TestRequired(t *testing.T) {
	specify(t, []specification{
		{
			name: "without a profile", page: with(theKettle),
			statement: "KettleId/required",
			want: `
				KettleId/required/missing-query: KettleId left out of the query is refused (parameter)
				- control: query => accepted
				- probe: query -KettleId => refused KettleId
				KettleId/required/missing-form: KettleId left out of the form body is refused (parameter)
				- control: form => accepted
				- probe: form -KettleId => refused KettleId
			`,
		},
		{
			name: "with a profile, the accepted values are used in turn", page: with(theKettle),
			fixtures:  promising(),
			statement: "KettleId/required",
			want: `
				KettleId/required/missing-query: KettleId left out of the query is refused (parameter)
				- control: query KettleId=k-9 => accepted
				- probe: query -KettleId => refused KettleId
				KettleId/required/missing-form: KettleId left out of the form body is refused (parameter)
				- control: form KettleId=k-9 => accepted
				- probe: form -KettleId => refused KettleId
			`,
		},
		{
			name: "a common parameter that the page lists", page: with(),
			statement: "Action/required",
			want: `
				Action/required/missing-query: Action left out of the query is refused (parameter)
				- control: query => accepted
				- probe: query -Action => refused Action
				Action/required/missing-form: Action left out of the form body is refused (parameter)
				- control: form => accepted
				- probe: form -Action => refused Action
			`,
		},
		{
			name: "a member of a list belongs to its list", page: with("|Spoon.N.Length|Integer|Yes|1|How long. |"),
			statement: "Spoon.N.Length/required",
			want: `
				Spoon.N.Length/required/given: a request with Spoon.N.Length is accepted (parameter)
				- control: query => accepted
				- probe: query Spoon.1.Length=1 => accepted
			`,
		},
		{
			name:      "a list of an object that is mandatory itself may have no item",
			page:      with("|Rack|Object|Yes||The rack. |", "|Rack.Size|Integer|Yes|1|How large. |", "|Rack.Spoon.N.Length|Integer|Yes|1|How long. |"),
			statement: "Rack.Spoon.N.Length/required",
			want: `
				Rack.Spoon.N.Length/required/given: a request with Rack.Spoon.N.Length is accepted (parameter)
				- control: query => accepted
				- probe: query Rack.Spoon.1.Length=1 => accepted
			`,
		},
		{
			name:      "a member of an object that is mandatory itself",
			page:      with("|Rack|Object|Yes||The rack. |", "|Rack.Size|Integer|Yes|1|How large. |"),
			statement: "Rack.Size/required",
			want: `
				Rack.Size/required/missing-query: Rack.Size left out of the query is refused (parameter)
				- control: query => accepted
				- probe: query -Rack.Size => refused Rack.Size
				Rack.Size/required/missing-form: Rack.Size left out of the form body is refused (parameter)
				- control: form => accepted
				- probe: form -Rack.Size => refused Rack.Size
			`,
		},
	})
}
