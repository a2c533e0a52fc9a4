package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	runs "github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// replayFlags are the flags of replay beside those of run.
type replayFlags struct {
	run          runFlags
	curl, golang bool
}

func newReplay(c console) *cobra.Command {
	f := replayFlags{}
	cmd := &cobra.Command{
		Use:   "replay ID",
		Short: "Ask one scenario again, with everything that is sent and answered",
		Long: `Replay asks one scenario again, signed anew, and shows each request with its answer, the control first, and the verdict. With
--record it shows what a record has of the scenario; with --endpoint too, both. The exit code is the verdict's, as of a run of that
scenario alone.

--curl and --go print the requests instead of sending them: as commands of curl, which work where no signature is needed, and as a
program that signs them.`,
		Example: `  plumb replay AggregatorId/required/missing-query --endpoint http://127.0.0.1:8080
  plumb replay AggregatorId/required/missing-query --record run.jsonl
  plumb replay AggregatorId/required/missing-query --endpoint http://127.0.0.1:8080 --layer service --signature none --curl`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return f.replay(cmd, c, args[0]) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.run.endpoint, "endpoint", "", "address of the target, http://HOST[:PORT] or https://HOST[:PORT]; there is no default")
	flags.StringVar(&f.run.record, "record", "", "record of a run to show the scenario of")
	flags.BoolVar(&f.curl, "curl", false, "print commands of curl instead of sending anything")
	flags.BoolVar(&f.golang, "go", false, "print a program in Go instead of sending anything")
	cmd.MarkFlagsMutuallyExclusive("curl", "go")
	f.run.key.add(cmd)
	f.run.reach.add(cmd)
	flags.StringVar(&f.run.page, "page", "", "page of another operation to judge by")
	versionFlag(cmd, &f.run.version)
	flags.StringVar(&f.run.target, "target", "", "profile of the target, YAML")
	flags.StringVar(&f.run.signature, "signature", defaultSignature, "how requests are signed: v1, v3, v3-sm3, or none for a service behind a gateway")
	judgingFlags(cmd, &f.run)
	flags.DurationVar(&f.run.timeout, "timeout", defaultTimeout, "longest time for all requests")
	flags.Int64Var(&f.run.seed, "seed", 1, "seed of interchangeable values")
	f.run.jobs = 1
	return cmd
}

func (f *replayFlags) replay(cmd *cobra.Command, c console, id string) error {
	if (f.curl || f.golang) && f.run.endpoint == "" {
		return errors.New("--curl and --go: expected --endpoint URL with the address to print")
	}
	if f.run.endpoint == "" && f.run.record == "" {
		return errors.New("expected --endpoint URL to ask the scenario again, or --record FILE to see what a run has of it")
	}
	var record recordFile
	if f.run.record != "" {
		var err error
		if record, err = readRecord(f.run.record); err != nil {
			return err
		}
		if err := f.run.asRecorded(cmd, c, f.run.record, record.head); err != nil {
			return err
		}
	}
	f.run.filter, f.run.list = "", f.run.endpoint == ""
	config, err := suiteConfig(c, f.run)
	if err != nil {
		return err
	}
	if err := ofRecorded(config, c, f.run.record, record.head); err != nil {
		return err
	}
	config.Random, config.Jobs, config.Seed = rand.Reader, 1, f.run.seed
	if f.run.record != "" {
		if done, err := f.recorded(cmd.Context(), c, config, record, id); done || err != nil {
			return err
		}
	}
	return f.again(cmd.Context(), c, config, id)
}

