package scenario_test

import "testing"

// Each range is asked for with the value that it belongs to; other scenarios have a number that fits.
func TestRangesForValuesOfAnother(t *testing.T) {
	page := with("|Mode|String|Yes|exact|How. Valid values:\n\n-   exact\n-   change |", "|Degrees|Integer|Yes|50|How much. Value range:\n\n-   exact: [0, 100]\n-   change: (0, 9] U (-10, 0] |")
	specify(t, []specification{
		{
			name: "the ranges", page: page, statement: "Degrees/range-by",
			want: `
				Degrees/range-by/within-exact: Degrees = 0, 100 is accepted where Mode is exact (parameter, should)
				- control: query Degrees=1 => accepted
				- probe "at-0": query Degrees=0 => accepted
				- probe "at-100": query Degrees=100 => accepted
				Degrees/range-by/beyond-exact: Degrees = -1, 101 is refused where Mode is exact (parameter)
				- control "low": query Degrees=0 => accepted
				- probe "beyond-low": query Degrees=-1 => refused Degrees
				- control "high": query Degrees=100 => accepted
				- probe "beyond-high": query Degrees=101 => refused Degrees
				Degrees/range-by/within-change: Degrees = -9, 0, 9 is accepted where Mode is change (parameter, should)
				- control: query Mode=change Degrees=1 => accepted
				- probe "at--9": query Mode=change Degrees=-9 => accepted
				- probe "at-0": query Mode=change Degrees=0 => accepted
				- probe "at-9": query Mode=change Degrees=9 => accepted
				Degrees/range-by/beyond-change: Degrees = -10, 10 is refused where Mode is change (parameter)
				- control "low": query Mode=change Degrees=-9 => accepted
				- probe "beyond-low": query Mode=change Degrees=-10 => refused Degrees
				- control "high": query Mode=change Degrees=9 => accepted
				- probe "beyond-high": query Mode=change Degrees=10 => refused Degrees
			`,
		},
		{
			name: "another value, with a number that fits", page: page, statement: "Mode/enum",
			want: `
				Mode/enum/value-exact: Mode = exact is accepted (parameter, tentative)
				- probe: query => accepted
				Mode/enum/value-change: Mode = change is accepted (parameter, tentative)
				- probe: query Mode=change Degrees=1 => accepted
				Mode/enum/other: Mode with a value that the page does not list is refused (parameter)
				- control: query => accepted
				- probe: query Mode=PlumbUndocumented => refused Mode
				Mode/enum/near: Mode with a value that is like one of the page's is refused (parameter, should)
				- control: query => accepted
				- probe: query Mode=exac => refused Mode
				Mode/enum/case: Mode with one of the page's values in another case is refused (parameter, should)
				- control: query => accepted
				- probe: query Mode=EXACT => refused Mode
			`,
		},
	})
}
