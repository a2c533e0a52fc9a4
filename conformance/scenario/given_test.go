package scenario_test

import "testing"

// Of a default, a condition and a number of items, that the value is accepted is all there is to see.
func TestWhatIsOnlyGiven(t *testing.T) {
	specify(t, []specification{
		{
			name: "a default", page: with(theKettle, "|Depth|String|No|deep|How deep. Default value: deep. |"),
			statement: "Depth/default",
			want: `
				Depth/default/accepted: a request with Depth is accepted (parameter)
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
				Spoon.N/max-items/at-limit: 20 items of Spoon.N are accepted (parameter, should)
				- control: form Spoon.2=plu18 => accepted
				- probe: form Spoon.2=plum0 Spoon.3=plum1 Spoon.4=plum2 Spoon.5=plum3 Spoon.6=plum4 Spoon.7=plum5 Spoon.8=plum6 Spoon.9=plum7 Spoon.10=plum8 Spoon.11=plum9 Spoon.12=plu10 Spoon.13=plu11 Spoon.14=plu12 Spoon.15=plu13 Spoon.16=plu14 Spoon.17=plu15 Spoon.18=plu16 Spoon.19=plu17 Spoon.20=plu18 => accepted
				Spoon.N/max-items/over-limit: 21 items of Spoon.N are refused (parameter, should)
				- control: form Spoon.2=plum0 Spoon.3=plum1 Spoon.4=plum2 Spoon.5=plum3 Spoon.6=plum4 Spoon.7=plum5 Spoon.8=plum6 Spoon.9=plum7 Spoon.10=plum8 Spoon.11=plum9 Spoon.12=plu10 Spoon.13=plu11 Spoon.14=plu12 Spoon.15=plu13 Spoon.16=plu14 Spoon.17=plu15 Spoon.18=plu16 Spoon.19=plu17 Spoon.20=plu18 => accepted
				- probe: form Spoon.2=plum0 Spoon.3=plum1 Spoon.4=plum2 Spoon.5=plum3 Spoon.6=plum4 Spoon.7=plum5 Spoon.8=plum6 Spoon.9=plum7 Spoon.10=plum8 Spoon.11=plum9 Spoon.12=plu10 Spoon.13=plu11 Spoon.14=plu12 Spoon.15=plu13 Spoon.16=plu14 Spoon.17=plu15 Spoon.18=plu16 Spoon.19=plu17 Spoon.20=plu18 Spoon.21=plu19 => refused Spoon.N
			`,
		},
	})
}
