package main

import (
	"cmp"
	"fmt"
	"os"
	"strings"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/operation"
	runs "github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

// withTargets gives every run the flags of its target, whose files are read once.
func (r *fleetReader) withTargets(matrix []fleet.Run) ([]plannedRun, error) {
	var out []plannedRun
	for from := 0; from < len(matrix); {
		to := from
		for to < len(matrix) && matrix[to].Target.Name == matrix[from].Target.Name {
			to++
		}
		planned, err := r.ofTarget(matrix[from:to])
		if err != nil {
			return nil, targetError(matrix[from].Target, err)
		}
		out, from = append(out, planned...), to
	}
	return out, nil
}

// targetError is an error about a target of the file.
func targetError(t fleet.Target, err error) error {
	return atLine(t.Line, "targets: "+t.Name+": "+strings.Join(strings.Fields(err.Error()), " "))
}

// ofTarget are the runs of one target.
func (r *fleetReader) ofTarget(matrix []fleet.Run) ([]plannedRun, error) {
	of := matrix[0].Target
	base, err := r.flagsOf(of)
	if err != nil {
		return nil, err
	}
	profile, err := readProfile(base.target)
	if err != nil {
		return nil, err
	}
	waivers, err := readWaivers(base.waivers)
	if err != nil {
		return nil, err
	}
	var ops []*operation.Operation
	for _, run := range matrix {
		ops = append(ops, r.ops[run.Operation.Page])
	}
	if err := profile.CheckAbout(ops...); err != nil {
		return nil, fmt.Errorf("profile: %w", err)
	}
	return r.ready(matrix, base, profile, waivers)
}

// flagsOf are the flags of run for a target.
func (r *fleetReader) flagsOf(t fleet.Target) (runFlags, error) {
	f := r.flags
	f.fleet, f.shard = "", shardValue{}
	f.endpoint, f.layer, f.version, f.filter = t.Endpoint, t.Layer, t.Version, t.Filter
	f.strict = f.strict || t.Strict
	f.target, f.waivers = r.path(t.Profile), r.path(t.Waivers)
	if t.Credentials == (fleet.Credentials{}) {
		return f, nil
	}
	f.key = keyFlagValues{id: os.Getenv(t.Credentials.KeyID), secret: os.Getenv(t.Credentials.Secret)}
	if t.Credentials.Token != "" {
		f.key.token = os.Getenv(t.Credentials.Token)
	}
	if f.key.id == "" || f.key.secret == "" {
		return f, fmt.Errorf("credentials: the environment has no %s or no %s", t.Credentials.KeyID, t.Credentials.Secret)
	}
	return f, nil
}

// ready plans each run of a target as it would be by itself, so that what keeps one from beginning is known before anything is sent.
func (r *fleetReader) ready(matrix []fleet.Run, base runFlags, profile *target.Profile, waivers waiver.List) ([]plannedRun, error) {
	var out []plannedRun
	waived := map[string]bool{}
	for _, run := range matrix {
		f := base
		op := r.ops[run.Operation.Page]
		f.page = run.Operation.Page
		f.ready = &ready{op: op, known: profile.Fit(op)}
		all, err := scenariosOf(r.c, f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", op.Action, err)
		}
		f.ready.waiving = waivers.Among(all)
		for _, id := range all {
			waived[id] = true
		}
		config, err := suiteConfig(r.c, f)
		if err == nil {
			_, err = conformance.New(config)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", op.Action, err)
		}
		run.Operation.Version = cmp.Or(run.Operation.Version, config.Operation.Version)
		out = append(out, plannedRun{run, f, config})
	}
	for _, w := range waivers {
		if !waived[w.Scenario] {
			return nil, fmt.Errorf("waivers: waiver of %s: no operation of the target has such a scenario", w.Scenario)
		}
	}
	return out, nil
}

// scenariosOf are the ids of all scenarios of an operation against a target.
func scenariosOf(c console, f runFlags) ([]string, error) {
	f.filter = ""
	config, err := suiteConfig(c, f)
	if err != nil {
		return nil, err
	}
	plan, err := runs.NewPlan(config)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, s := range plan.Scenarios() {
		ids = append(ids, s.ID)
	}
	return ids, nil
}
