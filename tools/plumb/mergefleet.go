package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/plumb-conformance/plumb/conformance/fleet"
	"github.com/plumb-conformance/plumb/conformance/report"
)

// mergeFleet makes an overview of the runs that parts are of, with their reports below it. Every part is read before anything is
// written, and once more then: the reports of a large fleet would fill the memory.
func mergeFleet(ctx context.Context, c console, f mergeFlags, found parts) error {
	groups := found.groups()
	var below []string
	for _, g := range groups {
		if _, err := mergedOf(g); err != nil {
			return err
		}
		below = append(below, g[0].folder)
	}
	files, err := openOverviewAt(c, f.report, below)
	if err != nil {
		return err
	}
	out := fleet.Overview{Tool: tool(), Shard: found.shard, Seconds: found.seconds}
	begun := map[string]bool{}
	for _, g := range groups {
		entry, suite, err := writeGroup(ctx, c, f.report, g)
		if err != nil {
			files.discard()
			return err
		}
		begun[entry.Target+"/"+entry.Operation+" "+entry.Version] = true
		out.Runs, out.Suites = append(out.Runs, entry), append(out.Suites, suite)
	}
	for _, i := range found.idle {
		if !begun[i.entry.Target+"/"+i.entry.Operation+" "+i.entry.Version] {
			out.Runs = append(out.Runs, i.entry)
		}
	}
	for _, e := range out.Runs {
		if err := printRun(c, e, f.style); err != nil {
			files.discard()
			return err
		}
	}
	return concludeFleet(ctx, c, files, out)
}

// writeGroup writes the reports of one run into its folder, and gives its place in the overview.
func writeGroup(ctx context.Context, c console, folder string, g []part) (fleet.Entry, report.JUnitSuite, error) {
	merged, err := mergedOf(g)
	if err != nil {
		return fleet.Entry{}, report.JUnitSuite{}, err
	}
	merged = advised(merged)
	into := filepath.Join(folder, filepath.FromSlash(g[0].folder))
	if len(g) == 1 {
		err = copyReports(ctx, c, filepath.Dir(g[0].path), into, judged{merged, report.Redactor{}})
	} else {
		err = writeReports(ctx, c, into, judged{merged, report.Redactor{}})
	}
	seconds := 0.0
	for _, p := range g {
		seconds += p.seconds
	}
	return fleet.EntryOf(g[0].target, g[0].folder, merged, report.Redactor{}, seconds), report.JUnitSuiteOf(g[0].folder, merged, report.Redactor{}), err
}

// copyReports writes the reports of a run that has one part alone as they are, for those that were written by the run know more of the
// page than its report in JSON does. What is not there is made anew.
func copyReports(ctx context.Context, c console, from, into string, found judged) error {
	if filepath.Clean(from) == filepath.Clean(into) {
		return nil
	}
	set := c.files.Set()
	defer set.Discard()
	for _, format := range report.Formats() {
		if format.Printed {
			continue
		}
		out, err := set.Create(filepath.Join(into, format.File))
		if err != nil {
			return err
		}
		data, err := os.ReadFile(filepath.Join(from, format.File))
		if err == nil {
			_, err = out.Write(data)
		} else {
			err = format.Write(out, found.report, found.redact)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", filepath.Join(into, format.File), err)
		}
	}
	return set.Commit(ctx)
}
