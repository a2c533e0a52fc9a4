package main

import (
	"context"
	"fmt"
	"hash/fnv"
	"io"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/proof"
)

// provePages proves the suites of pages.
func provePages(cmd *cobra.Command, c console, f proveFlags) error {
	if f.workers < 1 || f.sample < 0 {
		return fmt.Errorf("--workers %d --sample %d: expected at least one worker, and no negative sample", f.workers, f.sample)
	}
	if f.least <= 0 || f.least > all {
		return fmt.Errorf("--least %g: expected a percentage above 0, at most 100", f.least)
	}
	if err := distinct(map[string]string{"--json": f.json, "--markdown": f.markdown}); err != nil {
		return err
	}
	operations, left, err := provable(f)
	if err != nil {
		return err
	}
	if len(f.faults) > 0 && len(operations) != 1 {
		return fmt.Errorf("--fault %s: expected one page with it, there are %d", f.faults[0], len(operations))
	}
	files, err := openOutputs(c.files.Set(), destination[proof.Proofs]{f.json, proof.JSON}, destination[proof.Proofs]{f.markdown, proof.Markdown})
	if err != nil {
		return err
	}
	made, err := proofsOf(cmd.Context(), f, operations)
	if err != nil {
		files.discard()
		return err
	}
	made.Left = left
	if err := files.write(cmd.Context(), made); err != nil {
		return err
	}
	if err := proof.Text(c.out, made); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	if !made.Holds(f.least) {
		return exit(1)
	}
	return nil
}

// provable are the operations of the pages, and the pages below folders that have none: a page that is named itself has to have
// one.
func provable(f proveFlags) ([]*operation.Operation, []proof.Left, error) {
	paths, err := pagesOf(f.pages)
	if err != nil {
		return nil, nil, err
	}
	var out []*operation.Operation
	var left []proof.Left
	for _, path := range sampledPages(paths, f.sample) {
		op, err := operationOf(path, f.version)
		switch {
		case err == nil:
			out = append(out, op)
		case slices.ContainsFunc(f.pages, func(named string) bool { return filepath.Clean(named) == path }):
			return nil, nil, err
		default:
			left = append(left, proof.Left{Page: filepath.Base(path), Reason: err.Error()})
		}
	}
	return out, left, nil
}

// sampledPages are n of the pages, picked by a digest of their base names: the same on every machine, and of several pages of one
// name the first alone, which would else be picked together. All for 0.
func sampledPages(paths []string, n int) []string {
	if n == 0 || n >= len(paths) {
		return paths
	}
	digest := func(path string) uint64 {
		sum := fnv.New64a()
		_, _ = io.WriteString(sum, filepath.Base(path))
		return sum.Sum64()
	}
	picked := slices.Clone(paths)
	slices.SortStableFunc(picked, func(a, b string) int {
		if x, y := digest(a), digest(b); x < y {
			return -1
		} else if x > y {
			return 1
		}
		return 0
	})
	picked = slices.CompactFunc(picked, func(a, b string) bool { return filepath.Base(a) == filepath.Base(b) })
	picked = picked[:min(n, len(picked))]
	slices.Sort(picked)
	return picked
}

func proofsOf(ctx context.Context, f proveFlags, operations []*operation.Operation) (proof.Proofs, error) {
	var out proof.Proofs
	for _, op := range operations {
		one, err := proof.Make(ctx, proof.Config{Operation: op, Workers: f.workers, Seed: f.seed, Quick: f.quick, Names: f.faults})
		if err != nil {
			return out, fmt.Errorf("%s: %w", op.Page, err)
		}
		out.Pages = append(out.Pages, one)
	}
	return out, nil
}
