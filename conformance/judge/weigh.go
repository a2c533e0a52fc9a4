package judge

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// failed is a check that did not hold, with all that it takes to say what that means.
type failed struct {
	step    scenario.Step
	check   scenario.Check
	answer  *reply
	problem problem
}

// objection is something that speaks against a scenario itself, rather than against the target.
type objection struct {
	applies func(*run, failed) bool
	// about stands in the place of applies where somebody can give what the scenario lacks: it names that, and is "" where
	// the objection does not apply.
	about   func(*run, failed) string
	unseen  bool // another way may see what the scenario is about
	finding verdict.Finding
	cause   verdict.Cause
	reason  func(*run, failed) string
}

// objections lists what speaks against a scenario. The first that applies decides: what makes everything unjudgeable comes
// before what makes one answer so.
func objections() []objection {
	return slices.Concat(insteadOf(), []objection{
		{
			applies: (*run).evidenceless, unseen: true, finding: verdict.Inapplicable,
			reason: func(_ *run, f failed) string {
				return fmt.Sprintf("nothing shows it: a target that %s would, and this one does not (%s)", f.step.Evidence, f.answer.brief())
			},
		},
		{
			about: func(r *run, f failed) string { return names(r.unknownValues(f)) }, unseen: true, finding: verdict.ControlFailed, cause: verdict.OnlyExample,
			reason: func(r *run, f failed) string {
				return fmt.Sprintf("the target refuses %s (%s)", said(r.unknownValues(f)), f.answer.brief())
			},
		},
		{
			about: func(r *run, f failed) string { return names(r.unknownEnough(f)) }, finding: verdict.Unanswered, cause: verdict.MadeUp,
			reason: func(r *run, f failed) string {
				return fmt.Sprintf("nobody said how the target answers %s (%s)", said(r.unknownEnough(f)), f.answer.brief())
			},
		},
		{
			about: (*run).besideListed, finding: verdict.Unprovoked, cause: verdict.Beside,
			reason: func(_ *run, f failed) string { return "refused for another reason than the value: " + f.answer.brief() },
		},
		{
			about: (*run).untouchedFor, finding: verdict.Unprovoked, cause: verdict.NotGiven,
			reason: func(_ *run, f failed) string { return "the target takes no notice: " + f.problem.reason },
		},
		{
			applies: (*run).untouched, finding: verdict.Unprovoked,
			reason: func(_ *run, f failed) string { return "the target takes no notice: " + f.problem.reason },
		},
		{
			applies: (*run).tooLate, finding: verdict.Unprovoked,
			reason: func(_ *run, f failed) string {
				return fmt.Sprintf("the answer took %s, longer than the work lasts that it should have met", f.answer.exchange.Duration)
			},
		},
		{
			applies: (*run).likeEverything, finding: verdict.ControlFailed,
			reason: func(_ *run, f failed) string {
				return "the target answers the plainest request in the same way: " + f.answer.brief()
			},
		},
	}, nothingSeen())
}

// insteadOf are the objections to answers that speak of something else than what was asked.
func insteadOf() []objection {
	return []objection{
		{
			applies: func(_ *run, f failed) bool { return f.problem.broken }, finding: verdict.Broken,
			reason: func(_ *run, f failed) string { return f.problem.reason },
		},
		{
			applies: (*run).stillBusy, finding: verdict.Unanswered, cause: verdict.StillBusy,
			reason: func(_ *run, f failed) string {
				return fmt.Sprintf("work was still in progress after %s (%s)", f.answer.exchange.Duration, f.answer.brief())
			},
		},
		{
			applies: slowedDown, finding: verdict.Unanswered,
			reason: func(_ *run, f failed) string { return "the target throttles: " + f.answer.brief() },
		},
		{
			applies: (*run).ofGateway, finding: verdict.Unanswered,
			reason: func(_ *run, f failed) string {
				return "answered by something in front of the target: " + f.answer.brief()
			},
		},
		{
			about: func(r *run, f failed) string {
				if f.problem.another {
					return cmp.Or(strings.TrimPrefix(r.scenario.Statement, "error/"), "the row")
				}
				return ""
			},
			finding: verdict.Unprovoked, cause: verdict.AnotherRow,
			reason: func(_ *run, f failed) string { return f.problem.reason },
		},
		{
			applies: usedUp, finding: verdict.Unanswered, cause: verdict.UsedUp,
			reason: func(_ *run, f failed) string {
				return "a quota that the page documents is used up: " + f.answer.brief()
			},
		},
		{
			applies: thereAlready, finding: verdict.Unanswered, cause: verdict.Taken,
			reason: func(_ *run, f failed) string {
				return "what the request asks for is there already: " + f.answer.brief()
			},
		},
	}
}

