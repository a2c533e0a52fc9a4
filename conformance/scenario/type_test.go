package scenario_test

import "testing"

// What is no value of the type is refused.
func TestTypes(t *testing.T) {
	specify(t, []specification{
		{
			name: "an integer", page: with("|Turns|Integer|Yes|3|How often. |"),
			statement: "Turns/type",
			want: `
				Turns/type/letters: Turns = "plumb" is refused (parameter)
				- control: query => accepted
				- probe: query Turns=plumb => refused Turns
				Turns/type/trailing-letter: Turns = "3x" is refused (parameter)
				- control: query => accepted
				- probe: query Turns=3x => refused Turns
				Turns/type/fraction: Turns = "3.5" is refused (parameter)
				- control: query => accepted
				- probe: query Turns=3.5 => refused Turns
			`,
		},
		{
			name: "an integer that nobody promised", page: with("|Turns|Integer|No|3|How often. |"),
			statement: "Turns/type",
			want: `
				Turns/type/letters: Turns = "plumb" is refused (parameter, tentative)
				- control: query Turns=3 => accepted
				- probe: query Turns=plumb => refused Turns
				Turns/type/trailing-letter: Turns = "3x" is refused (parameter, tentative)
				- control: query Turns=3 => accepted
				- probe: query Turns=3x => refused Turns
				Turns/type/fraction: Turns = "3.5" is refused (parameter, tentative)
				- control: query Turns=3 => accepted
				- probe: query Turns=3.5 => refused Turns
			`,
		},
		{
			name: "the items of a list", page: with("|Turns.N|Integer|No|3|How often. |"),
			statement: "Turns.N/type",
			want: `
				Turns.N/type/letters: Turns.N = "plumb" is refused (parameter, tentative)
				- control: query Turns.1=1 => accepted
				- probe: query Turns.1=plumb => refused Turns.N
				Turns.N/type/trailing-letter: Turns.N = "1x" is refused (parameter, tentative)
				- control: query Turns.1=1 => accepted
				- probe: query Turns.1=1x => refused Turns.N
				Turns.N/type/fraction: Turns.N = "1.5" is refused (parameter, tentative)
				- control: query Turns.1=1 => accepted
				- probe: query Turns.1=1.5 => refused Turns.N
				Turns.N/type/second-item-letters: Turns.N = "plumb" is refused, in the second item (parameter, should, tentative)
				- control: query Turns.1=1 Turns.2=1 => accepted
				- probe: query Turns.1=1 Turns.2=plumb => refused Turns.N
			`,
		},
		{
			name: "a number may have a fraction", page: with("|Heat|Float|Yes|1.5|How hot. |"),
			statement: "Heat/type",
			want: `
				Heat/type/letters: Heat = "plumb" is refused (parameter)
				- control: query => accepted
				- probe: query Heat=plumb => refused Heat
				Heat/type/trailing-letter: Heat = "1x" is refused (parameter)
				- control: query => accepted
				- probe: query Heat=1x => refused Heat
			`,
		},
		{
			name: "a boolean", page: with("|Lid|Boolean|Yes|true|Whether the lid is on. |"),
			statement: "Lid/type",
			want: `
				Lid/type/word: Lid = "perhaps" is refused (parameter)
				- control: query => accepted
				- probe: query Lid=perhaps => refused Lid
				Lid/type/other-truth: Lid = "yes" is refused (parameter, should)
				- control: query => accepted
				- probe: query Lid=yes => refused Lid
				Lid/type/value-true: Lid = true is accepted (parameter, should, tentative)
				- probe: query => accepted
				Lid/type/value-false: Lid = false is accepted (parameter, should, tentative)
				- probe: query Lid=false => accepted
			`,
		},
		{
			name: "a boolean whose values the page lists", page: with("|Lid|Boolean|Yes|true|Whether there is one. Valid values:\n\n-   true\n-   false |"),
			statement: "Lid/type",
			want: `
				Lid/type/word: Lid = "perhaps" is refused (parameter)
				- control: query => accepted
				- probe: query Lid=perhaps => refused Lid
				Lid/type/other-truth: Lid = "yes" is refused (parameter, should)
				- control: query => accepted
				- probe: query Lid=yes => refused Lid
			`,
		},
		{
			name: "a text", page: with(theKettle),
			statement: "KettleId/type",
			want: `
				KettleId/type/text: a request with KettleId is accepted (parameter)
				- control: query => accepted
				- probe: query => accepted
			`,
		},
		{
			name: "a token of digits", page: with(theKettle, theToken),
			statement: "ClientToken/type",
			want: `
				ClientToken/type/digits: ClientToken made of digits alone is text all the same (parameter)
				- control: query => accepted
				- probe: query ClientToken=<digits 36 ending "0123456789" digits> => accepted
			`,
		},
	})
}
