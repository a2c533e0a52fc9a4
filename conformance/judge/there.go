package judge

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// thereAlready reports whether a request that should have been accepted was refused for what is there already: an earlier request
// of the run made it, or somebody else did. That says nothing of the target, unless the request has a name that is new, or
// comes a second time on purpose. An operation that reads makes nothing.
func thereAlready(r *run, f failed) bool {
	if contract.Reads(r.Operation.Action) || !needsSuccess(f.check) || !f.answer.refusal() || !contract.SaysThere(f.answer.code()) {
		return false
	}
	return !slices.ContainsFunc(f.step.Request.Parameters, func(p scenario.Parameter) bool {
		return p.Value.Pattern != "" || p.Value.Token != "" && r.sentBefore(f.step, p.Value.Token)
	})
}

// sentBefore reports whether an earlier step of the scenario sends a token as well: what comes back is then what was there, on
// purpose.
func (r *run) sentBefore(step scenario.Step, token string) bool {
	for _, earlier := range r.scenario.Steps {
		if earlier.Name == step.Name {
			return false
		}
		if slices.ContainsFunc(earlier.Request.Parameters, func(p scenario.Parameter) bool { return p.Value.Token == token && !p.Value.Each }) {
			return true
		}
	}
	return false
}
