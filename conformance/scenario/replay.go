package scenario

import (
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// replayable marks the steps that a replay of an accepted call serves as well as a new one: those that only need that the
// request is acceptable, and those that only look at how an answer is written or how a request is read. Whoever sends them
// may give the request a token that an equal one was accepted with, where new work would have to wait for earlier work.
// Scenarios about what a token does, about work in progress and about what differs from call to call have none but those
// that are marked with acceptable.
func (d *deriver) replayable(steps []Step) {
	token, ok := d.token()
	possible := ok && len(d.op.InProgressCodes()) > 0
	ofCalls := !possible || d.ofCalls(token.Name) || slices.ContainsFunc(steps, ofTime)
	about := d.statement.Subject.Kind == contract.OfParameter && d.statement.Subject.Name == token.Name
	for i, step := range steps {
		switch {
		case ofCalls:
			steps[i].Replayable = step.Replayable && possible
		case step.Request.Sign.Nonce == "" && !slices.Contains(step.Request.Omit, token.Name) && !shares(steps, i, token.Name):
			steps[i].Replayable = needsAcceptance(step) || !about && d.looksAtAnswer(step)
		}
	}
}

// acceptable marks a step of a scenario about tokens that only needs that its request is acceptable.
func acceptable(s Step) Step { s.Replayable = true; return s }

// ofCalls reports whether the statement is about calls and what each of them does.
func (d *deriver) ofCalls(token string) bool {
	switch s := d.statement.Subject; s.Kind { //nolint:exhaustive // the others are about requests and answers
	case contract.OfParameter:
		return s.Rule == contract.RuleUniqueName || s.Rule == contract.RuleDryRun ||
			s.Name == token && slices.Contains([]contract.Rule{contract.RuleIdempotent, contract.RuleUnique, contract.RuleOptional, contract.RuleRequired}, s.Rule)
	case contract.OfProtocol:
		return s.Name == "idempotency" || s.Name == "request-id" && s.Rule == "unique"
	}
	return false
}

// ofTime reports whether a step is about what goes on at the same time.
func ofTime(step Step) bool { return step.AtOnce || step.Together > 1 }

// shares reports whether another step sends the same token.
func shares(steps []Step, i int, token string) bool {
	value := steps[i].Request.tokenName(token)
	return value != "" && slices.ContainsFunc(append(slices.Clone(steps[:i]), steps[i+1:]...), func(other Step) bool { return other.Request.tokenName(token) == value })
}

func (r Request) tokenName(parameter string) string {
	for _, p := range r.Parameters {
		if p.Name == parameter && !p.Value.Each {
			return p.Value.Token
		}
	}
	return ""
}

func needsAcceptance(step Step) bool {
	return step.Role == Control && step.Provoke == "" && len(step.Checks) > 0 && step.Checks[0].Kind == Accepted
}

// looksAtAnswer: how a result is written, how a request was read that a target refuses when it reads it wrongly, and that
// values are accepted, which the first of several equal calls shows. What a result repeats of a request has to be that of the
// request itself.
func (d *deriver) looksAtAnswer(step Step) bool {
	if step.Role != Probe || len(step.Checks) == 0 || slices.ContainsFunc(step.Checks, func(c Check) bool { return c.Kind == Echo }) {
		return false
	}
	s := d.statement.Subject
	if s.Kind == contract.OfParameter {
		return step.Checks[0].Kind == Accepted
	}
	reading := []topic{{"encoding", "plus"}, {"encoding", "utf-8"}, {"signature", "empty-value"}, {"format", "case"}, {"format", "accept"}}
	read := s.Kind == contract.OfProtocol && slices.Contains(reading, topic{s.Name, s.Rule})
	return slices.Contains(step.Checks, seenSuccess()) || step.Checks[0].Kind == Accepted && read ||
		s.Kind == contract.OfExample && s.Rule == contract.RuleStatus
}

// Afresh is the scenario with every step a call of its own.
func (s Scenario) Afresh() Scenario {
	s.Steps = slices.Clone(s.Steps)
	for i := range s.Steps {
		s.Steps[i].Replayable = false
	}
	return s
}

// HasReplays reports whether a step may be a replay.
func (s Scenario) HasReplays() bool {
	return slices.ContainsFunc(s.Steps, func(step Step) bool { return step.Replayable })
}

// BeginsWork reports whether a target that does as it should begins something on a step's request.
func (s Step) BeginsWork() bool { return !slices.ContainsFunc(s.Checks, Check.AsksRefusal) }
