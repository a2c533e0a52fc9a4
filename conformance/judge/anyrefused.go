package judge

import (
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// anyRefused: one of two calls is refused for what it asks. That both are accepted is what must not be.
func (r *run) anyRefused(c scenario.Check, a *reply) *problem {
	before := r.answers[c.Want]
	switch {
	case before == nil:
		return blind("the step %s has no answer", c.Want)
	case a.accepted() && before.accepted():
		return violated("both were accepted, and one of them has a name that something else has")
	case a.refusal() || before.refusal():
		return nil
	}
	return blind("neither refused nor accepted: %s", a.brief())
}
