package fleet

import (
	"fmt"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/shard"
)

// Operation is one that a page documents.
type Operation struct{ Action, Version, Page string }

// Run is one of the matrix: a target judged by a page.
type Run struct {
	Target    Target
	Operation Operation
	versioned bool // another version of the operation is in the fleet, too
}

// Folder is where a run's reports belong, below those of the fleet, with slashes. It has the version where the fleet has several of the
// operation.
func (r Run) Folder() string {
	if r.versioned {
		return r.Target.Name + "/" + r.Operation.Action + "-" + r.Operation.Version
	}
	return r.Target.Name + "/" + r.Operation.Action
}

// Matrix are the runs of a fleet: its targets in their order, each with the operations of its pages in theirs. Two pages of one operation in one version,
// a name of only or except that no page has, and a target of which nothing is left are errors.
func Matrix(f File, operations []Operation) ([]Run, error) {
	versions, err := versionsOf(operations)
	if err != nil {
		return nil, err
	}
	var out []Run
	for _, t := range f.Targets {
		if err := t.checkNames(operations); err != nil {
			return nil, err
		}
		before := len(out)
		for _, op := range operations {
			if t.takes(op.Action) {
				out = append(out, Run{t, op, versions[op.Action] > 1})
			}
		}
		if len(out) == before {
			return nil, wrong(t.Line, "targets: %s: except leaves out every operation: expected one at least", t.Name)
		}
	}
	return out, nil
}

// versionsOf are how many pages there are of each action, each of another version.
func versionsOf(operations []Operation) (map[string]int, error) {
	first, count := map[string]string{}, map[string]int{}
	for _, op := range operations {
		key := op.Action + " " + op.Version
		if earlier, twice := first[key]; twice {
			return nil, fmt.Errorf("pages: %s and %s are both of %s: expected one page of an operation in a version", earlier, op.Page, key)
		}
		first[key] = op.Page
		count[op.Action]++
	}
	return count, nil
}

func (t Target) takes(action string) bool {
	if len(t.Only) > 0 {
		return slices.Contains(t.Only, action)
	}
	return !slices.Contains(t.Except, action)
}

func (t Target) checkNames(operations []Operation) error {
	for _, name := range slices.Concat(t.Only, t.Except) {
		if !slices.ContainsFunc(operations, func(op Operation) bool { return op.Action == name }) {
			return wrong(t.Line, "targets: %s: no page is of the operation %q, which only or except names", t.Name, name)
		}
	}
	return nil
}

// Part are the runs of a shard: of N shards the I-th has the runs I, I+N and so on. A shard without any is an error.
func Part(s shard.Shard, runs []Run) ([]Run, error) {
	part := shard.Part(s, runs, Run.Folder)
	if len(part) == 0 {
		return nil, fmt.Errorf("shard %s: it has no run: expected %d shards at most, for as many runs", s, len(runs))
	}
	return part, nil
}
