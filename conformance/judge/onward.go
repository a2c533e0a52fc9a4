package judge

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// walked are the answers of a step about the parts of a list: each knows those before, and the first those behind.
func walked(replies []*reply) {
	for i, a := range replies {
		a.before = replies[:i:i]
	}
	replies[0].onward = replies[1:]
}

// goesFarther: an answer that was reached by what another says of where to go on leads to no place that was there before, and
// has none of the items that were. Only items that are the same in all that they have count: what names them in one part need
// not do so in another. A part without items that leads to itself is the end, as some lists tell it that may grow.
func (r *run) goesFarther(c scenario.Check, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	earlier := a.before
	if than := r.answers[c.Than]; than != nil {
		earlier = append([]*reply{than}, earlier...)
	}
	own, next := named(ownItems(c, a), whole), textAt(a, c.Name)
	seen := map[string]bool{}
	for _, part := range earlier {
		if next != "" && len(own) > 0 && part.doc != nil && textAt(part, c.Name) == next {
			return violated("part %d of the list goes on at the %s %q, where the walk has been", len(earlier)+1, spelt(c.Name), clip(next))
		}
		for _, item := range ownItems(c, part) {
			seen[whole(item)] = true
		}
	}
	if slices.Contains(own, "") {
		return tooLittle("items cannot be told apart")
	}
	for _, item := range own {
		if seen[item] {
			return unlike("the item %s of part %d of the list is in a part before as well", clip(item), len(earlier)+1)
		}
	}
	return nil
}
