package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/keys"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

const defaultJobs = 4

// paceFlags adds the flags that say how much is asked at a time, and when.
func paceFlags(cmd *cobra.Command, f *runFlags) {
	flags := cmd.Flags()
	f.jobs = defaultJobs
	flags.Var((*jobsValue)(&f.jobs), "jobs", "scenarios at most that are asked at the same time; verdicts are the same for any number")
	flags.Var((*waitValue)(&f.wait), "wait", "longest time to wait for a target that is just starting: a closed port, or 502, 503, 504; counts for --timeout")
	flags.Float64Var(&f.rate, "rate", 0, "most requests a second of all jobs together; 0 means as many as the target takes")
	flags.Int64Var(&f.maxRequests, "max-requests", 0, "most requests of the whole run; 0 means no limit")
}

// jobsValue is a number of jobs as a flag has it.
type jobsValue int

// Set reads the number.
func (j *jobsValue) Set(text string) error {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return errors.New("expected a whole number above zero")
	}
	*j = jobsValue(n)
	return nil
}

func (j *jobsValue) String() string { return strconv.Itoa(int(*j)) }

// Type is the name of the value in the help.
func (*jobsValue) Type() string { return "int" }

// waitValue is the time for a target to start as a flag has it.
type waitValue time.Duration

// Set reads the time.
func (w *waitValue) Set(text string) error {
	d, err := time.ParseDuration(text)
	if err != nil || d <= 0 {
		return errors.New("expected a time above zero, such as 30s")
	}
	*w = waitValue(d)
	return nil
}

func (w *waitValue) String() string { return time.Duration(*w).String() }

// Type is the name of the value in the help.
func (*waitValue) Type() string { return "duration" }

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
	if way.To == "" { // who is told where to connect asks no proxy
		if err := checkProxies(config.Endpoint, os.Getenv); err != nil {
			return err
		}
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
		return nil, fmt.Errorf("--waivers %w", keys.In(path, err))
	}
	return list, nil
}

// dryRun prints the plan. A report would be one of a run that never was.
func dryRun(c console, f runFlags, config conformance.Config) error {
	if asked := flagsOf(pathsOf(f.reports, map[string]string{recordFlag: f.record})); len(asked) > 0 {
		return fmt.Errorf("--dry-run sends nothing and writes no report: leave out %s", strings.Join(asked, ", "))
	}
	return listScenarios(c, config)
}
