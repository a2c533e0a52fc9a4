package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Every listed value is accepted, another one refused.
func TestEnums(t *testing.T) {
	specify(t, []specification{
		{
			name: "several values, which a target need not have all", page: with("|Mode|String|Yes|Fast|How. Valid values:\n\n-   Fast\n-   Slow |"),
			statement: "Mode/enum",
			want: `
				Mode/enum/value-Fast: Mode = Fast is accepted (parameter, tentative)
				- probe: query => accepted
				Mode/enum/value-Slow: Mode = Slow is accepted (parameter, tentative)
				- probe: query Mode=Slow => accepted
				Mode/enum/other: Mode with a value that the page does not list is refused (parameter)
				- control: query => accepted
				- probe: query Mode=PlumbUndocumented => refused Mode
				Mode/enum/near: Mode with a value that is like one of the page's is refused (parameter, should)
				- control: query => accepted
				- probe: query Mode=Fas => refused Mode
				Mode/enum/case: Mode with one of the page's values in another case is refused (parameter, should)
				- control: query => accepted
				- probe: query Mode=fast => refused Mode
			`,
		},
		{
			name: "one that the profile promises", page: with("|Mode|String|No|Fast|How. Valid values:\n\n-   Fast\n-   Slow |"),
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"Mode": {"Slow"}}}, statement: "Mode/enum",
			want: `
				Mode/enum/value-Fast: Mode = Fast is accepted (parameter, tentative)
				- probe: query Mode=Fast => accepted
				Mode/enum/value-Slow: Mode = Slow is accepted (parameter)
				- probe: query Mode=Slow => accepted
				Mode/enum/other: Mode with a value that the page does not list is refused (parameter)
				- control: query Mode=Fast => accepted
				- probe: query Mode=PlumbUndocumented => refused Mode
				Mode/enum/near: Mode with a value that is like one of the page's is refused (parameter, should)
				- control: query Mode=Fast => accepted
				- probe: query Mode=Fas => refused Mode
				Mode/enum/case: Mode with one of the page's values in another case is refused (parameter, should)
				- control: query Mode=Fast => accepted
				- probe: query Mode=fast => refused Mode
			`,
		},
		{
			name: "both values of a boolean, which are no limit of its type", page: with("|Lid|Boolean|No|true|Whether there is one. Valid values:\n\n-   true\n-   false |"),
			statement: "Lid/enum",
			want: `
				Lid/enum/value-true: Lid = true is accepted (parameter, tentative)
				- probe: query Lid=true => accepted
				Lid/enum/value-false: Lid = false is accepted (parameter, tentative)
				- probe: query Lid=false => accepted
				Lid/enum/other: Lid with a value that the page does not list is refused (parameter)
				- control: query => accepted
				- probe: query Lid=PlumbUndocumented => refused Lid
			`,
		},
		{
			name: "numbers: one that is not listed", page: with("|Size|Integer|Yes|1|How large. Valid values:\n\n-   1\n-   2 |"),
			statement: "Size/enum",
			want: `
				Size/enum/value-1: Size = 1 is accepted (parameter, tentative)
				- probe: query => accepted
				Size/enum/value-2: Size = 2 is accepted (parameter, tentative)
				- probe: query Size=2 => accepted
				Size/enum/other: Size with a value that the page does not list is refused (parameter)
				- control: query => accepted
				- probe: query Size=987654 => refused Size
				Size/enum/near: Size with a value that is like one of the page's is refused (parameter, should)
				- control: query => accepted
				- probe: query Size=3 => refused Size
				Size/enum/below: Size with the number before the first of the page's is refused (parameter, should)
				- control: query => accepted
				- probe: query Size=0 => refused Size
			`,
		},
		{
			name: "the one value of the action", page: with(),
			statement: "Action/const",
			want: `
				Action/const/value-StirKettle: Action = StirKettle is accepted (parameter)
				- probe: query Action=StirKettle => accepted
				Action/const/other: Action with a value that the page does not list is refused (parameter)
				- control: query => accepted
				- probe: query Action=PlumbUndocumented => refused Action
			`,
		},
	})
}
