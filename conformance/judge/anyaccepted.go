package judge

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// anyAccepted: one of several calls is accepted. Where none is, and one was refused for another reason than what is there already,
// nothing can be seen.
func (r *run) anyAccepted(c scenario.Check, a *reply) *problem {
	calls := []*reply{a}
	for _, earlier := range r.order {
		if slices.Contains(strings.Split(c.Want, ","), earlier.step.Name) {
			calls = append(calls, earlier)
		}
	}
	for _, call := range calls {
		if call.accepted() {
			return nil
		}
	}
	for _, call := range calls {
		if !call.refusal() || !contract.SaysThere(call.code()) {
			return blind("refused for another reason than what is there: %s", call.brief())
		}
	}
	return violated("expected one of %d calls to be accepted, and each was refused as taken: %s", len(calls), a.brief())
}
