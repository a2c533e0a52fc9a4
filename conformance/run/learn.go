package run

import (
	"context"

	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// learn finds out whether the target says "still in progress" with a code that the page does not have. Such a code fails
// the statement about it; every other scenario can wait for the end of the work, as it would with the documented code,
// and needs not fail for the same reason. The code counts only when waiting helps.
func (r *Run) learn(ctx context.Context) {
	op := r.config.Operation
	if r.config.Safe || r.judge.Baseline.Refused || len(op.InProgressCodes()) == 0 {
		return
	}
	again := scenario.Plainest(op, r.settings)
	for i := range again.Steps {
		again.Steps[i].AtOnce = true
	}
	second := r.prober.Run(ctx, again)
	if len(second) == 0 || second[0].Response == nil {
		return
	}
	code := judge.BaselineOf(second[0]).Code
	if code == "" || r.documented(code) {
		return
	}
	patient := newProber(r.config, code)
	if last := patient.Run(ctx, scenario.Plainest(op, r.settings)); len(last) > 0 && !judge.BaselineOf(last[0]).Refused {
		r.prober = patient
	}
}

func (r *Run) documented(code string) bool {
	for _, e := range r.config.Operation.Errors {
		if e.Code == code {
			return true
		}
	}
	return false
}
