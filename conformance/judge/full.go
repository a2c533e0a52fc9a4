package judge

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// usedUp reports whether a request was refused since a quota that the page documents is used up, by what the run made or by somebody
// else, where it should have been accepted or refused for a value. An operation that reads makes nothing.
func usedUp(r *run, f failed) bool {
	code := f.answer.code()
	if contract.Reads(r.Operation.Action) || !f.answer.refusal() || !contract.SaysFull(code) || wants(f.step, code) {
		return false
	}
	if !needsSuccess(f.check) && f.check.Kind != scenario.Refused {
		return false
	}
	return slices.ContainsFunc(r.Operation.Errors, func(e operation.Error) bool { return e.Has(code) && e.Trigger.Kind != contract.TriggerInvalid })
}
