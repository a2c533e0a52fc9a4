package judge

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/operation"
)

// byKind reports whether it is the kind of an object that decides whether it has a member: another member says of all that lack
// this one that they are of kinds of which no object has it.
func (r *run) byKind(path string, having, lacking []answer.Node) bool {
	return slices.ContainsFunc(r.Operation.KindsBeside(path), func(p operation.Field) bool { return apart(p.Name, having, lacking) })
}

// apart reports whether a member has in none of some objects a value that it has in one of the others. Objects without it say
// nothing.
func apart(name string, some, others []answer.Node) bool {
	seen := map[string]bool{}
	for _, n := range some {
		seen[n.Text(name)] = true
	}
	return !slices.ContainsFunc(others, func(n answer.Node) bool { return n.Text(name) == "" || seen[n.Text(name)] })
}
