package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	runs "github.com/plumb-conformance/plumb/conformance/run"
)

func newJudge(c console) *cobra.Command {
	f := runFlags{list: true} // nothing is sent, so that neither endpoint nor access key is needed
	cmd := &cobra.Command{
		Use:   "judge RECORD",
		Short: "Judge a recorded run again, offline",
		Long: `Judge reads what plumb run --record wrote and gives the verdicts again, without sending anything. Give the page, the
profile, the layer, the filter and the seed of the recorded run; of an unsigned run the layer is service.`,
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
	return cmd
}

func judgeRecord(cmd *cobra.Command, c console, f runFlags, path string) error {
	config, err := suiteConfig(c, f)
	if err != nil {
		return err
	}
	if err := distinct(pathsOf(f.reports, nil)); err != nil {
		return err
	}
	recorded, err := readRecord(path)
	if err != nil {
		return err
	}
	if config.Endpoint, err = conformance.ParseEndpoint("http://" + recorded[0].Request.Host); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	config.Signature = runs.SignatureOf(recorded)
	plan, err := runs.NewPlan(config)
	if err != nil {
		return err
	}
	files, err := openReports(c, f.reports)
	if err != nil {
		return err
	}
	return conclude(cmd.Context(), c, files, plan.Rejudge(recorded), plan.Redactor())
}

// conclude writes and prints a report, and turns its outcome into an exit code.
func conclude(ctx context.Context, c console, files reportFiles, found report.Report, redact report.Redactor) error {
	found = advised(found)
	if err := files.write(ctx, judged{found, redact}); err != nil {
		return err
	}
	if err := report.Console(c.out, found, redact); err != nil {
		return err
	}
	if code := found.Outcome.ExitCode(); code != 0 {
		_, _ = fmt.Fprintf(c.err, "plumb: %s\n", reasonLine(found, redact))
		return exit(code)
	}
	return nil
}

// readRecord reads a file of JSON lines. The last line of an interrupted run may be cut off; any other that is no
// exchange is an error, with its number.
func readRecord(path string) ([]exchange.Exchange, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("record: %w", err)
	}
	var out []exchange.Exchange
	reader := bufio.NewReader(bytes.NewReader(data))
	for number := 1; ; number++ {
		line, err := reader.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, number, err)
		}
		e, err := exchange.Decode(line)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: expected an exchange as plumb run --record writes it: %w", path, number, err)
		}
		out = append(out, e)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: expected at least one exchange, found none", path)
	}
	return out, nil
}
