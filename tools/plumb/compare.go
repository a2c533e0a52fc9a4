package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance/compare"
	"github.com/plumb-conformance/plumb/conformance/report"
)

func newCompare(c console) *cobra.Command {
	name, strict := compare.Formats()[0].Name, false
	cmd := &cobra.Command{
		Use:   "compare OLD NEW",
		Short: "Tell what became of a target between two runs: exit 1 when something became worse",
		Long: `Compare reads two reports that plumb run --json or plumb judge --json wrote of one operation, and tells which scenarios fail
now and did not, are fixed, are gone, are no longer judged, or have the same verdict and another status, code or check. Records
are no reports: plumb judge makes one of them. Exit codes: 0 nothing became worse, 1 something did, 2 bad input.`,
		Example: `  plumb compare before/report.json after/report.json
  plumb compare --format markdown --strict before/report.json after/report.json >> "$GITHUB_STEP_SUMMARY"`,
		Args: twoReports,
		RunE: func(_ *cobra.Command, args []string) error { return compareReports(c, name, strict, args[0], args[1]) },
	}
	cmd.Flags().StringVar(&name, "format", name, "text, json or markdown")
	cmd.Flags().BoolVar(&strict, "strict", false, "let new warnings count (exit 1)")
	return cmd
}

func twoReports(_ *cobra.Command, args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("%d arguments: expected OLD and NEW, each a report that plumb run --json wrote", len(args))
	}
	return nil
}

func compareReports(c console, name string, strict bool, before, after string) error {
	format, err := compare.Find(name)
	if err != nil {
		return fmt.Errorf("--format %q: %w", name, err)
	}
	old, err := readReport("OLD", before)
	if err != nil {
		return err
	}
	now, err := readReport("NEW", after)
	if err != nil {
		return err
	}
	found, err := compare.Compare(old, now, strict)
	if err != nil {
		return fmt.Errorf("%s and %s: %w", before, after, err)
	}
	if err := format.Write(c.out, found); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	if found.Regressions() > 0 {
		return exit(1)
	}
	return nil
}

// readReport reads a report in JSON. The error names the argument and the file.
func readReport(argument, path string) (report.Report, error) {
	file, err := os.Open(path)
	if err != nil {
		return report.Report{}, fmt.Errorf("%s: %w", argument, err)
	}
	defer func() { _ = file.Close() }()
	r, err := report.Read(file)
	if err != nil {
		return report.Report{}, fmt.Errorf("%s %s: %w", argument, path, err)
	}
	return r, nil
}
