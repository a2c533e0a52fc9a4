package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/keys"
	"github.com/plumb-conformance/plumb/conformance/operation"
)

// plannedFleet is a fleet of which every run can begin.
type plannedFleet struct {
	runs   []plannedRun
	folder string // of the reports; "" for none
}

// plannedRun is a run of a fleet with the flags that it would have by itself.
type plannedRun struct {
	of     fleet.Run
	flags  runFlags
	config conformance.Config
}

// fleetReader reads a fleet's file and what that names.
type fleetReader struct {
	c     console
	flags runFlags
	here  string // the folder that paths of the file start from
	ops   map[string]*operation.Operation
}

// planFleet reads a fleet and makes sure that each of its runs can begin. Nothing is sent. Errors name the file and its line.
func planFleet(c console, f runFlags) (plannedFleet, error) {
	if of, err := os.Stat(f.fleet); err == nil && !of.Mode().IsRegular() {
		return plannedFleet{}, fmt.Errorf("--fleet %s: expected a file", f.fleet)
	}
	data, err := os.ReadFile(f.fleet)
	if err != nil {
		return plannedFleet{}, fmt.Errorf("--fleet: %w", err)
	}
	r := &fleetReader{c: c, flags: f, here: filepath.Dir(f.fleet), ops: map[string]*operation.Operation{}}
	planned, err := r.planned(data)
	if err != nil {
		return plannedFleet{}, keys.In("--fleet "+f.fleet, err)
	}
	return plannedFleet{runs: planned, folder: *f.reports[0].folder}, nil
}

func (r *fleetReader) planned(data []byte) ([]plannedRun, error) {
	file, err := fleet.Load(data)
	if err != nil {
		return nil, err
	}
	operations, err := r.operations(file)
	if err != nil {
		return nil, err
	}
	matrix, err := fleet.Matrix(file, operations)
	if err != nil {
		return nil, err
	}
	all, err := r.withTargets(matrix)
	if err != nil {
		return nil, err
	}
	part, err := fleet.Part(r.flags.shard.of, matrix)
	if err != nil {
		return nil, err
	}
	var out []plannedRun
	for _, p := range all {
		if slices.ContainsFunc(part, func(one fleet.Run) bool { return one.Folder() == p.of.Folder() }) {
			out = append(out, p)
		}
	}
	return out, nil
}

// atLine is an error of a line of the fleet's file.
func atLine(line int, text string) error { return keys.MisfitErrors{{Line: line, Text: text}} }
