package proof

import (
	"context"
	"runtime"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/derive"
	"github.com/plumb-conformance/plumb/conformance/operation"
)

// Shown are the faults of an operation that one of their witnesses shows, and the statements that have none.
func Shown(ctx context.Context, op *operation.Operation) ([]derive.Fault, []derive.Silence, error) {
	faults, silent := derived(op)
	shown := make([]bool, len(faults))
	err := each(runtime.GOMAXPROCS(0), len(faults), func(i int) error {
		seen, err := witnessed(ctx, Config{Operation: op, Seed: 1}, faults[i])
		shown[i] = seen
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	var out []derive.Fault
	for i, f := range faults {
		if shown[i] {
			out = append(out, f)
		}
	}
	return out, withUnseen(op, out, silent), nil
}

// withUnseen adds the statements whose faults do not show.
func withUnseen(op *operation.Operation, shown []derive.Fault, silent []derive.Silence) []derive.Silence {
	var out []derive.Silence
	for _, s := range op.Statements {
		known := slices.IndexFunc(silent, func(one derive.Silence) bool { return one.Statement == s.ID })
		switch {
		case known >= 0:
			out = append(out, silent[known])
		case !slices.ContainsFunc(shown, func(f derive.Fault) bool { return f.Statement == s.ID }):
			out = append(out, derive.Silence{Statement: s.ID, Reason: unseen})
		}
	}
	return out
}

const unseen = "no request shows on a server of this page that it is broken"

// Find returns a fault of an operation by its name. The error of an unknown one names one that looks like it.
func Find(op *operation.Operation, name string) (derive.Fault, error) {
	faults, _ := derived(op)
	found, err := chosen(faults, []string{name})
	if err != nil {
		return derive.Fault{}, err
	}
	return found[0], nil
}
