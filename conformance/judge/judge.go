// Package judge says what the exchanges of a scenario mean. It is pure: it sees data, never a network, a clock or
// ginkgo, so that a recorded run can be judged again and gives the same verdicts.
package judge

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Baseline is how the target answered the plainest request before the run. Refusals that it gives to everything say
// nothing of the edit that a scenario makes.
type Baseline struct {
	Refused bool
	Status  int
	Code    string
}

// Judgement is the finding of one scenario with the reason in a sentence. Check names the assertion that decided it.
type Judgement struct {
	Finding verdict.Finding
	Reason  string
	Check   string
	// Cause says who else than the target can change a finding that shows nothing; "" when nobody can.
	Cause verdict.Cause
	// Again says that chance may have had a hand in it: the scenario should be tried anew while it has attempts left.
	Again bool
}

// Context is what judging needs beside the scenario and its exchanges.
type Context struct {
	Operation *operation.Operation
	Baseline  Baseline
}

// Judge weighs a scenario's exchanges. They are matched to its steps by name; a step without an exchange means that
// the run ended before it.
func (c Context) Judge(s scenario.Scenario, exchanges []exchange.Exchange) Judgement {
	if s.Missing != "" {
		return Judgement{Finding: verdict.Unprovoked, Reason: s.Missing + " is missing", Check: "missing", Cause: verdict.NotGiven}
	}
	run := &run{Context: c, scenario: s, answers: map[string]*reply{}, assertions: assertions()}
	for _, step := range s.Steps {
		replies, j := repliesOf(step, exchanges, errorFormOf(c.Operation))
		if j != nil {
			return *j
		}
		if j, decided := run.step(step, replies); decided {
			return j
		}
		run.answers[step.Name] = replies[0]
		run.order = append(run.order, replies...)
	}
	return Judgement{Finding: verdict.Satisfied}
}

// repliesOf reads the answers of a step: one, or as many as requests were sent together. Without all of them there is
// a judgement instead.
func repliesOf(step scenario.Step, exchanges []exchange.Exchange, errors errorForm) ([]*reply, *Judgement) {
	var replies []*reply
	for _, e := range exchanges {
		if e.Step != step.Name {
			continue
		}
		if e.Unprovoked {
			return nil, &Judgement{Finding: verdict.Unprovoked, Reason: e.Failure, Check: "provocation"}
		}
		if e.Response == nil {
			return nil, &Judgement{Finding: verdict.Unanswered, Reason: short("no answer to the step " + step.Name + ": " + e.Failure), Check: "no-answer"}
		}
		replies = append(replies, newReply(step, e, errors))
	}
	if len(replies) == 0 {
		return nil, &Judgement{Finding: verdict.Unanswered, Reason: "the run ended before the step " + step.Name, Check: "incomplete"}
	}
	return replies, nil
}

// run is the state of judging one scenario: the answers of the steps so far.
type run struct {
	Context
	scenario   scenario.Scenario
	assertions map[scenario.Kind]assertion
	answers    map[string]*reply
	order      []*reply
}

// step judges one step and says whether that decides the scenario.
func (r *run) step(step scenario.Step, replies []*reply) (Judgement, bool) {
	for _, check := range step.Checks {
		if check.Kind == scenario.OneEffect {
			if j := oneEffect(replies); j != nil {
				return *j, true
			}
			continue
		}
		for _, a := range replies {
			if p := r.check(check, a); p != nil {
				return r.weigh(step, a, check, *p), true
			}
		}
	}
	return Judgement{}, false
}

// problem is a check that did not hold.
type problem struct {
	reason string
	// blind means that the check could not be made, for the answer could not be read.
	blind bool
	// broken means that it could not be made by a defect of ours.
	broken bool
}

func violated(format string, args ...any) *problem {
	return &problem{reason: fmt.Sprintf(format, args...)}
}

func blind(format string, args ...any) *problem {
	return &problem{reason: fmt.Sprintf(format, args...), blind: true}
}

