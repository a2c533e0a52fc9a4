package renew

import (
	"maps"
	"slices"

	"github.com/plumb-conformance/plumb/spec/change"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// changed is what became of one operation.
type changed struct {
	action      string
	changes     []change.Change // in the order of the page
	fewer, more []string        // ids of scenarios
}

// compare gives what became of each operation, in the order of actions; operations that nothing happened to are left out.
func compare(before, after map[string]*version) []changed {
	actions := maps.Clone(before)
	maps.Copy(actions, after)
	var out []changed
	for _, action := range slices.Sorted(maps.Keys(actions)) {
		old, now := before[action], after[action]
		c := changed{action: action, changes: between(old, now)}
		was, is := old.scenarios(), now.scenarios()
		c.fewer, c.more = without(was, is), without(is, was)
		if len(c.changes)+len(c.fewer)+len(c.more) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// between are the changes from one version of an operation to another; nil stands for none.
func between(old, now *version) []change.Change {
	switch {
	case old == nil:
		return []change.Change{change.OperationAdded(now.op.Action, now.op.Page)}
	case now == nil:
		return []change.Change{change.OperationRemoved(old.op.Action, old.op.Page)}
	}
	return change.Compare(old.document, now.document)
}

// without are the texts of a list that are not in another.
func without(list, other []string) []string {
	known := map[string]bool{}
	for _, text := range other {
		known[text] = true
	}
	return slices.DeleteFunc(slices.Clone(list), func(text string) bool { return known[text] })
}

// asks are the changes that the method of the operation has to know of, each as a clause: what came, went or has another name.
// Rules of parameters are checked before it is called.
func (c changed) asks() []string {
	var out []string
	for _, one := range c.changes {
		if came(one) || went(one) || one.Was != "" {
			out = append(out, became(one))
		}
	}
	return out
}

// came and went say whether a parameter, a member or an error is there that was not, or the other way round.
func came(c change.Change) bool { return c.Kind == change.Added && isWhole(c) }
func went(c change.Change) bool { return c.Kind == change.Removed && isWhole(c) }

// isWhole says whether a change is about all that is said of a parameter, a member or an error.
func isWhole(c change.Change) bool {
	switch c.Subject.Kind { //nolint:exhaustive // the others have no Go name
	case contract.OfParameter, contract.OfResponse:
		return c.Subject.Rule == ""
	case contract.OfError:
		return true
	}
	return false
}

// became says in a clause what became of a thing.
func became(c change.Change) string {
	word := string(c.Subject.Kind)
	if c.Subject.Kind == contract.OfResponse {
		word = "member"
	}
	switch {
	case c.Was != "":
		return word + " " + c.Was + " is " + c.Subject.Name + " now"
	case came(c):
		return word + " " + c.Subject.Name + " is new"
	case went(c):
		return word + " " + c.Subject.Name + " is gone"
	}
	return word + " " + c.Subject.Name + " has changed"
}
