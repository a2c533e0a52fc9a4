package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/keys"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/spec"
)

// runFlags are the flags of run.
type runFlags struct {
	endpoint        string
	key             keyFlagValues
	reach           connectionFlags
	page, target    string
	version         string
	filter          string
	signature       string
	layer           string
	strict          bool
	list            bool
	reports         []*wantedReport
	timeout, wait   time.Duration
	seed            int64
	jobs            int
	waivers, record string
	rate            float64
	maxRequests     int64
	safe, dryRun    bool
	ginkgo          bool
	style           styleFlags
	shard           shardValue
	fleet           string
	ready           *ready // what a fleet has read already; nil where the flags say what to read
}

const (
	defaultTimeout   = 5 * time.Minute
	defaultSignature = "v1"
)

func newRun(c console) *cobra.Command {
	var f runFlags
	cmd := &cobra.Command{
		Use:   "run [URL]",
		Short: "Run the suite against an endpoint and print the verdicts",
		Long: `Run asks an endpoint what the page's statements promise and prints one verdict a scenario, with the line of the page
that it judges. Exit codes: 0 conformant, or partial when a filter left something out; 1 nonconformant, 2 usage or
configuration, 3 incomplete, 4 target unusable. With --strict a warning is 1, and what could not be judged is 3.

The access key comes from the flags, else from ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and
ALIBABA_CLOUD_SECURITY_TOKEN, else from the current profile of the aliyun command (~/.aliyun/config.json, modes AK and
StsToken). With --signature none there is none. URL is the same as --endpoint URL.`,
		Example: `  plumb run http://127.0.0.1:8080
  plumb run --endpoint http://127.0.0.1:8080 --filter 'ClientToken,error-code' --strict
  plumb run --endpoint http://127.0.0.1:8080 --page other/GetWidget.md --report reports
  plumb run --endpoint http://127.0.0.1:8080 --layer service --signature none
  plumb run --list`,
		RunE: func(cmd *cobra.Command, args []string) error { return runSuite(cmd, c, f, args) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.endpoint, "endpoint", "", "address of the target, http://HOST[:PORT] or https://HOST[:PORT]; there is no default")
	f.key.add(cmd)
	f.reach.add(cmd)
	flags.StringVar(&f.page, "page", "", "page of another operation to judge by")
	versionFlag(cmd, &f.version)
	flags.StringVar(&f.target, "target", "", "profile of the target, YAML")
	flags.StringVar(&f.filter, "filter", "", "scenarios to run: ids, statements, labels, levels, patterns with *, separated by commas")
	flags.StringVar(&f.signature, "signature", defaultSignature, "how requests are signed: v1, v3, v3-sm3, or none for a service behind a gateway")
	judgingFlags(cmd, &f)
	fleetFlags(cmd, &f)
	flags.BoolVar(&f.list, "list", false, "print the scenarios and send nothing")
	f.reports = reportFlags(cmd)
	flags.DurationVar(&f.timeout, "timeout", defaultTimeout, "longest time for the whole run")
	paceFlags(cmd, &f)
	flags.Int64Var(&f.seed, "seed", 1, "seed of the order and of interchangeable values")
	flags.StringVar(&f.waivers, "waivers", "", "known deviations of the target, YAML")
	flags.StringVar(&f.record, "record", "", "file that every finished exchange is appended to at once, JSON lines")
	flags.BoolVar(&f.safe, "safe", false, "leave out every scenario that may change the target's state")
	flags.BoolVar(&f.dryRun, "dry-run", false, "check everything, print the plan, and send nothing; there is no report")
	flags.BoolVar(&f.ginkgo, "ginkgo", false, "print what ginkgo has to say, to standard error")
	f.style.add(cmd)
	return cmd
}

// judgingFlags adds the flags that say how verdicts come to be, and what they are worth.
func judgingFlags(cmd *cobra.Command, f *runFlags) {
	cmd.Flags().StringVar(&f.layer, "layer", "", "what the target is: service for one behind a gateway, gateway for that alone; empty means both, or what the profile says")
	cmd.Flags().BoolVar(&f.strict, "strict", false, "let warnings count (exit 1), and what could not be judged (exit 3), whatever the level")
}

func runSuite(cmd *cobra.Command, c console, f runFlags, args []string) (err error) {
	if err := given(cmd, f.reports); err != nil {
		return err
	}
	if f.fleet != "" {
		return runFleet(cmd, c, f, args)
	}
	if f.endpoint, err = endpointOf(f.endpoint, args); err != nil {
		return err
	}
	config, err := suiteConfig(c, f)
	if err != nil {
		return err
	}
	if f.list {
		return listScenarios(c, config)
	}
	if err := distinct(pathsOf(f.reports, map[string]string{recordFlag: f.record})); err != nil {
		return err
	}
	if f.dryRun {
		return dryRun(c, f, config)
	}
	return f.judge(cmd.Context(), c, config)
}

// judge runs the suite, keeps what was asked for and concludes.
func (f *runFlags) judge(ctx context.Context, c console, config conformance.Config) (err error) {
	head, err := headOf(config, *f)
	if err != nil {
		return err
	}
	kept := &record{}
	config.Record = kept.add
	told := newProgress(c.err, isTerminal(c.err), time.Now)
	if !f.style.quiet {
		config.Judged = told.judged
	}
	suite, err := conformance.New(config)
	if err != nil {
		return err
	}
	withRedactor(config.Provoker, suite.Redactor())
	files, err := openReports(c, f.reports)
	if err != nil {
		return err
	}
	if err := kept.open(ctx, c, f.record, suite, head); err != nil {
		files.discard()
		return err
	}
	defer func() {
		if failed := kept.Close(ctx); failed != nil {
			err = failed // whatever the outcome: what was asked for is not there
		}
	}()
	told.begin(len(suite.Order()))
	err = suite.Run(ctx, f.timeout, f.log(c))
	told.end()
	if err != nil {
		files.discard()
		return err
	}
	found := suite.Report()
	found.Repeat = repeating(head.Repeat)
	return conclude(ctx, c, files, judged{found, suite.Redactor()}, f.style.of(c.out, os.Getenv))
}

// log is where ginkgo's own output goes.
func (f *runFlags) log(c console) io.Writer {
	if f.ginkgo {
		return c.err
	}
	return io.Discard
}

// reasonLine says in one line why the exit code is not 0.
func reasonLine(r report.Report, redact report.Redactor) string {
	if r.Problem != "" {
		return report.Line(redact.Text(r.Problem))
	}
	return report.Summary(r)
}

func suiteConfig(c console, f runFlags) (conformance.Config, error) {
	config := conformance.Config{Clock: time.Now, Seed: f.seed, Filter: f.filter, Shard: f.shard.of, Tool: tool()}
	var err error
	if config.Operation, err = f.ready.operation(c, f.page); err != nil {
		return config, err
	}
	if config.Profile, err = f.ready.profile(f.target); err != nil {
		return config, err
	}
	if f.endpoint != "" || !f.list {
		given := []saidVersion{{"--version", f.version}, {"version: in --target " + f.target + ":", config.Profile.Version}}
		if err := withVersion(config.Operation, f.page, given...); err != nil {
			return config, err
		}
	}
	if config.Waivers, err = f.ready.waivers(f.waivers); err != nil {
		return config, err
	}
	config.Safe, config.Layer, config.Strict = f.safe, f.layer, f.strict
	if f.list {
		return config, checkBounds(f)
	}
	if config.Signature, err = probe.ParseSignature(f.signature); err != nil {
		return config, fmt.Errorf("--signature: %w", err)
	}
	if f.timeout <= 0 {
		return config, fmt.Errorf("--timeout %s: expected a time above zero", f.timeout)
	}
	config.Jobs, config.Patience = f.jobs, f.wait
	if f.endpoint == "" {
		return config, errors.New("expected --endpoint URL: there is no default")
	}
	if config.Endpoint, err = conformance.ParseEndpoint(f.endpoint); err != nil {
		return config, fmt.Errorf("--endpoint: %w", err)
	}
	if err := reached(&config, &f); err != nil {
		return config, err
	}
	if config.Signature != probe.None {
		if config.Credentials, err = callerKey(f.key, os.Getenv); err != nil {
			return config, err
		}
	}
	config.Provoker = provoker{config.Profile, c.err, &report.Redactor{}}
	config.Other, err = config.Profile.Keys(os.Getenv)
	return config, err
}

// chosenOperation is the one of a page, or the default one.
func chosenOperation(c console, page string) (*operation.Operation, error) {
	if page == "" {
		return conformance.DefaultOperation()
	}
	source, err := readPage(page)
	if err != nil {
		return nil, err
	}
	result, err := compileSource(page, source, false, c.err)
	if err != nil {
		return nil, err
	}
	op, err := operation.Load(result.Description, result.Statements)
	if err != nil {
		return nil, err
	}
	op.Sources.Page, op.Sources.Path = source, pagePath(page)
	op.Sources.Protocol, err = spec.Overlay()
	return op, err
}

func readProfile(path string) (*target.Profile, error) {
	if path == "" {
		return target.Default(), nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("--target: %w", err)
	}
	profile, err := target.Load(data)
	if err != nil {
		return nil, fmt.Errorf("--target %w", keys.In(path, err))
	}
	return profile, nil
}
