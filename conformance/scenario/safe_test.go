package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// An operation changes state unless its name says that it reads; a scenario changes something when a target may act on one
// of its requests.
func TestWhatChangesState(t *testing.T) {
	cases := []struct {
		action string
		want   bool
	}{
		{"StirKettle", true},
		{"CreateKettle", true},
		{"GenerateKettleReport", true},
		{"GetKettle", false},
		{"ListKettles", false},
		{"DescribeKettles", false},
		{"QueryKettle", false},
		{"CheckKettle", false},
		{"SearchKettles", false},
		{"CountKettles", false},
		{"PreviewKettle", false},
		{"ValidateKettle", false},
		{"VerifyKettle", false},
		{"LookupKettle", false},
		{"BatchGetKettles", false},
		{"BatchStirKettles", true},
		{"Batch", true},
		{"StirAndGetKettle", true},
		{"getKettle", true},
	}
	for _, c := range cases {
		t.Run(c.action, func(t *testing.T) {
			op := operationOf(t, with(theKettle))
			op.Action = c.action
			list, err := scenario.Derive(op, scenario.Settings{})
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range list {
				if s.Mutates != c.want && s.Missing == "" && !onlyRefusals(s) {
					t.Errorf("%s: changes state %v, expected %v", s.ID, s.Mutates, c.want)
				}
				if s.Mutates && onlyRefusals(s) {
					t.Errorf("%s asks for nothing but refusals", s.ID)
				}
			}
		})
	}
}

func onlyRefusals(s scenario.Scenario) bool {
	for _, step := range s.Steps {
		refusal := false
		for _, c := range step.Checks {
			refusal = refusal || !c.Needed && (c.Kind == scenario.Refused || c.Kind == scenario.Code)
		}
		if !refusal {
			return false
		}
	}
	return true
}

// Questions about what no document speaks of, such as other methods, may change state: nobody knows what a target does.
func TestWhatIsOnlyRecordedMayChangeState(t *testing.T) {
	_, list := deriveAll(t, with(theKettle), scenario.Fixtures{})
	seen := 0
	for _, s := range list {
		if strings.HasPrefix(s.ID, "protocol/method/other/") {
			seen++
			if !s.Mutates {
				t.Errorf("%s is taken for harmless", s.ID)
			}
		}
	}
	if seen != 5 {
		t.Errorf("%d scenarios of other methods", seen)
	}
}
