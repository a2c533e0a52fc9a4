package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/report"
	runs "github.com/plumb-conformance/plumb/conformance/run"
)

func newJudge(c console) *cobra.Command {
	f := runFlags{list: true} // nothing is sent, so that neither endpoint nor access key is needed
	cmd := &cobra.Command{
		Use:   "judge RECORD",
		Short: "Judge a recorded run again, offline",
		Long: `Judge reads what plumb run --record wrote and gives the verdicts again, without sending anything: the same reports and the
same exit code as the run's. Give the page, the profile and the waivers of the recorded run; filter, layer, seed and strictness are
the record's where no flag says otherwise. A record that was cut, for its run was killed, is said to be cut and makes the report
incomplete.`,
		Example: `  plumb run --endpoint http://127.0.0.1:8080 --record run.jsonl
  plumb judge run.jsonl --junit again.xml
  plumb judge run.jsonl --filter 'AggregatorId/*' --strict`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return judgeRecord(cmd, c, f, args[0]) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.page, "page", "", "page of another operation to judge by")
	flags.StringVar(&f.target, "target", "", "profile of the target, YAML")
	flags.StringVar(&f.filter, "filter", "", "scenarios to judge")
	judgingFlags(cmd, &f)
	flags.StringVar(&f.waivers, "waivers", "", "known deviations of the target, YAML")
	f.reports = reportFlags(cmd)
	flags.Int64Var(&f.seed, "seed", 1, "seed of the recorded run")
	f.style.add(cmd)
	return cmd
}

func judgeRecord(cmd *cobra.Command, c console, f runFlags, path string) error {
	if err := given(cmd, f.reports); err != nil {
		return err
	}
	if err := distinct(pathsOf(f.reports, nil)); err != nil {
		return err
	}
	record, err := readRecord(path)
	if err != nil {
		return err
	}
	if err := f.asRecorded(cmd, c, path, record.head); err != nil {
		return err
	}
	config, err := suiteConfig(c, f)
	if err != nil {
		return err
	}
	if config.Operation.Version == "" && record.head != nil {
		f.version = record.head.Version
	}
	if err := ofRecorded(config, c, path, record.head); err != nil {
		return err
	}
	if config.Endpoint, err = conformance.ParseEndpoint(record.endpoint()); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	config.Signature = record.signature()
	plan, err := runs.NewPlan(config)
	if err != nil {
		return err
	}
	files, err := openReports(c, f.reports)
	if err != nil {
		return err
	}
	found := plan.Rejudge(record.of)
	if found.Repeat = repeating(repeatArguments(runs.Address(config.Endpoint), f)); record.head != nil {
		found.Repeat = repeating(record.head.Repeat)
	}
	return conclude(cmd.Context(), c, files, judged{found, plan.Redactor()}, f.style.of(c.out, os.Getenv))
}

// conclude writes and prints a report, and turns its outcome into an exit code.
func conclude(ctx context.Context, c console, files reportFiles, j judged, style report.Style) error {
	j.report = advised(j.report)
	if err := files.write(ctx, j); err != nil {
		return err
	}
	if err := style.Console(c.out, j.report, j.redact); err != nil {
		return err
	}
	if code := j.report.Outcome.ExitCode(); code != 0 {
		_, _ = fmt.Fprintf(c.err, "plumb: %s\n", reasonLine(j.report, j.redact))
		return exit(code)
	}
	return nil
}
