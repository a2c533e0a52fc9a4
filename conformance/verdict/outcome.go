package verdict

// Outcome is what a whole run says of its target.
type Outcome string

// The outcomes of a run. A usage or configuration error has no outcome: nothing ran.
const (
	Conformant    Outcome = "conformant"
	Partial       Outcome = "partial" // what a filter left of the scenarios holds
	Nonconformant Outcome = "nonconformant"
	Incomplete    Outcome = "incomplete"
	Unusable      Outcome = "unusable"
)

// ExitUsage is the exit code of a usage or configuration error.
const ExitUsage = 2

// ExitCode is the process exit code that stands for the outcome.
func (o Outcome) ExitCode() int {
	switch o {
	case Conformant, Partial:
		return 0
	case Nonconformant:
		return 1
	case Incomplete:
		return 3
	case Unusable:
		return 4
	default:
		return 3
	}
}

// Scored is one scored scenario: observations have no verdict and take no part in the outcome.
type Scored struct {
	Level   Level
	Verdict Verdict
	// Cause may say that what was not seen need not be there, or that the request was no good: see Weigh.
	Cause Cause
}

// Weight is what one scenario means for the outcome of its run.
type Weight int

// The weights of a scenario, from the lightest to the heaviest.
const (
	Nothing Weight = iota // it leaves the outcome as it is
	Open                  // it leaves the outcome open: the run is incomplete
	Against               // it speaks against the target: the run is nonconformant
)

// Weigh says what a scenario means for the outcome. Strictly, a warning counts as a failure does, and a should that could not
// be judged as a must. What the page itself says is not always there leaves nothing open in either case.
func (s Scored) Weigh(strict bool) Weight {
	switch s.Verdict {
	case Fail:
		return Against
	case Error:
		return Open
	case Warn:
		if strict {
			return Against
		}
	case NotProvoked, Inconclusive:
		if s.Cause != Occasional && (strict || s.Level == Must && !s.Cause.OpensNothing()) {
			return Open
		}
	case Pass, NotApplicable, Waived:
	}
	return Nothing
}

// Run describes a run as far as its outcome depends on it.
type Run struct {
	Scored      []Scored
	Answered    bool // at least one exchange was answered by something that speaks HTTP
	Interrupted bool // the run ended before every planned scenario was judged
	Filtered    bool // a filter left out scenarios
	Strict      bool // warnings count, and what could not be judged does, whatever its level
}

// OutcomeOf decides the outcome. A target that never answered is unusable; one failure outweighs everything else;
// a must that could not be judged, an interrupted run and a run that showed nothing are incomplete, never conformant. A run
// that a filter left something out of is never conformant either.
func OutcomeOf(run Run) Outcome {
	if !run.Answered {
		if run.Interrupted {
			return Incomplete
		}
		return Unusable
	}
	heaviest := Nothing
	for _, s := range run.Scored {
		heaviest = max(heaviest, s.Weigh(run.Strict))
	}
	switch {
	case heaviest == Against:
		return Nonconformant
	case heaviest == Open, run.Interrupted, !shown(run.Scored):
		return Incomplete
	case run.Filtered:
		return Partial
	default:
		return Conformant
	}
}

// Count says how often each verdict was given; every verdict has an entry.
func Count(scored []Scored) map[Verdict]int {
	counts := make(map[Verdict]int, len(All()))
	for _, v := range All() {
		counts[v] = 0
	}
	for _, s := range scored {
		counts[s.Verdict]++
	}
	return counts
}

// shown reports whether anything at all was tested and held: a run of nothing but exclusions shows nothing.
func shown(scored []Scored) bool {
	for _, s := range scored {
		if s.Verdict == Pass {
			return true
		}
	}
	return false
}
