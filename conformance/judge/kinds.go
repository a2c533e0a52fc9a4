package judge

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/answer"
)

// byKind reports whether it is the kind of an object that decides whether it has a member: another member says of all that lack
// this one that they are of kinds of which no object has it. It is not sure where a kind has one object alone, which may as well be
// one that lacks what its kind has.
func (r *run) byKind(path string, having, lacking []answer.Node) (is, sure bool) {
	for _, p := range r.Operation.KindsBeside(path) {
		if apart(p.Name, having, lacking) {
			is, sure = true, sure || inPairs(p.Name, lacking)
		}
	}
	return is, sure
}

// apart reports whether a member has in none of some objects a value that it has in one of the others. Objects without it say
// nothing.
func apart(name string, some, others []answer.Node) bool {
	seen := countsOf(name, some)
	return !slices.ContainsFunc(others, func(n answer.Node) bool { return n.Text(name) == "" || seen[n.Text(name)] > 0 })
}

// inPairs reports whether each value of a member is that of two objects at least.
func inPairs(name string, objects []answer.Node) bool {
	for _, count := range countsOf(name, objects) {
		if count == 1 {
			return false
		}
	}
	return true
}

// countsOf counts the objects with each value of a member.
func countsOf(name string, objects []answer.Node) map[string]int {
	out := map[string]int{}
	for _, n := range objects {
		out[n.Text(name)]++
	}
	return out
}
