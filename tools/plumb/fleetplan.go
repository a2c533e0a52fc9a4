package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/operation"
	runs "github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/waiver"
	"github.com/plumb-conformance/plumb/spec"
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
	data, err := os.ReadFile(f.fleet)
	if err != nil {
		return plannedFleet{}, fmt.Errorf("--fleet: %w", err)
	}
	r := &fleetReader{c: c, flags: f, here: filepath.Dir(f.fleet), ops: map[string]*operation.Operation{}}
	planned, err := r.planned(data)
	if err != nil {
		return plannedFleet{}, located(f.fleet, err)
	}
	return plannedFleet{runs: planned, folder: *f.reports[0].folder}, nil
}

// located puts the file and the line before an error.
func located(path string, err error) error {
	var wrong *fleet.Error
	if errors.As(err, &wrong) && wrong.Line > 0 {
		return fmt.Errorf("--fleet %s:%d: %s", path, wrong.Line, wrong.Text)
	}
	return fmt.Errorf("--fleet %s: %w", path, err)
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

// operations compiles every page, once.
func (r *fleetReader) operations(file fleet.File) ([]fleet.Operation, error) {
	var out []fleet.Operation
	var paths []string
	for _, given := range file.Pages {
		found, err := r.pages(given)
		if err != nil {
			return nil, err
		}
		for _, path := range found {
			if slices.Contains(paths, path) {
				return nil, &fleet.Error{Line: given.Line, Text: "pages: " + path + " is given twice"}
			}
			paths = append(paths, path)
			op, err := compiledPage(path)
			if err != nil {
				return nil, &fleet.Error{Line: given.Line, Text: "pages: " + err.Error()}
			}
			r.ops[path] = op
			out = append(out, fleet.Operation{Action: op.Action, Version: op.Version, Page: path})
		}
	}
	return out, nil
}

// pages are those that an entry means: a file, those below a folder, or those that a pattern matches.
func (r *fleetReader) pages(given fleet.Pages) ([]string, error) {
	path := r.path(given.Path)
	matched, err := filepath.Glob(path)
	if err != nil || len(matched) == 0 {
		return nil, &fleet.Error{Line: given.Line, Text: "pages: " + given.Path + ": there is no such file: expected one, a folder or a pattern"}
	}
	var out []string
	for _, one := range matched {
		found, err := pagesBelow(one)
		if err != nil {
			return nil, &fleet.Error{Line: given.Line, Text: "pages: " + err.Error()}
		}
		out = append(out, found...)
	}
	if len(out) == 0 {
		return nil, &fleet.Error{Line: given.Line, Text: "pages: " + given.Path + ": there is no page (*" + spec.PageSuffix + ") below it"}
	}
	return out, nil
}

// path is a path of the file, from where the command was started.
func (r *fleetReader) path(given string) string {
	if given == "" || filepath.IsAbs(given) {
		return given
	}
	return filepath.Join(r.here, filepath.FromSlash(given))
}

// compiledPage is the operation of a page with its sources, for reports that show the page.
func compiledPage(path string) (*operation.Operation, error) {
	var said strings.Builder
	source, err := readPage(path)
	if err != nil {
		return nil, err
	}
	result, err := compileSource(path, source, false, &said)
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, firstError(said.String()))
	}
	op, err := operation.Load(result.Description, result.Statements)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	op.Sources.Page, op.Sources.Path = source, pagePath(path)
	op.Sources.Protocol, err = spec.Overlay()
	return op, err
}

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
	return &fleet.Error{Line: t.Line, Text: "targets: " + t.Name + ": " + strings.Join(strings.Fields(err.Error()), " ")}
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
