// Package run puts the stages together for one target: derive scenarios, probe, judge, collect. It is what the ginkgo
// adapter and the command share, and knows neither of them. Scenarios can be executed in any order and at the same
// time.
package run

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/conformance/waiver"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Config describes a run. Profile, Signature and Limits have defaults; everything else must be set.
type Config struct {
	Operation   *operation.Operation
	Endpoint    *url.URL
	Credentials acs.Credentials
	// Profile is what is known of the target; nil stands for target.Default().
	Profile *target.Profile
	// Other holds the credentials of provocations, by error code.
	Other     map[string]acs.Credentials
	Signature probe.Signature
	Seed      int64
	Filter    string
	Client    probe.Doer
	Clock     func() time.Time
	Random    io.Reader
	Limits    probe.Limits
	// Turn waits until a request may be sent; nil means at once.
	Turn func(ctx context.Context) error
	// Provoker runs the commands of the profile's provocations; nil when there are none.
	Provoker probe.Provoker
	// Waivers are the known deviations of the target.
	Waivers waiver.List
	// Safe leaves out every scenario that may change the target's state.
	Safe bool
	// Record is called with every finished exchange; nil records nothing.
	Record func(exchange.Exchange)
	Tool   string // name and version of the tool, for reports and the User-Agent
}

// Run is a planned run.
type Run struct {
	config    Config
	prober    *probe.Prober
	plan      []scenario.Scenario
	settings  scenario.Settings
	judge     judge.Context
	unusable  string // why the target cannot be asked anything
	preflight []exchange.Exchange
	pulse     pulse
}

// New plans a run: nothing is sent. Errors are about the configuration: an unknown name in the profile, a filter that
// matches nothing, a statement without a scenario.
func New(config Config) (*Run, error) {
	if config.Profile == nil {
		config.Profile = target.Default()
	}
	config.Limits = withTiming(config.Limits, config.Profile.Timing)
	if err := checkNames(config.Profile, config.Operation); err != nil {
		return nil, fmt.Errorf("target profile: %w", err)
	}
	settings := scenario.Settings{Fixtures: config.Profile.Fixtures(), Seed: config.Seed}
	all, err := scenario.Derive(config.Operation, settings)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, s := range all {
		ids = append(ids, s.ID)
	}
	if err := config.Waivers.CheckNames(ids); err != nil {
		return nil, err
	}
	plan, err := scenario.Select(all, config.Filter)
	if err != nil {
		return nil, err
	}
	return &Run{
		config: config, plan: plan, settings: settings, prober: newProber(config),
		judge: judge.Context{Operation: config.Operation},
	}, nil
}

func withTiming(limits probe.Limits, timing target.Timing) probe.Limits {
	limits = limits.OrDefault()
	for _, t := range []struct {
		from target.Duration
		to   *time.Duration
	}{{timing.Request, &limits.Request}, {timing.Poll, &limits.Poll}, {timing.Progress, &limits.Progress}} {
		if t.from > 0 {
			*t.to = time.Duration(t.from)
		}
	}
	return limits
}

func checkNames(p *target.Profile, op *operation.Operation) error {
	var parameters, codes, statements []string
	for _, param := range op.Parameters {
		parameters = append(parameters, param.Name)
	}
	for _, e := range op.Errors {
		codes = append(codes, e.Code)
	}
	for _, s := range op.Statements {
		statements = append(statements, s.ID)
	}
	return p.CheckNames(parameters, codes, statements)
}

// newProber makes the run's prober. More codes are those that mean "in progress" beside the documented ones.
func newProber(config Config, codes ...string) *probe.Prober {
	credentials := map[string]acs.Credentials{"": config.Credentials}
	for name, c := range config.Other {
		credentials[name] = c
	}
	op := config.Operation
	return probe.New(probe.Config{
		Endpoint: config.Endpoint, Action: op.Action, Version: op.Version, Credentials: credentials,
		Signature: config.Signature, Client: config.Client, Clock: config.Clock, Random: config.Random,
		InProgress: append(op.InProgressCodes(), codes...), Limits: config.Limits, Record: config.Record, Provoker: config.Provoker, Turn: config.Turn, Agent: config.Tool,
		Business: func(name string) bool {
			p, known := op.Parameter(name)
			return !known || p.Role == contract.RoleBusiness
		},
	})
}

// Scenarios is the plan, in the order of the statements.
func (r *Run) Scenarios() []scenario.Scenario { return r.plan }

// Preflight sends the plainest request, to learn whether the target answers at all and how. It returns a one-line
// reason when the target cannot be used.
func (r *Run) Preflight(ctx context.Context) (problem string) {
	r.preflight = r.prober.Run(ctx, r.question())
	if ctx.Err() != nil || len(r.preflight) == 0 {
		r.unusable = "the run was interrupted"
		if errors.Is(context.Cause(ctx), context.DeadlineExceeded) {
			r.unusable = "the time for the whole run was over before the target answered"
		}
		return r.unusable
	}
	e := r.preflight[0]
	if e.Response == nil {
		r.unusable = fmt.Sprintf("the target %s does not answer: %s", Address(r.config.Endpoint), e.Failure)
		return r.unusable
	}
	r.judge.Baseline = judge.BaselineOf(e)
	r.learn(ctx)
	return ""
}

// question is the plainest request that may be sent.
func (r *Run) question() scenario.Scenario {
	if r.config.Safe {
		return scenario.Harmless(r.config.Operation, r.settings)
	}
	return scenario.Plainest(r.config.Operation, r.settings)
}

