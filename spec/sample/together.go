package sample

import "github.com/plumb-conformance/plumb/spec/contract"

// Together is one value with the members of several that stand in one place, at every depth; the first that shows something says
// what it is. nil when there are none.
func Together(values []*contract.Value) *contract.Value {
	if len(values) == 0 {
		return nil
	}
	return unite(values)
}
