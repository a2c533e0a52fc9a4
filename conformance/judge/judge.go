// Package judge says what the exchanges of a scenario mean. It is pure: it sees data, never a network, a clock or
// ginkgo, so that a recorded run can be judged again and gives the same verdicts.
package judge

import (
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Baseline is how the target answered the plainest request before the run. Refusals that it gives to everything say
// nothing of the edit that a scenario makes.
type Baseline struct {
	Refused bool
	Status  int
	// Code and Message are those of the error, "" where the body has none.
	Code, Message string
	// Page says that it was a page of HTML: something else than the target answers then.
	Page bool
}

// Judgement is the finding of one scenario with the reason in a sentence. Check names the assertion that decided it.
type Judgement struct {
	Finding verdict.Finding
	Reason  string
	Check   string
	Step    string // the step whose answer decided; "" where none did
	// Cause says who else than the target can change a finding that shows nothing; "" when nobody can.
	Cause verdict.Cause
	// Subject is what the cause is about: parameters, or what is missing; "" when there is no more to say.
	Subject string
	// Unseen says that the target lacks what the scenario's steps rest on: another way may see it.
	Unseen bool
	// Again says that chance may have had a hand in it: the scenario should be tried anew while it has attempts left.
	Again bool
}

// Or is the judgement of a scenario after one more way to see what it is about: the later one's, unless that one has shown nothing
// either and only the earlier says what would help.
func (j Judgement) Or(later Judgement) Judgement {
	blank := later.Finding == verdict.ControlFailed || later.Finding == verdict.Unanswered || later.Finding == verdict.Inapplicable
	if j.Unseen && j.Cause != "" && blank && later.Cause == "" {
		return j
	}
	return later
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
		return Judgement{Finding: verdict.Unprovoked, Reason: s.Missing + " is missing", Check: "missing", Cause: verdict.NotGiven, Subject: s.Missing}
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
	if len(replies) < max(step.Together, 1) { // of those that were sent together, all count
		return nil, &Judgement{Finding: verdict.Unanswered, Reason: "the run ended before the step " + step.Name, Check: "incomplete"}
	}
	if step.Onward.Parameter != "" {
		walked(replies)
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
			if check.List != "" && check.Kind != scenario.GoesFarther && len(a.before) > 0 {
				break // the first answer stands for all parts of the list
			}
			if p := r.check(check, a); p != nil {
				return r.weigh(failed{step, check, a, *p}), true
			}
		}
	}
	return Judgement{}, false
}
