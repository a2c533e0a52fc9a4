package scenario_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// What a scenario sends does not depend on which scenarios stand before it.
func TestScenariosDoNotDependOnTheirNeighbours(t *testing.T) {
	fixtures := scenario.Fixtures{Accepted: map[string][]string{"Depth": {"one", "two", "three"}}}
	depth := "|Depth|String|Yes|one|How deep. It must be 2 to 64 characters in length. |"
	sent := func(rows ...string) map[string]string {
		list, err := scenario.Derive(operationOf(t, with(rows...)), scenario.Settings{Fixtures: fixtures})
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]string{}
		for _, s := range list {
			if strings.HasPrefix(s.ID, "Depth/") {
				out[s.ID] = fmt.Sprint(s.Steps)
			}
		}
		return out
	}
	alone, behind := sent(depth), sent("|Ahead|String|No|x|Another one. |", depth)
	if len(alone) == 0 {
		t.Fatal("no scenario of Depth")
	}
	for id, steps := range alone {
		if behind[id] != steps {
			t.Errorf("%s sends\n%s\nand behind another parameter\n%s", id, steps, behind[id])
		}
	}
}
