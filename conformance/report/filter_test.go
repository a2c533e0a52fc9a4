package report_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/report"
)

func TestWhatChoseTheScenarios(t *testing.T) {
	for want, filter := range map[string]report.Filter{
		`the filter "A" chose 1 of 9 scenarios`:                  {Text: "A", Selected: 1, Of: 9},
		"the shard 2/5 has 3 of 9 scenarios":                     {Shard: "2/5", Selected: 3, Of: 9},
		`the shard 1/2 of the filter "A" has 1 of 9 scenarios`:   {Text: "A", Shard: "1/2", Selected: 1, Of: 9},
		"the shard \uFFFD[31m1/2 has 1 of 9 scenarios":           {Shard: "\x1b[31m1/2", Selected: 1, Of: 9},
		"the shard 1/3, 3/3 has 6 of 9 scenarios":                {Shard: "1/3, 3/3", Selected: 6, Of: 9},
		`the filter "a \u202e b" chose 1 of 9 scenarios`:         {Text: "a \u202e b", Selected: 1, Of: 9},
		`the shard 1/2 of the filter "*" has 9 of 10 scenarios`:  {Text: "*", Shard: "1/2", Selected: 9, Of: 10},
		`the shard 1/2 of the filter "\n" has 9 of 10 scenarios`: {Text: "\n", Shard: "1/2", Selected: 9, Of: 10},
	} {
		if got := filter.String(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
