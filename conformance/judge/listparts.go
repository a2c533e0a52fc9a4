package judge

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// goesOn: the answer names where to go on.
func (r *run) goesOn(c scenario.Check, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	if textAt(a, c.Name) == "" {
		return violated("there are more items, and the result has no %s", spelt(c.Name))
	}
	return nil
}

// ends: the answer that has the whole list names nowhere to go on.
func (r *run) ends(c scenario.Check, a *reply) *problem {
	size, ok := r.sentNumber(c.Want, a)
	n := len(itemsOf(c, a))
	if !ok || n >= size {
		return tooLittle("the list has %d items, and it is not known whether more follow", n)
	}
	if text := textAt(a, c.Name); text != "" {
		return violated("%d items are fewer than the %d that were asked for, and the result has the %s %q", n, size, spelt(c.Name), clip(text))
	}
	return nil
}

func textAt(a *reply, path string) string {
	for _, n := range a.doc.Node.Seek(path) {
		if n.Value != "" {
			return n.Value
		}
	}
	return ""
}

func (r *run) sameValue(c scenario.Check, a *reply) *problem {
	want, got, p := r.twoValues(c, a)
	if p == nil && want != got {
		return unlike("%s should be %q as in the step %s, got %q", spelt(c.Name), clip(want), c.Than, clip(got))
	}
	return p
}

func (r *run) otherValue(c scenario.Check, a *reply) *problem {
	want, got, p := r.twoValues(c, a)
	if p == nil && want == got && c.Needed {
		p = blind("two calls of their own both gave the %s %q, so that a replay cannot be told from a new call", spelt(c.Name), clip(got))
		p.alike = true
		return p
	}
	if p == nil && want == got {
		return violated("%s is %q as in the step %s", spelt(c.Name), clip(got), c.Than)
	}
	return p
}

func (r *run) twoValues(c scenario.Check, a *reply) (earlier, own string, p *problem) {
	than := r.answers[c.Than]
	if than == nil || than.doc == nil || a.doc == nil {
		return "", "", blind("there are not two answers to compare")
	}
	earlier, own = textAt(than, c.Name), textAt(a, c.Name)
	if earlier == "" || own == "" {
		return "", "", blind("one of the answers has no %s", spelt(c.Name))
	}
	return earlier, own, nil
}

// something: a member is there, with something in it.
func (r *run) something(c scenario.Check, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	if !slices.ContainsFunc(a.doc.Node.Seek(c.Name), func(n answer.Node) bool { return !n.Empty() }) {
		return violated("the result has no %s", spelt(c.Name))
	}
	return nil
}

func (r *run) nothingAt(c scenario.Check, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	if slices.ContainsFunc(a.doc.Node.Seek(c.Name), func(n answer.Node) bool { return !n.Empty() }) {
		return violated("the result has %s", spelt(c.Name))
	}
	return nil
}
