package scenario_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// guesses are what the steps of a scenario send that nobody promised, a line a step: `plain` for what the plainest request
// has as well.
func guesses(s scenario.Scenario) []string {
	var out []string
	for _, step := range s.Steps {
		var words []string
		for _, g := range step.Guesses {
			text := fmt.Sprintf("%s of %s", g.Kind, g.Parameter)
			if g.Plain {
				text = "plain " + text
			}
			words = append(words, text)
		}
		out = append(out, strings.Join(words, ", "))
	}
	return out
}

// A value is promised by the profile, by a list or both bounds of the page, or since the page says that it is refused.
func TestWhatNobodyPromised(t *testing.T) {
	const mode, turns = "|Mode|String|No|Slow|How. Valid values:\n\n-   Fast\n-   Slow |", "|Turns|Integer|No|3|How often. Valid values: 1 to 9. |"
	const lid = "|Lid|String|No|l-1|The lid. |"
	errors := kettle{parameters: []string{theKettle, lid}, errors: []string{unknownKettle}}.page()
	const example, unknown = "plain the page's example of KettleId", "an unknown value of KettleId"
	accepted := scenario.Fixtures{Accepted: map[string][]string{"KettleId": {"k-7"}}}
	cases := []struct {
		name, page string
		fixtures   scenario.Fixtures
		id         string
		want       []string
	}{
		{"the page's example", with(theKettle), scenario.Fixtures{}, "operation/exists/accepted", []string{example}},
		{"a value of the profile", with(theKettle), accepted, "operation/exists/accepted", []string{""}},
		{"an optional example", with(theKettle, lid), accepted, "Lid/optional/given", []string{"", "the page's example of Lid"}},
		{"a listed value", with(theKettle, mode), accepted, "Mode/enum/value-Slow", []string{""}},
		{"a value that the page does not list", with(theKettle, mode), accepted, "Mode/enum/other", []string{"", ""}},
		{"a bound, and what is beyond it", with(theKettle, turns), accepted, "Turns/maximum/beyond-bound", []string{"", ""}},
		{"a token", with(theKettle, theToken), accepted, "ClientToken/idempotent/replay", []string{"", ""}},
		{"a parameter that no operation has", with(theKettle), accepted, "protocol/parameter/unknown/query", []string{"", ""}},
		{"a value made up to be refused", errors, scenario.Fixtures{}, "error/Invalid.KettleId.NotFound/json", []string{example, unknown}},
		{"a value that the profile refuses", errors, scenario.Fixtures{Refused: map[string][]string{"KettleId": {"k-0"}}}, "error/Invalid.KettleId.NotFound/json", []string{example, ""}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			all, err := scenario.Derive(operationOf(t, c.page), scenario.Settings{Fixtures: c.fixtures})
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range all {
				if s.ID == c.id {
					if diff := cmp.Diff(c.want, guesses(s)); diff != "" {
						t.Errorf("(-want +got):\n%s", diff)
					}
					return
				}
			}
			t.Errorf("there is no scenario %s", c.id)
		})
	}
}
