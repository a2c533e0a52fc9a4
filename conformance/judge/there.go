package judge

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// thereAlready reports whether a request that should have been accepted was refused for what is there already: an earlier request
// of the run made it, or somebody else did. That says nothing of the target, unless the request has a name that is new.
func thereAlready(_ *run, f failed) bool {
	if !needsSuccess(f.check) || !f.answer.refusal() || !contract.SaysThere(f.answer.code()) {
		return false
	}
	return !slices.ContainsFunc(f.step.Request.Parameters, func(p scenario.Parameter) bool { return p.Value.Pattern != "" })
}