// recorded shows what a record has of a scenario. It is done where nothing is to be sent.
func (f *replayFlags) recorded(ctx context.Context, c console, config conformance.Config, record recordFile, id string) (done bool, err error) {
	endpoint := config.Endpoint
	if config.Endpoint, err = conformance.ParseEndpoint(record.endpoint()); err != nil {
		return true, fmt.Errorf("%s: %w", f.run.record, err)
	}
	config.Signature = record.signature()
	plan, err := runs.NewPlan(config)
	if err != nil {
		return true, err
	}
	if _, err := one(plan, id); err != nil {
		return true, err
	}
	all := slices.DeleteFunc(slices.Clone(record.of.Exchanges), func(e exchange.Exchange) bool { return e.Scenario != id })
	if len(all) == 0 {
		return true, fmt.Errorf("%s: the record has nothing of %s", f.run.record, id)
	}
	_, _ = fmt.Fprintf(c.out, "In the record %s:\n", f.run.record)
	found := only(plan.Rejudge(record.of), id)
	if f.run.endpoint == "" {
		return true, f.show(ctx, c, found, all, plan.Redactor())
	}
	if err := report.Transcript(c.out, all, plan.Redactor()); err != nil {
		return true, err
	}
	_, err = fmt.Fprintf(c.out, "\nAt %s now:\n", runs.Address(endpoint))
	return false, err
}

// again asks the scenario, or prints how somebody else can.
func (f *replayFlags) again(ctx context.Context, c console, config conformance.Config, id string) error {
	var all []exchange.Exchange
	config.Record = func(e exchange.Exchange) {
		if e.Scenario == id {
			all = append(all, e)
		}
	}
	planned, err := runs.New(config)
	if err != nil {
		return err
	}
	withRedactor(config.Provoker, planned.Redactor())
	sc, err := one(planned.Plan, id)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, f.run.timeout)
	defer cancel()
	if f.curl || f.golang {
		return f.print(ctx, c, config, sc)
	}
	session, err := planned.Begin(ctx)
	if err != nil {
		return f.show(ctx, c, only(planned.Left(err), id), all, planned.Redactor())
	}
	result := session.Execute(ctx, sc)
	return f.show(ctx, c, only(session.Report(map[string]report.Result{id: result}), id), all, planned.Redactor())
}

// one is the scenario of an id.
func one(plan *runs.Plan, id string) (scenario.Scenario, error) {
	all := plan.Scenarios()
	i := slices.IndexFunc(all, func(s scenario.Scenario) bool { return s.ID == id })
	if i < 0 {
		return scenario.Scenario{}, fmt.Errorf("no scenario %q; expected an id as `plumb run --list` prints it%s", id, nearest(id, all))
	}
	return all[i], nil
}

// only is a report with one scenario, whose outcome is of that alone.
func only(r report.Report, id string) report.Report {
	other := func(s report.Result) bool { return s.ID != id }
	results := slices.DeleteFunc(slices.Concat(r.Scenarios, r.Observations), other)
	head := r
	head.Filter = report.Filter{}
	made := report.Make(head, results, r.Problem != "" && !r.Cause.Stops) // a run that ended before it began stays one
	if made.Outcome == verdict.Incomplete && !made.Cause.Stops && made.Problem == "" && !slices.ContainsFunc(made.Scenarios, leftOpen) {
		made.Outcome = verdict.Conformant // no must is asked here, and nothing that is was left open
	}
	return made
}

func leftOpen(r report.Result) bool { return r.Verdict != verdict.Pass && r.Verdict != verdict.Warn }

// show prints exchanges and what they mean.
func (f *replayFlags) show(ctx context.Context, c console, found report.Report, all []exchange.Exchange, redact report.Redactor) error {
	if err := report.Transcript(c.out, all, redact); err != nil {
		return err
	}
	_, _ = fmt.Fprintln(c.out)
	found.Repeat = nil
	style := (&styleFlags{verbose: true}).of(c.out, os.Getenv)
	none, err := openReports(c, nil)
	if err != nil {
		return err
	}
	return conclude(ctx, c, none, judged{found, redact}, style)
}

// nearest are ids that begin as one does that there is not, in a sentence.
func nearest(id string, all []scenario.Scenario) string {
	for prefix := id; prefix != ""; prefix = prefix[:max(strings.LastIndexAny(prefix[:len(prefix)-1], "/"), 0)] {
		var found []string
		for _, s := range all {
			if strings.HasPrefix(s.ID, prefix) {
				found = append(found, s.ID)
			}
		}
		const most = 3
		if len(found) > 0 {
			return ", such as " + strings.Join(found[:min(len(found), most)], ", ")
		}
	}
	return ""
}
