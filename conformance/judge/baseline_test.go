package judge_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/judge"
)

// A refusal is of the request where another request may be accepted.
func TestRefusalsOfTheRequest(t *testing.T) {
	for _, c := range []struct {
		baseline judge.Baseline
		want     bool
	}{
		{judge.Baseline{Refused: true, Status: 400, Code: "MissingKettleId"}, true},
		{judge.Baseline{Refused: true, Status: 404, Code: "NoKettle"}, true},
		{judge.Baseline{Refused: true, Status: 200, Code: "NoKettle"}, true},
		{judge.Baseline{Status: 200}, false},
		{judge.Baseline{Refused: true}, false}, // no answer
		{judge.Baseline{Refused: true, Status: 403, Code: "SignatureDoesNotMatch"}, false},
		{judge.Baseline{Refused: true, Status: 429, Code: "NoKettle"}, false},
		{judge.Baseline{Refused: true, Status: 503, Code: "NoKettle"}, false},
		{judge.Baseline{Refused: true, Status: 500, Code: "NoKettle"}, false},
		{judge.Baseline{Refused: true, Status: 499, Code: "NoKettle"}, true},
	} {
		if got := c.baseline.OfRequest(); got != c.want {
			t.Errorf("%+v: %t, want %t", c.baseline, got, c.want)
		}
	}
}
