// Package verdict holds the algebra of a run: what a finding means for a statement of a given level, and what
// all verdicts together say of the target. It is pure and knows neither HTTP nor ginkgo nor any scenario.
package verdict

import "fmt"

// Level is the strength of a statement.
type Level string

// The levels of a statement, by what stands behind it.
const (
	Must    Level = "must"    // the page says it
	Should  Level = "should"  // a public document of the protocol says it, or the compiler inferred it
	Observe Level = "observe" // the page is silent: behaviour is recorded and never scored
)

// ParseLevel reads a level as statements files spell it.
func ParseLevel(s string) (Level, error) {
	switch l := Level(s); l {
	case Must, Should, Observe:
		return l, nil
	default:
		return "", fmt.Errorf("level %q: expected must, should or observe", s)
	}
}

// Finding is what judging one scenario found, before the level of its statement is weighed.
type Finding string

// The findings of a judge.
const (
	Satisfied     Finding = "satisfied"      // every check held
	Violated      Finding = "violated"       // a check did not hold
	Unanswered    Finding = "unanswered"     // no usable answer came
	ControlFailed Finding = "control-failed" // the control of a minimal pair did not behave
	Unprovoked    Finding = "unprovoked"     // the target could not be brought into the state
	Inapplicable  Finding = "inapplicable"   // the profile of the target rules the statement out
	Broken        Finding = "broken"         // a defect of ours
)

// Verdict is what a run says of one scenario.
type Verdict string

// The verdicts of a scenario.
const (
	Pass          Verdict = "pass"
	Fail          Verdict = "fail"
	Warn          Verdict = "warn"
	NotApplicable Verdict = "not-applicable"
	NotProvoked   Verdict = "not-provoked"
	Waived        Verdict = "waived"
	Inconclusive  Verdict = "inconclusive"
	Error         Verdict = "error"
)

// All lists the verdicts in the order in which reports count them.
func All() []Verdict {
	return []Verdict{Pass, Fail, Warn, NotApplicable, NotProvoked, Waived, Inconclusive, Error}
}

// Of weighs a finding by the level of its statement. A violated should is a warning; an observation has nothing to
// violate, so the judge reports it as satisfied once an answer was recorded.
func Of(level Level, finding Finding) Verdict {
	switch finding {
	case Satisfied:
		return Pass
	case Violated:
		if level == Must {
			return Fail
		}
		return Warn
	case Unanswered, ControlFailed:
		return Inconclusive
	case Unprovoked:
		return NotProvoked
	case Inapplicable:
		return NotApplicable
	case Broken:
		return Error
	default:
		return Error
	}
}
