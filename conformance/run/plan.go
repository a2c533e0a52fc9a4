package run

import (
	"net/url"
	"runtime"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Plan is what a run asks and how it judges, without a way to ask: enough to list scenarios and to judge a record. It
// does not change and is safe for concurrent use.
type Plan struct {
	config    Config
	scenarios []scenario.Scenario
	settings  scenario.Settings
	of        int                            // how many scenarios there are, with those that the filter leaves out
	start     string                         // why requests start from something else than the page says first; "" when they do not
	forms     map[string][]scenario.Scenario // by id: the scenario with each of the accepted values that it could have
	misquotes map[string]string              // by statement: why the document that it cites does not say so
}

// NewPlan plans a run. Errors are about the configuration: what is not set, an unknown name in the profile, a filter that
// matches nothing, a statement without a scenario.
func NewPlan(config Config) (*Plan, error) {
	config, err := config.planned()
	if err != nil {
		return nil, err
	}
	return plan(config)
}

func plan(config Config) (*Plan, error) {
	settings := scenario.Settings{
		Fixtures: config.Profile.Fixtures(), Seed: config.Seed, Layer: config.Profile.Layer, ActionInHeader: config.Signature.InHeaders(),
	}
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
	selected, err := selected(all, config)
	if err != nil {
		return nil, err
	}
	forms, err := formsOf(config.Operation, settings, selected)
	if err != nil {
		return nil, err
	}
	return &Plan{config: config, scenarios: selected, of: len(all), settings: settings, forms: forms, misquotes: config.Operation.Misquotes()}, nil
}

// manyForms is as many accepted values as a run makes use of for going on while work with one of them goes on.
const manyForms = 8

// formsOf are scenarios in all their forms, which differ in the accepted values that they send and in nothing that the judge
// looks at. The first is the scenario as it was derived.
func formsOf(op *operation.Operation, settings scenario.Settings, selected []scenario.Scenario) (map[string][]scenario.Scenario, error) {
	forms := make(map[string][]scenario.Scenario, len(selected))
	for _, s := range selected {
		forms[s.ID] = []scenario.Scenario{s}
	}
	values := 0
	for _, list := range settings.Fixtures.Accepted {
		values = max(values, len(list))
	}
	for turn := 1; turn < min(values, manyForms) && len(op.InProgressCodes()) > 0; turn++ {
		settings.Turn = turn
		others, err := scenario.Derive(op, settings)
		if err != nil {
			return nil, err
		}
		for _, s := range others {
			if known := forms[s.ID]; len(known) > 0 && sameChecks(known[0], s) {
				forms[s.ID] = append(known, s)
			}
		}
	}
	return forms, nil
}

// inForms is a scenario of the plan with each of the accepted values that it could have.
func (p *Plan) inForms(sc scenario.Scenario) []scenario.Scenario {
	if forms := p.forms[sc.ID]; len(forms) > 0 {
		return forms
	}
	return []scenario.Scenario{sc}
}

// sameChecks reports whether the judge reads two scenarios in the same way.
func sameChecks(a, b scenario.Scenario) bool {
	madeUp := func(s scenario.Step) bool {
		return slices.ContainsFunc(s.Guesses, func(g scenario.Guess) bool { return g.Kind == scenario.MadeUp })
	}
	if slices.ContainsFunc(a.Steps, madeUp) || slices.ContainsFunc(b.Steps, madeUp) {
		return false // what is made of one value is another than what is made of the next
	}
	return a.Missing == b.Missing && a.Tentative == b.Tentative && slices.EqualFunc(a.Steps, b.Steps, func(x, y scenario.Step) bool {
		return x.Name == y.Name && x.Role == y.Role && slices.Equal(x.Checks, y.Checks)
	})
}

// Scenarios are what the run asks, in the order of the statements.
func (p *Plan) Scenarios() []scenario.Scenario { return slices.Clone(p.scenarios) }

// Operation is what the target is judged by.
func (p *Plan) Operation() *operation.Operation { return p.config.Operation }

// Seed is that of the order and of interchangeable values.
func (p *Plan) Seed() int64 { return p.config.Seed }

// Jobs is how many scenarios at most are asked at the same time.
func (p *Plan) Jobs() int { return max(p.config.Jobs, 1) }

// Judged is who wants to know of results; nil for nobody.
func (p *Plan) Judged() func(report.Result) { return p.config.Judged }

// Strict reports whether warnings count, and what could not be judged, whatever the level.
func (p *Plan) Strict() bool { return p.config.Strict }

// Redactor knows the run's secrets.
func (p *Plan) Redactor() report.Redactor { return p.config.redactor() }

// question is the plainest request that may be sent.
func (p *Plan) question() scenario.Scenario {
	if p.config.Safe {
		return scenario.Harmless(p.config.Operation, p.settings)
	}
	return scenario.Plainest(p.config.Operation, p.settings)
}

// ruledOut says why a scenario is not to be run, by the profile, by what the run may do, or since nothing stands behind
// it any more.
func (p *Plan) ruledOut(s scenario.Scenario) (judge.Judgement, bool) {
	if reason, excluded := p.config.Profile.Excluded(s.Statement); excluded {
		return judge.Judgement{Finding: verdict.Inapplicable, Reason: reason}, true
	}
	statement, _ := p.config.Operation.Statement(s.Statement)
	if reason, other := p.config.Profile.OtherLayer(s.Signed || p.config.Operation.OfGateway(statement)); other {
		return judge.Judgement{Finding: verdict.Inapplicable, Reason: reason, Cause: verdict.OtherLayer}, true
	}
	if p.config.Safe && s.Mutates {
		reason := "it may change the target's state and is left out"
		return judge.Judgement{Finding: verdict.Unprovoked, Reason: reason, Check: "safe", Cause: verdict.StateLeftOut}, true
	}
	if reason, misquoted := p.misquotes[s.Statement]; misquoted {
		return judge.Judgement{Finding: verdict.Broken, Reason: reason, Check: "quote"}, true
	}
	return judge.Judgement{}, false
}

// conclude turns a judgement of exchanges into a result.
func (p *Plan) conclude(s scenario.Scenario, j judge.Judgement, exchanges []exchange.Exchange) report.Result {
	if s.Level == verdict.Observe && j.Finding == verdict.Satisfied {
		j.Reason = p.reading().Observe(exchanges)
	}
	result := p.decide(s, j)
	result.Exchanges, result.Answer = exchanges, p.answer(exchanges)
	if result.Verdict != verdict.Pass || len(s.Anywhere) == 0 { // else a waiver may be about what another scenario sees
		result = p.waive(result)
	}
	result.Strays = p.config.Known.straysOf(s, exchanges, func() []report.Result { return p.strays(s, exchanges) })
	return result
}

// reading is how answers are read, whatever the target's baseline.
func (p *Plan) reading() judge.Context { return judge.Context{Operation: p.config.Operation} }

// answer is how the last of some requests was answered.
func (p *Plan) answer(exchanges []exchange.Exchange) report.Answer {
	last := p.reading().Fingerprint(exchanges, "")
	return report.Answer{Status: last.Status, Code: last.Code}
}

// waive weighs a verdict against the target's waivers.
func (p *Plan) waive(result report.Result) report.Result {
	if result.Verdict == verdict.Fail || result.Verdict == verdict.Warn {
		result.Fingerprint = p.reading().Fingerprint(result.Exchanges, result.Check)
	}
	decided, note := p.config.Waivers.Decide(result.ID, result.Verdict, result.Fingerprint, p.config.Clock())
	result.Verdict, result.Reason = decided, joined(result.Reason, note)
	return result
}

// decide weighs a judgement by the level of its scenario, and cites the line that the scenario judges by.
func (p *Plan) decide(s scenario.Scenario, j judge.Judgement) report.Result {
	statement, _ := p.config.Operation.Statement(s.Statement)
	return report.Result{
		ID: s.ID, Statement: s.Statement, Title: s.Title, Labels: s.Labels, Level: s.Level,
		Verdict: verdict.Of(s.Level, j.Finding), Reason: j.Reason, Check: j.Check, Step: j.Step, Cause: j.Cause, Subject: j.Subject,
		Page: report.Citation{File: p.config.Operation.File(statement), Line: statement.Line, Quote: statement.Quote},
	}
}

// joined is one sentence behind another; either may be "".
func joined(reason, more string) string {
	return strings.TrimPrefix(strings.TrimSuffix(reason+"; "+more, "; "), "; ")
}

// state is what a report has to know of a run beside its results.
type state struct {
	problem     string // why nothing could be judged, or nothing more
	interrupted bool
	insecure    bool // the record says that certificates were not checked
	reached     bool // the target answered the plainest request, and can be judged
	cause       cause.Cause
	plainest    *exchange.Exchange // the request that the others are edits of; nil where none was asked
	notices     []string           // what the run did otherwise than it was told
}

// unasked are the results of a run that asks nothing, for a reason.
func (p *Plan) unasked(why string) map[string]report.Result {
	results := map[string]report.Result{}
	for _, s := range p.scenarios {
		j, out := p.ruledOut(s)
		if !out {
			j = judge.Judgement{Finding: verdict.Unanswered, Reason: why, Check: "no-answer"}
		}
		results[s.ID] = p.decide(s, j)
	}
	return results
}

// Left is the report of a run that did not begin, and why. nil stands for a run that nobody began.
func (p *Plan) Left(why error) report.Report {
	if why == nil {
		return p.report(nil, state{interrupted: true, notices: notices(p.config.trimmed, p.config.shown())})
	}
	return p.report(nil, state{problem: why.Error(), interrupted: true, notices: notices(p.config.trimmed, p.config.shown())})
}

// report puts results together in the order of the plan. Scenarios without one make the run incomplete.
func (p *Plan) report(results map[string]report.Result, of state) report.Report {
	results = p.withStrays(results)
	ordered := make([]report.Result, 0, len(p.scenarios))
	for _, s := range p.scenarios {
		result, ok := results[s.ID]
		if !ok {
			result, of.interrupted = p.skipped(s), true
		}
		ordered = append(ordered, result)
	}
	op := p.config.Operation
	made := report.Make(report.Report{
		Operation: op.Action, Version: op.Version, Target: Address(p.config.Endpoint), Name: p.config.Profile.Name,
		Filter: report.Filter{Text: p.config.Filter, Shard: p.config.Shard.String(), Selected: len(p.scenarios), Of: p.of}, Strict: p.config.Strict,
		Tool: p.config.Tool, Go: runtime.Version(), Seed: p.config.Seed, Path: op.Sources.Path, Documents: documents(op), Problem: of.problem, Cause: of.cause,
		Insecure: of.insecure || probe.Unchecked(p.config.Client),
		Notices:  of.notices, Start: p.start, Reached: of.reached, Unverified: op.Unverified(),
		Source: report.Source{File: op.Page, Lines: op.Lines()}, Plainest: kept(of.plainest),
	}, ordered, of.interrupted)
	for i, c := range made.Cures {
		made.Cures[i].Advice = target.Advice(c.Cause, c.Subject)
	}
	return made
}

// kept is an exchange with as much of it as a report has a use for.
func kept(e *exchange.Exchange) *exchange.Exchange {
	if e == nil {
		return nil
	}
	return &report.Keep([]exchange.Exchange{*e})[0]
}

// documents are what statements cite and what was given.
func documents(op *operation.Operation) []report.Document {
	var out []report.Document
	for _, d := range op.Digests() {
		out = append(out, report.Document(d))
	}
	return out
}

// notices are the sentences that a run has something to say with.
func notices(all ...string) []string {
	return slices.DeleteFunc(all, func(text string) bool { return text == "" })
}

// skipped is the result of a scenario that the run did not come to.
func (p *Plan) skipped(s scenario.Scenario) report.Result {
	return p.decide(s, judge.Judgement{Finding: verdict.Unanswered, Reason: "the run ended before this scenario", Check: "incomplete"})
}

// Address is an endpoint as reports may show it: no user information, no query. It is "" for nil.
func Address(u *url.URL) string {
	if u == nil {
		return ""
	}
	return (&url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}).String()
}