// nothingSeen are the objections to what a scenario could not look at.
func nothingSeen() []objection {
	return []objection{
		{
			applies: func(_ *run, f failed) bool { return f.problem.alike }, finding: verdict.Unanswered, cause: verdict.Occasional,
			reason: func(_ *run, f failed) string { return f.problem.reason },
		},
		{
			about: func(r *run, f failed) string {
				if f.problem.little {
					return cmp.Or(r.Operation.Listing.List, "the result")
				}
				return ""
			},
			unseen: true, finding: verdict.Unanswered, cause: verdict.LittleData,
			reason: func(_ *run, f failed) string { return f.problem.reason },
		},
		{
			applies: func(_ *run, f failed) bool { return f.step.Role == scenario.Control }, finding: verdict.ControlFailed,
			reason: func(_ *run, f failed) string {
				return "the step " + f.step.Name + " did not do what the scenario needs: " + f.problem.reason
			},
		},
		{
			applies: func(_ *run, f failed) bool { return f.problem.vacant }, finding: verdict.Unanswered, cause: verdict.Occasional,
			reason: func(_ *run, f failed) string { return f.problem.reason },
		},
		{
			about: (*run).occasional, finding: verdict.Unanswered, cause: verdict.Occasional,
			reason: func(_ *run, f failed) string {
				return f.problem.reason + "; the page itself says or shows that it is not always there"
			},
		},
		{
			applies: func(_ *run, f failed) bool { return f.problem.blind }, finding: verdict.Unanswered,
			reason: func(_ *run, f failed) string { return f.problem.reason },
		},
	}
}

// weigh turns a check that did not hold into a finding: a violation, unless something speaks against the scenario.
func (r *run) weigh(f failed) Judgement {
	for _, o := range objections() {
		subject, applies := o.of(r, f)
		if applies {
			return Judgement{
				Finding: o.finding, Reason: short(o.reason(r, f)), Check: f.check.String(), Step: f.step.Name, Cause: o.cause, Subject: subject, Unseen: o.unseen,
				Again: r.metWork(f) || mayPass(f),
			}
		}
	}
	again := f.problem.moving || mayPass(f)
	return Judgement{Finding: verdict.Violated, Reason: short(f.problem.reason), Check: f.check.String(), Step: f.step.Name, Again: again}
}

// mayPass: the answer is a failure that may be over the next time, and that nobody asked for.
func mayPass(f failed) bool {
	return f.answer.passing() && f.step.Provoke == "" && !asks(f.step, f.answer.status)
}

// metWork: a step that has to be accepted at once has met earlier work.
func (r *run) metWork(f failed) bool {
	return f.step.AtOnce && f.check.Needed && needsSuccess(f.check) && !f.answer.accepted() && slices.Contains(r.Operation.InProgressCodes(), f.answer.code())
}

func (o objection) of(r *run, f failed) (subject string, applies bool) {
	if o.about == nil {
		return "", o.applies(r, f)
	}
	subject = o.about(r, f)
	return subject, subject != ""
}

// evidenceless: the target has shown that it lacks what the step rests on, by accepting the request, by refusing it for another
// reason, or by not showing what there is to look at. A target that refuses everything has shown nothing.
func (r *run) evidenceless(f failed) bool {
	switch {
	case f.step.Evidence == "", r.Baseline.Refused && f.answer.code() != "" && f.answer.code() == r.Baseline.Code:
		return false
	case f.step.Role == scenario.Control:
		return f.answer.accepted() || f.answer.refusal() || f.answer.status < 500 && callerCode(f.answer.code())
	}
	return f.problem.blind && (f.answer.accepted() || f.answer.status < 500 && f.answer.code() != "")
}

// stillBusy: the step waited for the end of earlier work, and did not see it.
func (r *run) stillBusy(f failed) bool {
	return !f.step.AtOnce && slices.Contains(r.Operation.InProgressCodes(), f.answer.code()) && !f.answer.accepted()
}

// tooLate: the work that the answer should have met may have been over when it came.
func (r *run) tooLate(f failed) bool {
	return f.step.Within > 0 && f.answer.accepted() && f.answer.exchange.Duration >= f.step.Within
}

// asks reports whether a step is there to see a status.
func asks(step scenario.Step, status int) bool {
	return slices.ContainsFunc(step.Checks, func(c scenario.Check) bool {
		return c.Kind == scenario.Status && c.Want == strconv.Itoa(status)
	})
}

// untouched: a tentative scenario, and the target does as if nothing had been asked for; or it does not know a value
// that nobody promised.
func (r *run) untouched(f failed) bool {
	if !r.scenario.Tentative {
		return false
	}
	if needsSuccess(f.check) {
		return !f.answer.accepted() && !r.refusesListed(f)
	}
	return f.answer.accepted() && wantsRefusal(f.step)
}

// untouchedFor is what the profile lacks for a scenario that the target takes no notice of.
func (r *run) untouchedFor(f failed) string {
	if r.scenario.Wants == "" || !r.untouched(f) {
		return ""
	}
	return r.scenario.Wants
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
func (r *run) likeEverything(f failed) bool {
	a, b := f.answer, r.Baseline
	if !needsSuccess(f.check) || !b.Refused || a.accepted() || a.status != b.Status || a.code() != b.Code {
		return false
	}
	return !r.scenario.Plain || a.status == 503 || a.status == 429 || callerCode(b.Code)
}
