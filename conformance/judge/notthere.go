package judge

import (
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/words"
)

// isNotThere: the request is refused as one for something that there is not.
func (r *run) isNotThere(a *reply) *problem {
	if p := r.isRefusal("", a); p != nil {
		return p
	}
	if a.status != 404 && !words.HasAny(a.code(), "NotFound", "NotExist", "NoSuch") {
		return violated("expected a refusal that says there is no such thing, got %s", a.brief())
	}
	return nil
}

// sameRefusal: the request is refused with the code of an earlier one.
func (r *run) sameRefusal(c scenario.Check, a *reply) *problem {
	before := r.answers[c.Than]
	switch {
	case before == nil || before.code() == "":
		return blind("the step %s has no code", c.Than)
	case a.accepted():
		return nil // the thing is there
	case a.code() != before.code():
		return violated("expected %s, as the step %s got it, got %s", clip(before.code()), c.Than, a.brief())
	}
	return nil
}

// otherRefusal: the request is refused, and not with the code of an earlier one.
func (r *run) otherRefusal(c scenario.Check, a *reply) *problem {
	if p := r.isRefusal("", a); p != nil {
		return p
	}
	if before := r.answers[c.Than]; before == nil || a.code() == before.code() {
		return violated("refused with the same code as the step %s: %s", c.Than, a.brief())
	}
	return nil
}
