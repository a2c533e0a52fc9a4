package main

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

// ready is what a run is given that was read once for many runs. nil stands for what the flags name.
type ready struct {
	op      *operation.Operation
	known   *target.Profile
	waiving waiver.List
}

// operation is the operation of a run. The caller may give it a version.
func (r *ready) operation(c console, page string) (*operation.Operation, error) {
	if r == nil {
		return chosenOperation(c, page)
	}
	own := *r.op
	return &own, nil
}

func (r *ready) profile(path string) (*target.Profile, error) {
	if r == nil {
		return readProfile(path)
	}
	return r.known, nil
}

func (r *ready) waivers(path string) (waiver.List, error) {
	if r == nil {
		return readWaivers(path)
	}
	return r.waiving, nil
}
