package waiver_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/waiver"
)

func TestWaiversOfSomeScenarios(t *testing.T) {
	list := waiver.List{{Scenario: "A"}, {Scenario: "B"}, {Scenario: "C"}}
	got := list.Among([]string{"C", "A", "D"})
	if len(got) != 2 || got[0].Scenario != "A" || got[1].Scenario != "C" || len(list) != 3 || list[1].Scenario != "B" {
		t.Errorf("%v of %v", got, list)
	}
	if got := list.Among(nil); len(got) != 0 {
		t.Errorf("%v of nothing", got)
	}
}
