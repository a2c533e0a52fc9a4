package run

import (
	"context"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// learned finds out whether the target says "still in progress" with a code that the page does not have, and returns the
// prober that knows. Such a code fails the statement about it; every other scenario can wait for the end of the work, as
// it would with the documented code, and needs not fail for the same reason. The code counts only when waiting helps.
func (s *Session) learned(ctx context.Context) *probe.Prober {
	r, op := s.run, s.run.config.Operation
	reading := judge.Context{Operation: op}
	if r.config.Safe || s.judge.Baseline.Refused || len(op.InProgressCodes()) == 0 {
		return r.prober
	}
	again := s.plan.question()
	for i := range again.Steps {
		again.Steps[i].AtOnce = true
	}
	second := r.prober.Run(ctx, again)
	if len(second) == 0 || second[0].Response == nil {
		return r.prober
	}
	code := reading.BaselineOf(second[0]).Code
	if slices.Contains(op.InProgressCodes(), code) {
		r.measure(ctx, again)
		return r.prober
	}
	if code == "" || slices.ContainsFunc(op.Errors, func(e operation.Error) bool { return e.Has(code) }) {
		return r.prober
	}
	patient := r.prober.Knowing(code)
	if last := patient.Run(ctx, s.plan.question()); len(last) > 0 && !reading.BaselineOf(last[0]).Refused {
		return patient
	}
	return r.prober
}

// measure asks again while work is in progress, no longer than it takes to see that the work is slow.
func (r *Run) measure(ctx context.Context, again scenario.Scenario) {
	const most = 6 // pauses are longer from one to the next
	for attempt := 1; attempt <= most && !r.prober.Slow() && ctx.Err() == nil; attempt++ {
		r.prober.Pause(ctx, again, attempt)
		answers := r.prober.Run(ctx, again)
		if len(answers) == 0 || !judge.InProgress(answers[0], r.config.Operation.InProgressCodes()) {
			return
		}
	}
}
