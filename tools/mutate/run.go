package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"path"
	"strings"
	"time"

	"golang.org/x/tools/go/packages"

	"github.com/plumb-conformance/plumb/tools/mutate/choice"
	"github.com/plumb-conformance/plumb/tools/mutate/mutation"
	"github.com/plumb-conformance/plumb/tools/mutate/trial"
)

// Exit codes.
const (
	exitOK    = 0
	exitBelow = 1 // fewer were noticed than -min asks for
	exitError = 2
)

// world is what the process has: its folder, environment, clock and streams, and its patience.
type world struct {
	folder         string
	environment    []string
	clock          func() time.Time
	limit          func(took time.Duration) time.Duration
	stdout, stderr io.Writer
}

// limit is generous, as the machine may have other things to do: what is not done by then hangs.
func limit(took time.Duration) time.Duration {
	const least, times = 20 * time.Second, 10
	return least + times*took
}

// notMutated are folders of the module whose code is left alone: code that a generator writes, and this tool, whose own
// tests would mutate within mutations.
func notMutated() []string { return []string{"generated", "tools/mutate"} }

// source is the module: its packages that can be mutated.
type source struct {
	root     string
	module   string
	packages []mutation.Package
}

// helperFolder is where package mutant is to be found by instrumented code, from the root of the module.
const helperFolder = "internal/mutant"

func (s source) helper() string { return path.Join(s.module, helperFolder) }

func run(ctx context.Context, arguments []string, w world) int {
	code, err := mutate(ctx, arguments, w)
	if err != nil {
		_, _ = fmt.Fprintln(w.stderr, "mutate:", err)
		return exitError
	}
	return code
}

func mutate(ctx context.Context, arguments []string, w world) (int, error) {
	o, err := readOptions(arguments, w.stdout)
	if errors.Is(err, flag.ErrHelp) {
		return exitOK, nil
	}
	if err != nil {
		return exitError, err
	}
	s, err := load(ctx, w, o.packages)
	if err != nil {
		return exitError, err
	}
	var all []mutation.Mutation
	for i := range s.packages {
		if err := s.packages[i].Compiling(s.helper()); err != nil {
			return exitError, err
		}
		all = append(all, s.packages[i].Mutations...)
	}
	chosen := choice.Take(o.seed, o.n, all)
	if len(chosen) == 0 {
		return exitError, fmt.Errorf("-packages %s: nothing to mutate, expected packages with code of our own", o.packages)
	}
	if len(chosen) < o.n {
		_, _ = fmt.Fprintf(w.stderr, "mutate: there are only %d mutations, not %d\n", len(chosen), o.n)
	}
	if o.list {
		for _, m := range chosen {
			_, _ = fmt.Fprintln(w.stdout, describe(m))
		}
		return exitOK, nil
	}
	return try(ctx, o, w, s, chosen)
}

func try(ctx context.Context, o options, w world, s source, chosen []mutation.Mutation) (int, error) {
	file, err := createResults(o.json)
	if err != nil {
		return exitError, err
	}
	defer file.set.Discard()
	instrumented, err := s.instrumented(chosen)
	if err != nil {
		return exitError, err
	}
	config := trial.Config{
		Root: s.root, Module: s.module, Environment: w.environment, Workers: o.workers, Clock: w.clock, Limit: w.limit,
		Without:  func(pkg string) bool { return s.within(pkg, "tools/mutate") },
		Progress: func(line string) { _, _ = fmt.Fprintln(w.stderr, "mutate:", line) },
	}
	results := summary{Seed: o.seed}
	err = trial.Run(ctx, config, chosen, instrumented, func(r trial.Result) {
		_, _ = fmt.Fprintf(w.stdout, "%s: %s\n", describe(r.Mutation), s.verdict(r))
		results.add(r)
	})
	if err != nil {
		return exitError, err
	}
	results.print(w.stdout, s.short)
	if err := file.write(ctx, results); err != nil {
		return exitError, err
	}
	if results.All.Share() < o.minimum {
		_, _ = fmt.Fprintf(w.stderr, "mutate: %.1f %% were noticed, -min asks for %v %%\n", results.All.Share(), o.minimum)
		return exitBelow, nil
	}
	return exitOK, nil
}

// load reads the packages of the module around the folder. Code that does not compile is an error.
func load(ctx context.Context, w world, patterns string) (source, error) {
	config := &packages.Config{Context: ctx, Dir: w.folder, Env: w.environment, Mode: mutation.LoadMode}
	loaded, err := packages.Load(config, strings.Fields(patterns)...)
	if err != nil {
		return source{}, fmt.Errorf("-packages %s: %w", patterns, err)
	}
	var s source
	for _, p := range loaded {
		if len(p.Errors) > 0 {
			return source{}, fmt.Errorf("-packages %s: %w", patterns, p.Errors[0])
		}
		if p.Module == nil || !p.Module.Main {
			return source{}, fmt.Errorf("-packages %s: %s is no package of this module", patterns, p.PkgPath)
		}
		s.root, s.module = p.Module.Dir, p.Module.Path
		if s.excluded(p.PkgPath) {
			continue
		}
		found, err := mutation.Find(p, s.root)
		if err != nil {
			return source{}, err
		}
		s.packages = append(s.packages, found)
	}
	return s, nil
}

func (s source) excluded(pkg string) bool {
	for _, folder := range notMutated() {
		if s.within(pkg, folder) {
			return true
		}
	}
	return false
}

func (s source) within(pkg, folder string) bool {
	whole := path.Join(s.module, folder)
	return pkg == whole || strings.HasPrefix(pkg, whole+"/")
}

// short is the name of a package from the root of the module.
func (s source) short(pkg string) string {
	if pkg == s.module {
		return "."
	}
	return strings.TrimPrefix(pkg, s.module+"/")
}

// instrumented returns the files that change, and package mutant, by path from the root of the module.
func (s source) instrumented(chosen []mutation.Mutation) (map[string][]byte, error) {
	changed := map[string]bool{}
	for _, m := range chosen {
		changed[m.File] = true
	}
	files := map[string][]byte{}
	for _, p := range s.packages {
		for _, f := range p.Files {
			if changed[f.Name] {
				files[f.Name] = f.Instrument(chosen, s.helper())
			}
		}
	}
	helper, err := mutation.Helper()
	if err != nil {
		return nil, fmt.Errorf("package mutant: %w", err)
	}
	inFolder := map[string][]byte{}
	for name, text := range helper {
		inFolder[path.Join(helperFolder, name)] = text
	}
	maps.Copy(files, inFolder)
	return files, nil
}
