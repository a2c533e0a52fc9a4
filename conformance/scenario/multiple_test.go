package scenario_test

import "testing"

// A multiple is accepted, and the number next to it refused.
func TestMultiples(t *testing.T) {
	specify(t, []specification{
		{
			name: "of 60", page: with("|Period|Integer|Yes|300|The period. Set the value to an integral multiple of 60. |"),
			statement: "Period/multiple-of",
			want: `
				Period/multiple-of/multiple: Period = 120 is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Period=120 => accepted
				Period/multiple-of/beside: Period = 121 is refused (parameter)
				- control: query Period=120 => accepted
				- probe: query Period=121 => refused Period
			`,
		},
		{
			name: "no more than so many", page: with("|Period|Integer|Yes|60|The period. Set the value to an integral multiple of 60. Valid values: 1 to 100. |"),
			statement: "Period/multiple-of",
			want: `
				Period/multiple-of/multiple: Period = 60 is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query => accepted
				Period/multiple-of/beside: Period = 61 is refused (parameter)
				- control: query => accepted
				- probe: query Period=61 => refused Period
			`,
		},
	})
}
