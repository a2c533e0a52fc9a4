package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// The bound is accepted, the next number beyond it refused.
func TestRanges(t *testing.T) {
	specify(t, []specification{
		{
			name: "both bounds", page: with("|Turns|Integer|Yes|3|How often. Valid values: 1 to 100. |"),
			statement: "Turns/minimum Turns/maximum",
			want: `
				Turns/minimum/at-bound: Turns = 1 is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Turns=1 => accepted
				Turns/minimum/beyond-bound: Turns = 0 is refused (parameter)
				- control: query Turns=1 => accepted
				- probe: query Turns=0 => refused Turns
				Turns/maximum/at-bound: Turns = 100 is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Turns=100 => accepted
				Turns/maximum/beyond-bound: Turns = 101 is refused (parameter)
				- control: query Turns=100 => accepted
				- probe: query Turns=101 => refused Turns
			`,
		},
		{
			name: "of a list of which no type says what is in it", page: with("|Turns.N|RepeatList|No|3|How often. Valid values: 1 to 100. |"),
			statement: "Turns.N/minimum",
			want: `
				Turns.N/minimum/at-bound: Turns.N = 1 is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Turns.1=1 => accepted
				Turns.N/minimum/beyond-bound: Turns.N = 0 is refused (parameter)
				- control: query Turns.1=1 => accepted
				- probe: query Turns.1=0 => refused Turns.N
				Turns.N/minimum/letters: Turns.N = "plumb" is refused (parameter, should, tentative)
				- control: query Turns.1=1 => accepted
				- probe: query Turns.1=plumb => refused Turns.N
				Turns.N/minimum/trailing-letter: Turns.N = "1x" is refused (parameter, should, tentative)
				- control: query Turns.1=1 => accepted
				- probe: query Turns.1=1x => refused Turns.N
				Turns.N/minimum/fraction: Turns.N = "1.5" is refused (parameter, should, tentative)
				- control: query Turns.1=1 => accepted
				- probe: query Turns.1=1.5 => refused Turns.N
				Turns.N/minimum/second-item-beyond-bound: Turns.N = 0 is refused, in the second item (parameter, should)
				- control: query Turns.1=1 Turns.2=1 => accepted
				- probe: query Turns.1=1 Turns.2=0 => refused Turns.N
			`,
		},
		{
			name: "a number that nobody has to send", page: with("|Turns|Integer|No|3|How often. Valid values: 0 to 100. |"),
			statement: "Turns/minimum Turns/maximum",
			want: `
				Turns/minimum/at-bound: Turns = 0 is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Turns=0 => accepted
				Turns/minimum/beyond-bound: Turns = -1 is refused (parameter)
				- control: query Turns=0 => accepted
				- probe: query Turns=-1 => refused Turns
				Turns/maximum/at-bound: Turns = 100 is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Turns=100 => accepted
				Turns/maximum/beyond-bound: Turns = 101 is refused (parameter)
				- control: query Turns=100 => accepted
				- probe: query Turns=101 => refused Turns
			`,
		},
		{
			name: "a number that the profile has a value of", page: with("|Turns|Integer|No|3|How often. Valid values: 0 to 100. |"),
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"Turns": {"7"}}}, statement: "Turns/maximum",
			want: `
				Turns/maximum/at-bound: Turns = 100 is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Turns=100 => accepted
				Turns/maximum/beyond-bound: Turns = 101 is refused (parameter)
				- control: query Turns=100 => accepted
				- probe: query Turns=101 => refused Turns
			`,
		},
		{
			name: "of a list item", page: with("|Spoon.N.Turns|Integer|Yes|3|How often. Valid values: 1 to 9. |"),
			statement: "Spoon.N.Turns/maximum",
			want: `
				Spoon.N.Turns/maximum/at-bound: Spoon.N.Turns = 9 is accepted (parameter, tentative)
				- control: query => accepted
				- probe: query Spoon.1.Turns=9 => accepted
				Spoon.N.Turns/maximum/beyond-bound: Spoon.N.Turns = 10 is refused (parameter)
				- control: query Spoon.1.Turns=9 => accepted
				- probe: query Spoon.1.Turns=10 => refused Spoon.N.Turns
				Spoon.N.Turns/maximum/second-item-beyond-bound: Spoon.N.Turns = 10 is refused, in the second item (parameter, should)
				- control: query Spoon.1.Turns=9 Spoon.2.Turns=9 => accepted
				- probe: query Spoon.1.Turns=9 Spoon.2.Turns=10 => refused Spoon.N.Turns
			`,
		},
	})
}
