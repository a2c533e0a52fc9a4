package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance/merge"
	"github.com/plumb-conformance/plumb/conformance/report"
)

// mergeFlags are the flags of merge.
type mergeFlags struct {
	report, record string
	page           string
	one            bool
	style          styleFlags
}

func newMerge(c console) *cobra.Command {
	var f mergeFlags
	cmd := &cobra.Command{
		Use:   "merge PATH...",
		Short: "Make one report, one overview or one record of those of shards",
		Long: `Merge puts together what was run in parts. Reports of shards of one run become one report: each PATH is a report in JSON, or a
folder with some. Reports of several runs, and the folders of shards of a fleet, become an overview with the reports below it. With -o
each PATH is a record of a shard, and they become one record. Whatever does not fit is an error (exit 2), and nothing is written
then. The exit code is that of what was merged: 0 conformant or partial, 1 nonconformant, 3 incomplete, 4 unusable.`,
		Example: `  plumb merge shard-1 shard-2 --report all
  plumb merge part-1/report.json part-2/report.json --one --report together
  plumb merge part-1.jsonl part-2.jsonl -o together.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error { return mergePaths(cmd, c, f, args) },
	}
	cmd.Flags().StringVar(&f.report, "report", "", "folder to write the report or the overview to")
	cmd.Flags().StringVarP(&f.record, "output", "o", "", "file to write the record to; it must not be there yet")
	cmd.Flags().StringVar(&f.page, "page", "", "page of the run, for a merged report that shows it as the run's own does")
	cmd.Flags().BoolVar(&f.one, "one", false, "expect parts of one run, and make one report")
	f.style.add(cmd)
	return cmd
}

func mergePaths(cmd *cobra.Command, c console, f mergeFlags, paths []string) error {
	switch {
	case len(paths) == 0:
		return errors.New("no PATH: expected reports in JSON, folders with some, or records")
	case (f.report == "") == (f.record == ""):
		return errors.New("expected one of --report DIR, for reports, and -o FILE, for records")
	case f.record != "" && (f.one || f.page != ""):
		return errors.New("--one, --page and -o: the first two are about reports: expected them or -o")
	case f.record != "":
		return mergeRecords(cmd.Context(), c, f.record, paths)
	}
	found, err := partsOf(paths)
	if err != nil {
		return err
	}
	if f.one || found.single() {
		return mergeOne(cmd, c, f, found)
	}
	if f.page != "" {
		return errors.New("--page: it is for one report, and these are of several runs: expected them without --page")
	}
	return mergeFleet(cmd.Context(), c, f, found)
}

// mergeOne makes one report of all parts.
func mergeOne(cmd *cobra.Command, c console, f mergeFlags, found parts) error {
	if len(found.idle) > 0 {
		return fmt.Errorf("%s: the run of %s did not begin: expected reports", found.idle[0].from, report.Line(found.idle[0].entry.Operation))
	}
	merged, err := mergedOf(found.all)
	if err != nil {
		return err
	}
	if merged, err = withPage(merged, f.page); err != nil {
		return err
	}
	files, err := openReports(c, allFormats(f.report))
	if err != nil {
		return err
	}
	return conclude(cmd.Context(), c, files, judged{merged, report.Redactor{}}, f.style.of(c.out, os.Getenv))
}

// allFormats are the reports that there are for files, in a folder.
func allFormats(folder string) []*wantedReport {
	var wanted []*wantedReport
	for _, format := range report.Formats() {
		if !format.Printed {
			wanted = append(wanted, &wantedReport{format: format, folder: &folder})
		}
	}
	return wanted
}

// mergedOf reads the reports of some parts, and makes one of them.
func mergedOf(all []part) (report.Report, error) {
	var read []merge.Part
	for _, p := range all {
		r, err := readReport("report", p.path)
		if err != nil {
			return report.Report{}, err
		}
		read = append(read, merge.Part{From: p.path, Report: r})
	}
	return merge.Reports(read)
}
