package main

import (
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

// checkBounds checks --rate and --max-requests.
func checkBounds(f runFlags) error {
	if f.rate < 0 || math.IsNaN(f.rate) || math.IsInf(f.rate, 0) {
		return fmt.Errorf("--rate %v: expected a number of requests a second that is not negative", f.rate)
	}
	if f.maxRequests < 0 {
		return fmt.Errorf("--max-requests %d: expected a number that is not negative", f.maxRequests)
	}
	return nil
}

// reached puts the way to the endpoint into a configuration, with the limits of --rate and --max-requests and the headers of
// --header.
func reached(config *conformance.Config, f *runFlags) error {
	if err := checkBounds(*f); err != nil {
		return err
	}
	way, err := f.reach.connection(config.Endpoint)
	if err != nil {
		return err
	}
	config.Client = way.Client()
	if f.rate > 0 {
		config.Turn = probe.Pace(f.rate)
	}
	if f.maxRequests > 0 {
		config.Client = probe.AtMost(config.Client, f.maxRequests)
	}
	config.Headers, err = f.reach.named()
	return err
}

func readWaivers(path string) (waiver.List, error) {
	if path == "" {
		return nil, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("--waivers: %w", err)
	}
	list, err := waiver.Load(data)
	if err != nil {
		return nil, fmt.Errorf("--waivers %s: %s", path, strings.Join(strings.Fields(err.Error()), " "))
	}
	return list, nil
}

// dryRun prints the plan. A report would be one of a run that never was.
func dryRun(c console, f runFlags, config conformance.Config) error {
	paths := pathsOf(f.reports, map[string]string{recordFlag: f.record})
	maps.DeleteFunc(paths, func(_, path string) bool { return path == "" })
	if len(paths) > 0 {
		return fmt.Errorf("--dry-run sends nothing and writes no report: leave out %s", strings.Join(slices.Sorted(maps.Keys(paths)), ", "))
	}
	return listScenarios(c, config)
}
