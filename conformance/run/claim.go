package run

import (
	"maps"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// claim is what a scenario lays hold of in the target while it runs. Scenarios whose claims are at odds do not run at the same
// time: one would see what the other did.
type claim struct {
	// values are the account values that the scenario's requests touch, as NAME=VALUE; anyValue stands for all of them.
	values map[string]bool
	// alone says that no other scenario may touch the values meanwhile.
	alone bool
	// works says that the scenario begins work that others with its values which do so would have to wait for.
	works bool
	// timed says that the scenario looks at a state that passes by itself.
	timed bool
	// whole says that no other scenario may run at all.
	whole bool
}

// anyValue stands for the values of a request that names none: nobody knows what it touches.
const anyValue = ""

// claimOf is what a scenario claims. What it sees is spoiled by others that touch its values when it looks at work in progress, at
// several requests at the same time or at how soon an answer comes; a provocation's command changes the whole target.
func claimOf(op *operation.Operation, s scenario.Scenario, stateful bool) claim {
	out := claim{values: map[string]bool{}, timed: s.Attempts > 1}
	for _, way := range s.Ways() {
		for _, step := range way.Steps {
			maps.Copy(out.values, touched(op, step.Request))
			out.timed = out.timed || step.Within > 0 || step.AtOnce && stateful
			out.alone = out.alone || step.Together > 1
			out.whole = out.whole || step.Provoke != ""
		}
	}
	out.alone = out.alone || out.timed
	return out
}

// touched are the values of the operation's own parameters in a request. A value that is made for the request alone is nobody
// else's.
func touched(op *operation.Operation, r scenario.Request) map[string]bool {
	out := map[string]bool{}
	for _, sent := range r.Parameters {
		param, known := op.Parameter(sent.Name)
		if known && param.Role == contract.RoleBusiness && sent.Value.Token == "" && sent.Value.From.Step == "" {
			out[sent.Name+"="+sent.Value.Text] = true
		}
	}
	if len(out) == 0 {
		out[anyValue] = true
	}
	return out
}

// stateful reports whether requests of the operation can leave something behind that others meet.
func stateful(op *operation.Operation, all []scenario.Scenario) bool {
	return len(op.InProgressCodes()) > 0 || slices.ContainsFunc(all, func(s scenario.Scenario) bool { return s.Mutates })
}

// odds reports whether two claims cannot be had at the same time.
func (c claim) odds(with claim) bool {
	return c.whole || with.whole || (c.alone || with.alone || c.works && with.works) && c.meets(with)
}

// meets reports whether two claims have a value in common.
func (c claim) meets(with claim) bool {
	if c.values[anyValue] || with.values[anyValue] {
		return true
	}
	for value := range c.values {
		if with.values[value] {
			return true
		}
	}
	return false
}