// weigh turns a check that did not hold into a finding. What speaks against the scenario itself, rather than against
// the target, comes first.
func (r *run) weigh(step scenario.Step, a *reply, check scenario.Check, p problem) Judgement { //nolint:cyclop // one case a thing that speaks against the scenario
	finding := verdict.Violated
	reason := p.reason
	var cause verdict.Cause
	switch {
	case p.broken:
		finding = verdict.Broken
	case !step.AtOnce && slices.Contains(r.Operation.InProgressCodes(), a.code()) && !a.accepted():
		finding, cause = verdict.Unanswered, verdict.StillBusy
		reason = fmt.Sprintf("work was still in progress after %s (%s)", a.exchange.Duration, a.brief())
	case a.throttled():
		finding, reason = verdict.Unanswered, "the target throttles: "+a.brief()
	case r.unknownExample(check, a):
		finding, cause = verdict.ControlFailed, verdict.OnlyExample
		reason = fmt.Sprintf("the page's example value is refused (%s)", a.brief())
	case r.untouched(step, check, a):
		finding, reason = verdict.Unprovoked, "the target takes no notice: "+reason
	case step.Within > 0 && a.accepted() && a.exchange.Duration >= step.Within:
		finding = verdict.Unprovoked
		reason = fmt.Sprintf("the answer took %s, longer than the work lasts that it should have met", a.exchange.Duration)
	case r.likeEverything(check, a):
		finding, reason = verdict.ControlFailed, "the target answers the plainest request in the same way: "+a.brief()
	case step.Role == scenario.Control:
		finding, reason = verdict.ControlFailed, "the step "+step.Name+" did not do what the scenario needs: "+reason
	case p.blind:
		finding = verdict.Unanswered
	}
	again := finding == verdict.Violated && a.passing() && step.Provoke == "" && !asks(step, a.status)
	return Judgement{Finding: finding, Reason: short(reason), Check: check.String(), Cause: cause, Again: again}
}

// asks reports whether a step is there to see a status.
func asks(step scenario.Step, status int) bool {
	return slices.ContainsFunc(step.Checks, func(c scenario.Check) bool {
		return c.Kind == scenario.Status && c.Want == strconv.Itoa(status)
	})
}

// unknownExample: the target refuses a value of which nobody but the page said that it exists.
func (r *run) unknownExample(check scenario.Check, a *reply) bool {
	if !needsSuccess(check) || a.accepted() {
		return false
	}
	for _, e := range r.Operation.Errors {
		if e.Code != a.code() || e.Trigger.Kind != contract.TriggerInvalid {
			continue
		}
		for _, name := range r.scenario.Examples {
			if name == e.Trigger.Parameter || e.Trigger.Parameter == "" {
				return true
			}
		}
	}
	return false
}

// untouched: a tentative scenario, and the target does as if nothing had been asked for; or it does not know a value
// that nobody promised.
func (r *run) untouched(step scenario.Step, check scenario.Check, a *reply) bool {
	if !r.scenario.Tentative {
		return false
	}
	if needsSuccess(check) {
		return !a.accepted()
	}
	return a.accepted() && wantsRefusal(step)
}

func wantsRefusal(step scenario.Step) bool {
	return slices.ContainsFunc(step.Checks, scenario.Check.AsksRefusal)
}

func needsSuccess(check scenario.Check) bool {
	return check.Kind == scenario.Accepted || check.Kind == scenario.AcceptedOr || check.Kind == scenario.Result
}

// likeEverything: a refusal that the target gives to the plainest request too. Where it is no fault of the
// implementation (credentials, a temporary failure), no scenario can say anything; else those about the plainest request
// say it, and the others have nothing to add.
func (r *run) likeEverything(check scenario.Check, a *reply) bool {
	b := r.Baseline
	if !needsSuccess(check) || !b.Refused || a.accepted() || a.status != b.Status || a.code() != b.Code {
		return false
	}
	return !r.scenario.Plain || a.status == 503 || a.status == 429 || callerCode(b.Code)
}
