package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// The bounds of a member of a JSON text are asked for in a text that has nothing else, before they are in one that has more.
func TestMembersAloneInTheirText(t *testing.T) {
	const page = "|Plan|Json|No|{\"Turns\": 1, \"Cups\": 2}|The plan. The following fields are supported:\n\n" +
		"-   Turns\n\nHow often. Valid values: 0 to 20.\n\n-   Cups\n\nHow many. Valid values: 1 to 9. |"
	for _, c := range []struct{ name, page, id, want string }{
		{"at a bound", page, "Plan.Turns/minimum/at-bound", `Plan={"Turns":1} Plan={"Turns":0}; - Plan={"Cups":2,"Turns":0}`},
		{"beyond it", page, "Plan.Turns/maximum/beyond-bound", `Plan={"Turns":20} Plan={"Turns":21}; Plan={"Cups":2,"Turns":20} Plan={"Cups":2,"Turns":21}`},
		{"a text with one member", strings.ReplaceAll(page, `, "Cups": 2`, ""), "Plan.Turns/minimum/beyond-bound", `Plan={"Turns":0} Plan={"Turns":-1}`},
		{"no text", "|Turns|Integer|No|1|How often. Valid values: 0 to 20. |", "Turns/minimum/beyond-bound", "- -"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, found := scenarioOf(t, with(c.page), scenario.Fixtures{}, c.id)
			if !found {
				t.Fatal("none")
			}
			var ways []string
			for _, way := range s.Ways() {
				var sent []string
				for _, step := range way.Steps {
					text := sentBy(step.Request, "Plan")
					if text == "" {
						text = "-"
					}
					sent = append(sent, text)
				}
				ways = append(ways, strings.Join(sent, " "))
			}
			if got := strings.Join(ways, "; "); got != c.want || len(ways) > 1 && s.Steps[0].Evidence == "" {
				t.Errorf("got %s", got)
			}
		})
	}
}
