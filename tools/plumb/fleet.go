package main

import (
	"context"
	"fmt"
	"math"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/report"
	runs "github.com/plumb-conformance/plumb/conformance/run"
)

// runFleet runs a fleet, one run after the other: ginkgo keeps its tree in globals. Nothing is sent before every run could begin and
// every folder is there.
func runFleet(cmd *cobra.Command, c console, f runFlags, args []string) error {
	if err := checkFleetFlags(cmd, args); err != nil {
		return err
	}
	planned, err := planFleet(c, f)
	if err != nil {
		return err
	}
	if f.dryRun {
		return listRuns(c, planned)
	}
	files, err := openOverview(c, planned)
	if err != nil {
		return err
	}
	found, err := planned.run(cmd.Context(), c, f.shard.of.String())
	if err != nil {
		files.discard()
		return err
	}
	return concludeFleet(cmd.Context(), c, files, found)
}

// listRuns prints the runs that there would be.
func listRuns(c console, planned plannedFleet) error {
	if planned.folder != "" {
		return fmt.Errorf("--dry-run sends nothing and writes no report: leave out %s", reportFlag)
	}
	for _, p := range planned.runs {
		if _, err := fmt.Fprintf(c.out, "%s %s  %s\n", p.of.Folder(), p.of.Operation.Version, report.Line(p.flags.page)); err != nil {
			return fmt.Errorf("output: %w", err)
		}
	}
	_, err := fmt.Fprintf(c.out, "%d runs\n", len(planned.runs))
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}

// overviewFiles are the files of an overview.
type overviewFiles = outputs[fleet.Overview]

// openOverview opens the files of the overview and makes the folders of all runs.
func openOverview(c console, planned plannedFleet) (overviewFiles, error) {
	if planned.folder == "" {
		return overviewFiles{set: c.files.Set()}, nil
	}
	var folders []string
	for _, p := range planned.runs {
		folders = append(folders, p.of.Folder())
	}
	return openOverviewAt(c, planned.folder, folders)
}

// openOverviewAt opens the files of an overview in a folder, with folders below it.
func openOverviewAt(c console, folder string, below []string) (overviewFiles, error) {
	set := c.files.Set()
	for _, name := range append([]string{""}, below...) {
		if err := set.Folder(filepath.Join(folder, filepath.FromSlash(name))); err != nil {
			set.Discard()
			return overviewFiles{}, fmt.Errorf("%s %w", reportFlag, err)
		}
	}
	var wanted []destination[fleet.Overview]
	for _, format := range fleet.Formats() {
		wanted = append(wanted, destination[fleet.Overview]{filepath.Join(folder, format.File), format.Write})
	}
	return openOutputs(set, wanted...)
}

// run runs what was planned. What an interruption left is in the overview as not begun.
func (p plannedFleet) run(ctx context.Context, c console, shard string) (fleet.Overview, error) {
	out := fleet.Overview{Tool: tool(), Shard: shard}
	begun := time.Now()
	for _, one := range p.runs {
		entry, suite, err := p.one(ctx, c, one)
		if err != nil {
			return out, fmt.Errorf("%s: %w", one.of.Folder(), err)
		}
		out.Runs = append(out.Runs, entry)
		if entry.Report != "" {
			out.Suites = append(out.Suites, suite)
		}
		if err := printRun(c, entry, one.flags.style); err != nil {
			return out, err
		}
	}
	out.Seconds = secondsSince(begun)
	return out, nil
}

// printRun prints the line of a run.
func printRun(c console, e fleet.Entry, style styleFlags) error {
	if style.quiet {
		return nil
	}
	if _, err := fmt.Fprintln(c.out, e.Line()); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}

// one is a single run of a fleet.
func (p plannedFleet) one(ctx context.Context, c console, of plannedRun) (fleet.Entry, report.JUnitSuite, error) {
	select {
	case <-ctx.Done():
		return fleet.NotBegun(of.of, runs.Address(of.config.Endpoint)), report.JUnitSuite{}, nil
	default:
	}
	suite, err := conformance.New(of.config)
	if err != nil {
		return fleet.Entry{}, report.JUnitSuite{}, err
	}
	withRedactor(of.config.Provoker, suite.Redactor())
	begun := time.Now()
	if err := suite.Run(ctx, of.flags.timeout, of.flags.log(c)); err != nil {
		return fleet.Entry{}, report.JUnitSuite{}, err
	}
	took, redact := secondsSince(begun), suite.Redactor()
	found := advised(suite.Report())
	folder := ""
	if p.folder != "" {
		folder = of.of.Folder()
		if err := writeReports(ctx, c, filepath.Join(p.folder, filepath.FromSlash(folder)), judged{found, redact}); err != nil {
			return fleet.Entry{}, report.JUnitSuite{}, err
		}
	}
	return fleet.EntryOf(of.of.Target.Name, folder, found, redact, took), report.JUnitSuiteOf(of.of.Folder(), found, redact), nil
}

// writeReports writes all formats of a report into a folder, all of them or none.
func writeReports(ctx context.Context, c console, folder string, found judged) error {
	files, err := openReports(c, allFormats(folder))
	if err != nil {
		return err
	}
	return files.write(ctx, found)
}

// concludeFleet writes and prints an overview, and turns its outcome into an exit code.
func concludeFleet(ctx context.Context, c console, files overviewFiles, found fleet.Overview) error {
	if err := files.write(ctx, found); err != nil {
		return err
	}
	if _, err := fmt.Fprintln(c.out, found.Summary()); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	if code := found.Outcome().ExitCode(); code != 0 {
		_, _ = fmt.Fprintf(c.err, "plumb: %s\n", found.Summary())
		return exit(code)
	}
	return nil
}

// secondsSince are seconds with milliseconds behind their point.
func secondsSince(begun time.Time) float64 {
	const thousand = 1000
	return math.Round(time.Since(begun).Seconds()*thousand) / thousand
}
