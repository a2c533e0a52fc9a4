package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A replay serves where a step only needs that a request is acceptable, or looks at an answer; never where a scenario is
// about calls and their work.
func TestStepsThatAReplayServes(t *testing.T) {
	busy := kettle{parameters: []string{theKettle, theToken}, members: []string{theEcho}, errors: []string{busyKettle, unknownKettle}}.page()
	all, err := scenario.Derive(operationOf(t, busy), scenario.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	served := map[string]string{}
	for _, s := range all {
		var names []string
		for _, step := range s.Steps {
			if step.Replayable {
				names = append(names, step.Name)
			}
		}
		served[s.ID] = strings.Join(names, " ")
	}
	for id, want := range map[string]string{
		"KettleId/required/missing-query":           "control",
		"error/Invalid.KettleId.NotFound/xml":       "control",
		"protocol/format/xml/success":               "probe",
		"protocol/format/equal/success":             "json again probe",
		"protocol/encoding/plus/both-form":          "control probe",
		"protocol/placement/form/xml":               "control",
		"protocol/placement/form/optional":          "control",
		"protocol/nonce/replayed/new-request":       "form",
		"protocol/nonce/replayed/same-request":      "",
		"protocol/signature/order/small-letter":     "control",
		"protocol/request-id/unique/successes":      "",
		"operation/exists/accepted":                 "",
		"response/KettleId/echo/json":               "",
		"response/RequestId/present/json":           "probe",
		"ClientToken/max-length/at-limit-form":      "control",
		"ClientToken/max-length/over-limit-form":    "control",
		"ClientToken/charset/han-query":             "control",
		"ClientToken/optional/absent":               "given",
		"ClientToken/optional/given":                "",
		"ClientToken/idempotent/replay":             "",
		"ClientToken/idempotent/replay-form":        "form",
		"ClientToken/idempotent/replay-in-progress": "",
		"error/KettleBusy/json":                     "",
		"protocol/idempotency/concurrent/replays":   "",
	} {
		if got, known := served[id]; got != want || !known {
			t.Errorf("%s: %q, expected %q (known: %v)", id, got, want, known)
		}
	}
}

// Without a token, and without work in progress, nothing is replayed.
func TestPagesWithoutReplays(t *testing.T) {
	for name, page := range map[string]string{
		"no token":            kettle{parameters: []string{theKettle}, errors: []string{busyKettle}}.page(),
		"no work in progress": with(theKettle, theToken),
	} {
		all, err := scenario.Derive(operationOf(t, page), scenario.Settings{})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range all {
			if s.HasReplays() {
				t.Errorf("%s: %s", name, s.ID)
			}
		}
	}
}

func TestAfreshEveryStepIsACallOfItsOwn(t *testing.T) {
	s := scenario.Scenario{Steps: []scenario.Step{{Replayable: true}, {}}}
	if fresh := s.Afresh(); fresh.HasReplays() || !s.HasReplays() {
		t.Errorf("afresh %v, before %v", fresh.HasReplays(), s.HasReplays())
	}
}

// A turn changes values, and nothing else.
func TestTurnsChangeValuesAlone(t *testing.T) {
	fixtures := scenario.Fixtures{Accepted: map[string][]string{"KettleId": {"k-1", "k-2"}}}
	op := operationOf(t, with(theKettle, theToken))
	var told [2][]string
	values := map[string]bool{}
	for turn := range told {
		all, err := scenario.Derive(op, scenario.Settings{Fixtures: fixtures, Turn: turn})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range all {
			told[turn] = append(told[turn], s.ID+": "+s.Statement)
			if s.ID == "operation/exists/accepted" {
				values[s.Steps[0].Request.Parameters[0].Value.Text] = true
			}
		}
	}
	if strings.Join(told[0], "\n") != strings.Join(told[1], "\n") || len(values) != 2 {
		t.Errorf("%d and %d scenarios, values %v", len(told[0]), len(told[1]), values)
	}
}