// Execute runs one scenario and judges it. It never fails: what goes wrong is a verdict too. Once the target has
// stopped answering, nothing is sent any more, and the verdict is inconclusive.
func (r *Run) Execute(ctx context.Context, s scenario.Scenario) report.Result {
	result := r.execute(ctx, s)
	result.Exchanges = report.Keep(result.Exchanges)
	return result
}

func (r *Run) execute(ctx context.Context, s scenario.Scenario) report.Result {
	result := r.blank(s)
	if j, out := r.ruledOut(s); out {
		return decide(result, j)
	}
	if why := r.silence(); why != "" {
		return decide(result, judge.Judgement{Finding: verdict.Unanswered, Reason: why, Check: "no-answer"})
	}
	var judgement judge.Judgement
	for attempt := 1; ; attempt++ {
		if s.Missing == "" {
			result.Exchanges = r.prober.Attempt(ctx, s, attempt)
		}
		judgement = r.judge.Judge(s, result.Exchanges)
		if !r.anew(s, judgement, attempt) || ctx.Err() != nil {
			break
		}
		if judgement.Again {
			r.prober.Pause(ctx, attempt)
		}
	}
	r.listen(ctx, result.Exchanges)
	return r.conclude(result, judgement)
}

// anew reports whether a scenario is to be begun again: while it has attempts left for a state that did not show, and
// once for what may have been chance.
func (r *Run) anew(s scenario.Scenario, j judge.Judgement, attempt int) bool {
	if j.Again {
		return attempt < max(s.Attempts, 2)
	}
	return j.Finding == verdict.Unprovoked && attempt < s.Attempts
}

// ruledOut says why a scenario is not to be run, by the profile or by what the run may do.
func (r *Run) ruledOut(s scenario.Scenario) (judge.Judgement, bool) {
	if reason, excluded := r.config.Profile.Excluded(s.Statement); excluded {
		return judge.Judgement{Finding: verdict.Inapplicable, Reason: "the target's profile says: " + reason}, true
	}
	if r.config.Safe && s.Mutates {
		reason := "--safe leaves out what may change the target's state"
		return judge.Judgement{Finding: verdict.Unprovoked, Reason: reason, Check: "safe"}, true
	}
	return judge.Judgement{}, false
}

// silence says why nothing is sent any more, or "".
func (r *Run) silence() string {
	if r.unusable != "" {
		return r.unusable
	}
	return r.stopped()
}

// conclude turns a judgement into a result.
func (r *Run) conclude(result report.Result, j judge.Judgement) report.Result {
	if result.Level == verdict.Observe && j.Finding == verdict.Satisfied {
		j.Reason = judge.Observe(result.Exchanges)
	}
	return r.waive(decide(result, j))
}

// waive weighs a verdict against the target's waivers.
func (r *Run) waive(result report.Result) report.Result {
	if result.Verdict == verdict.Fail || result.Verdict == verdict.Warn {
		result.Fingerprint = judge.Fingerprint(result.Exchanges, result.Check)
	}
	decided, note := r.config.Waivers.Decide(result.ID, result.Verdict, result.Fingerprint, r.config.Clock())
	result.Verdict = decided
	if note != "" {
		result.Reason = strings.TrimPrefix(result.Reason+"; "+note, "; ")
	}
	return result
}

// Skipped is the result of a scenario that the run did not come to.
func (r *Run) Skipped(s scenario.Scenario) report.Result {
	return decide(r.blank(s), judge.Judgement{Finding: verdict.Unanswered, Reason: "the run ended before this scenario", Check: "incomplete"})
}

func decide(result report.Result, j judge.Judgement) report.Result {
	result.Verdict, result.Reason, result.Check = verdict.Of(result.Level, j.Finding), j.Reason, j.Check
	return result
}

func (r *Run) blank(s scenario.Scenario) report.Result {
	statement, _ := r.config.Operation.Statement(s.Statement)
	file := r.config.Operation.Page
	if statement.Source == "protocol" {
		file = r.config.Operation.Protocol
	}
	return report.Result{
		ID: s.ID, Statement: s.Statement, Title: s.Title, Labels: s.Labels, Level: s.Level,
		Page: report.Citation{File: file, Line: statement.Line, Quote: statement.Quote},
	}
}

// Report puts the results of executed scenarios together, in the order of the plan. Scenarios without a result make
// the run incomplete, and so does a target that stopped answering.
func (r *Run) Report(results map[string]report.Result) report.Report {
	ordered := make([]report.Result, 0, len(r.plan))
	stopped := r.stopped()
	interrupted := stopped != ""
	for _, s := range r.plan {
		result, ok := results[s.ID]
		if !ok {
			result, interrupted = r.Skipped(s), true
		}
		ordered = append(ordered, result)
	}
	return report.Make(report.Report{
		Operation: r.config.Operation.Action, Version: r.config.Operation.Version, Target: Address(r.config.Endpoint), Name: r.config.Profile.Name,
		Tool: r.config.Tool, Seed: r.config.Seed, Problem: r.unusable + stopped,
		Reached: answered(r.preflight),
	}, ordered, interrupted)
}

// Address is an endpoint as reports may show it: no user information, no query.
func Address(u *url.URL) string {
	return (&url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}).String()
}

// Redactor knows the run's secrets.
func (r *Run) Redactor() report.Redactor {
	secrets := []string{r.config.Credentials.AccessKeySecret, r.config.Credentials.SecurityToken}
	for _, c := range r.config.Other {
		secrets = append(secrets, c.AccessKeySecret, c.SecurityToken)
	}
	return report.NewRedactor(secrets...)
}
