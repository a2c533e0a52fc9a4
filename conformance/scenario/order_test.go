package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Two parameters of which one must have the smaller value are sent the other way round, and equal.
func TestOrders(t *testing.T) {
	rows := with(theKettle, "|FirstLid|Integer|No|1|The first lid. FirstLid must be less than LastLid. |", "|LastLid|Integer|No|2|The last lid. |")
	specify(t, []specification{
		{
			name: "smaller, by examples", page: rows, statement: "FirstLid/before",
			want: `
				FirstLid/before/swapped: FirstLid and LastLid in the wrong order are refused (parameter, tentative)
				- control: query FirstLid=1 LastLid=2 => accepted
				- probe: query FirstLid=2 LastLid=1 => refused-anyhow
				FirstLid/before/equal: equal values of FirstLid and LastLid are refused (parameter, tentative)
				- control: query FirstLid=1 LastLid=2 => accepted
				- probe: query FirstLid=2 LastLid=2 => refused-anyhow
			`,
		},
		{
			name: "smaller, values given", page: rows, statement: "FirstLid/before",
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"FirstLid": {"3"}, "LastLid": {"8"}}},
			want: `
				FirstLid/before/swapped: FirstLid and LastLid in the wrong order are refused (parameter)
				- control: query FirstLid=3 LastLid=8 => accepted
				- probe: query FirstLid=8 LastLid=3 => refused-anyhow
				FirstLid/before/equal: equal values of FirstLid and LastLid are refused (parameter)
				- control: query FirstLid=3 LastLid=8 => accepted
				- probe: query FirstLid=8 LastLid=8 => refused-anyhow
			`,
		},
		{
			name: "smaller or equal", statement: "FirstLid/not-after",
			page: with(theKettle, "|FirstLid|Integer|No|1|The first lid. FirstLid must be less than or equal to LastLid. |", "|LastLid|Integer|No|2|The last lid. |"),
			want: `
				FirstLid/not-after/swapped: FirstLid and LastLid in the wrong order are refused (parameter, tentative)
				- control: query FirstLid=1 LastLid=2 => accepted
				- probe: query FirstLid=2 LastLid=1 => refused-anyhow
				FirstLid/not-after/equal: FirstLid and LastLid may be equal (parameter, tentative)
				- probe: query FirstLid=2 LastLid=2 => accepted
			`,
		},
		{
			name: "values that are equal", page: rows, statement: "FirstLid/before",
			fixtures: scenario.Fixtures{Accepted: map[string][]string{"FirstLid": {"3"}, "LastLid": {"3"}}},
			want: `
				FirstLid/before/swapped: FirstLid and LastLid in the wrong order are refused (parameter, without values of FirstLid and LastLid of which the first is smaller)
			`,
		},
	})
}
