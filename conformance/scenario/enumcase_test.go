package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A listed value in another case is tried where nothing says or shows that the case does not matter.
func TestCasesOfListedValues(t *testing.T) {
	for _, tt := range []struct{ name, row, want string }{
		{"capitals", "|Mode|String|Yes|Fast|How. Valid values:\n\n-   Fast\n-   Slow |", "Mode=fast"},
		{"small letters", "|Mode|String|Yes|fast|How. Valid values:\n\n-   fast\n-   slow |", "Mode=FAST"},
		{"digits first", "|Mode|String|Yes|1|How. Valid values:\n\n-   1\n-   Slow |", "Mode=slow"},
		{"both cases are listed", "|Mode|String|Yes|Fast|How. Valid values:\n\n-   Fast\n-   fast\n-   Slow |", ""},
		{"the example has another case", "|Mode|String|Yes|FAST|How. Valid values:\n\n-   Fast\n-   Slow |", ""},
		{"the page says that it does not matter", "|Mode|String|Yes|Fast|How. Valid values (case-insensitive): `Fast` and `Slow`. |", ""},
		{"switches", "|Mode|String|Yes|true|How. Valid values:\n\n-   true\n-   false |", ""},
		{"no letters", "|Mode|String|Yes|1|How. Valid values:\n\n-   1\n-   2 |", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, found := scenarioOf(t, with(tt.row), scenario.Fixtures{}, "Mode/enum/case")
			got := ""
			if found {
				for _, p := range s.Steps[1].Request.Parameters {
					if p.Name == "Mode" {
						got = "Mode=" + p.Value.Text
					}
				}
			}
			if got != tt.want {
				t.Errorf("%q, expected %q", got, tt.want)
			}
		})
	}
}
