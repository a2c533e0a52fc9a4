package judge

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// itemsOf are the items of the list that a check looks at, with those of the parts that follow where the step asked for them.
func itemsOf(c scenario.Check, a *reply) []answer.Node {
	if a == nil {
		return nil
	}
	out := ownItems(c, a)
	for _, part := range a.onward {
		out = append(out, ownItems(c, part)...)
	}
	return out
}

// ownItems are the items that one answer has.
func ownItems(c scenario.Check, a *reply) []answer.Node {
	if a.doc == nil {
		return nil
	}
	return a.doc.Node.ItemsAt(c.List)
}

// sentNumber is a number that the request of an answer sent, or what the page says that leaving it out stands for.
func (r *run) sentNumber(parameter string, a *reply) (int, bool) {
	text, _ := a.exchange.Request.Parameter(parameter)
	if text == "" {
		text = r.Operation.Limit(parameter, "default")
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}

// listsAtMost: there are no more items than the request asked for.
func (r *run) listsAtMost(c scenario.Check, a *reply) *problem {
	most, ok := r.sentNumber(c.Name, a)
	if !ok {
		return blind("the request sent no number as %s", c.Name)
	}
	if n := len(itemsOf(c, a)); n > most {
		return violated("%s = %d, and the result has %d items", c.Name, most, n)
	}
	return nil
}

// listsAsMany: the first page has as many items as there are, or as fit on it.
func (r *run) listsAsMany(c scenario.Check, a *reply) *problem {
	total, ok := numberAt(a, c.Want)
	if !ok {
		return blind("the result has no number %s", spelt(c.Want))
	}
	n := len(itemsOf(c, a))
	size, sent := r.sentNumber(c.Name, a)
	switch {
	case total == 0 && n == 0:
		return tooLittle("the list is empty")
	case r.partial(a) && total > n:
		return nil
	case c.Name != "" && !sent:
		return blind("nothing says how many items a page has")
	case c.Name != "" && n == size && total > n, n == total:
		return nil
	}
	return unlike("%s is %d, and the first page has %d items", spelt(c.Want), total, n)
}

func numberAt(a *reply, path string) (int, bool) {
	if a == nil || a.doc == nil {
		return 0, false
	}
	for _, n := range a.doc.Node.Seek(path) {
		number, err := strconv.Atoi(n.Value)
		return number, err == nil
	}
	return 0, false
}

// spelt is a path as people write it.
func spelt(path string) string { return strings.ReplaceAll(path, "/", ".") }

func (r *run) listsNothing(c scenario.Check, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	if n := len(itemsOf(c, a)); n > 0 {
		return violated("expected no items, the result has %d", n)
	}
	return nil
}

// listsMore: the whole list has more items than a page was asked to have.
func (r *run) listsMore(c scenario.Check, a *reply) *problem {
	size, ok := r.sentNumber(c.Name, a)
	if n := len(itemsOf(c, r.answers[c.Than])); !ok || n <= size {
		return tooLittle("the list has %d items, too few for a second page", n)
	}
	return nil
}

// listsDiffer: there are so many items, or so many different values of a member of theirs.
func (r *run) listsDiffer(c scenario.Check, a *reply) *problem {
	want, err := strconv.Atoi(c.Want)
	if err != nil || a.doc == nil {
		return blind("nothing can be counted")
	}
	if c.Name == "" {
		if n := len(itemsOf(c, a)); n < want {
			return tooLittle("the list has %d items, and it takes %d to see a difference", n, want)
		}
		return nil
	}
	if n := len(different(a.doc.Node, c.List+"/"+c.Name)); n < want {
		return tooLittle("the items have %d different values of %s, and it takes %d to see a difference", n, c.Name, want)
	}
	return nil
}

// listsApart: no item is on two pages.
func (r *run) listsApart(c scenario.Check, a *reply) *problem {
	name, ok := r.naming(c, a)
	if !ok {
		return tooLittle("items cannot be told apart")
	}
	first := named(itemsOf(c, r.answers[c.Than]), name)
	for _, item := range named(itemsOf(c, a), name) {
		if slices.Contains(first, item) {
			return unlike("the item %s is in the result of the step %s as well", clip(item), c.Than)
		}
	}
	return nil
}

// listsFollow: the items are those that come next in the whole list.
func (r *run) listsFollow(c scenario.Check, a *reply) *problem {
	name, ok := r.naming(c, a)
	whole, before, own := named(itemsOf(c, r.answers[c.Than]), name), named(itemsOf(c, r.answers[c.Want]), name), named(itemsOf(c, a), name)
	switch {
	case !ok:
		return tooLittle("items cannot be told apart")
	case len(own) == 0 && len(whole) > len(before):
		return unlike("the whole list has %d items, the step %s gave %d of them, and nothing follows", len(whole), c.Want, len(before))
	}
	begin := whole[:min(len(before)+len(own), len(whole))]
	for _, item := range slices.Concat(before, own) {
		if !slices.Contains(begin, item) {
			return unlike("the item %s is not among the first %d of the whole list", clip(item), len(begin))
		}
	}
	return nil
}

// listsSame: the same items, in any order.
func (r *run) listsSame(c scenario.Check, a *reply) *problem {
	name, _ := r.naming(c, a)
	want, got := named(itemsOf(c, r.answers[c.Than]), name), named(itemsOf(c, a), name)
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(want, got) {
		return unlike("expected the %d items of the step %s, got %d items that are not all the same", len(want), c.Than, len(got))
	}
	return nil
}

// listsPart: a result that is chosen is a part of the whole.
func (r *run) listsPart(c scenario.Check, a *reply) *problem {
	than := r.answers[c.Than]
	if !r.isWhole(c, than) {
		return nil // the scenario's other checks have shown something
	}
	name, _ := r.naming(c, a)
	whole := named(itemsOf(c, than), name)
	for _, item := range named(itemsOf(c, a), name) {
		if !slices.Contains(whole, item) {
			return unlike("the item %s is not in the result of the step %s", clip(item), c.Than)
		}
	}
	return nil
}

// listsHold: the whole list has all items of earlier steps.
func (r *run) listsHold(c scenario.Check, a *reply) *problem {
	if !r.isWhole(c, a) {
		return tooLittle("one answer does not have the whole list")
	}
	name, _ := r.naming(c, a)
	whole, seen := named(itemsOf(c, a), name), 0
	for _, than := range strings.Split(c.Than, ",") {
		part := itemsOf(c, r.answers[than])
		seen += len(part)
		for _, item := range named(part, name) {
			if !slices.Contains(whole, item) {
				return unlike("the item %s of the step %s is not in the whole list", clip(item), than)
			}
		}
	}
	if seen == 0 {
		return tooLittle("no value has an item")
	}
	return nil
}

// isWhole reports whether an answer has the whole list, as far as can be seen.
func (r *run) isWhole(c scenario.Check, a *reply) bool {
	if a == nil || a.doc == nil {
		return false
	}
	l := r.Operation.Listing
	n := len(itemsOf(c, a))
	if r.partial(a) {
		return false
	}
	if size, ok := r.sentNumber(l.Size, a); l.Size != "" && ok {
		return n < size
	}
	if text := r.valueAt(l.Total, a); l.Total != "" && text != "" {
		return text == strconv.Itoa(n)
	}
	return l.Size == ""
}

// partial reports whether the last answer about a list says where to go on.
func (r *run) partial(a *reply) bool {
	if len(a.onward) > 0 {
		a = a.onward[len(a.onward)-1]
	}
	next := r.Operation.Listing.Next
	return next != "" && a.doc != nil && r.valueAt(next, a) != ""
}

// valueAt is the text of a scalar at a documented path.
func (r *run) valueAt(documented string, a *reply) string {
	names, _, _ := r.Operation.Result.Locate(documented)
	for _, n := range a.doc.Node.Find(names...) {
		return n.Value
	}
	return ""
}
