package scenario_test

import "testing"

// Of a default, a condition and a number of items, that the value is accepted is all there is to see.
func TestWhatIsOnlyGiven(t *testing.T) {
	specify(t, []specification{
		{
			name: "a default", page: with(theKettle, "|Depth|String|No|deep|How deep. Default value: deep. |"),
			statement: "Depth/default",
			want: `
				Depth/default/accepted: a request with Depth is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Depth=deep => accepted
			`,
		},
		{
			name: "a condition", page: with(theKettle, "|Depth|String|No|deep|How deep. This parameter is required if Mode is set to Slow. |"),
			statement: "Depth/condition",
			want: `
				Depth/condition/accepted: a request with Depth is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Depth=deep => accepted
			`,
		},
		{
			name: "numbers of items", page: with(theKettle, "|Spoon.N|RepeatList|Yes|s-1|The spoons. Maximum value of N: 20. |"),
			statement: "Spoon.N/max-items",
			want: `
				Spoon.N/max-items/accepted: a request with Spoon.N is accepted (parameter)
				- control: query => accepted
				- probe: query => accepted
			`,
		},
	})
}
