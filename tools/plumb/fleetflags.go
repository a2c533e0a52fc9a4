package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// fleetFlags adds the flags that make many runs of one, or a part of one.
func fleetFlags(cmd *cobra.Command, f *runFlags) {
	cmd.Flags().StringVar(&f.fleet, "fleet", "", "pages and targets of many runs, YAML: every target is judged by every page, one run after the other")
	cmd.Flags().Var(&f.shard, "shard", "part I of N of the run, whole statements together, or of the runs of --fleet")
	cmd.Flags().Var((*shardIndex)(&f.shard), "shard-index", "the same with parts counted from 0, as JOB_COMPLETION_INDEX of Kubernetes counts them")
	cmd.MarkFlagsMutuallyExclusive("shard", "shard-index")
}

// ofTargets are the flags of run that a fleet's file says for each target instead, or that are about a single run.
func ofTargets() []string {
	return []string{
		"endpoint", "page", "target", "version", "filter", "layer", "waivers", "record", "list", "connect-to", "server-name", "verbose",
		"html", "json", "junit", "sarif", "github", "markdown", "badge",
	}
}

// checkFleetFlags makes sure that nothing is said beside a fleet that its file says.
func checkFleetFlags(cmd *cobra.Command, args []string) error {
	var beside []string
	for _, name := range ofTargets() {
		if cmd.Flags().Changed(name) {
			beside = append(beside, "--"+name)
		}
	}
	if len(args) > 0 {
		beside = append(beside, "an address")
	}
	if len(beside) == 0 {
		return nil
	}
	return fmt.Errorf("--fleet and %s: a fleet has pages and targets of its own, and %s DIR for all reports: expected one of them", strings.Join(beside, ", "), reportFlag)
}
