package judge

import (
	"regexp"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

var anyDigit = regexp.MustCompile(`\d`)

// inOrder: no object has a moment that is before the one beside it. Only what is written in one form can be compared, and of an
// object without one of them nothing can be said.
func (r *run) inOrder(c scenario.Check, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	names, _, ok := r.Operation.Result.Locate(c.Name)
	if !ok {
		return blind("the description has no member %s", c.Name)
	}
	own, seen := names[len(names)-1], false
	for _, n := range holders(a.doc.Node, names) {
		earlier, later := n.Text(c.Want), n.Text(own)
		if earlier == "" || anyDigit.ReplaceAllString(earlier, "0") != anyDigit.ReplaceAllString(later, "0") {
			continue
		}
		if later < earlier {
			return violated("%s is %q, before the %s %q beside it", c.Name, clip(later), c.Want, clip(earlier))
		}
		seen = true
	}
	if !seen {
		return tooLittle("no object has a %s and a %s that can be compared", c.Want, c.Name)
	}
	return nil
}
