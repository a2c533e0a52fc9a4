package verdict

// Outcome is what a whole run says of its target.
type Outcome string

// The outcomes of a run. A usage or configuration error has no outcome: nothing ran.
const (
	Conformant    Outcome = "conformant"
	Nonconformant Outcome = "nonconformant"
	Incomplete    Outcome = "incomplete"
	Unusable      Outcome = "unusable"
)

// ExitUsage is the exit code of a usage or configuration error.
const ExitUsage = 2

// ExitCode is the process exit code that stands for the outcome.
func (o Outcome) ExitCode() int {
	switch o {
	case Conformant:
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
//
// Occasional says that what was not seen need not be there: a must of it leaves the outcome open no more than a should.
type Scored struct {
	Occasional bool
	Level      Level
	Verdict    Verdict
}

// Run describes a run as far as its outcome depends on it.
type Run struct {
	Scored      []Scored
	Answered    bool // at least one exchange was answered by something that speaks HTTP
	Interrupted bool // the run ended before every planned scenario was judged
}

// OutcomeOf decides the outcome. A target that never answered is unusable; one failure outweighs everything else;
// a must that could not be judged, an interrupted run and a run that showed nothing are incomplete, never conformant.
func OutcomeOf(run Run) Outcome {
	if !run.Answered {
		if run.Interrupted {
			return Incomplete
		}
		return Unusable
	}
	counts := Count(run.Scored)
	switch {
	case counts[Fail] > 0:
		return Nonconformant
	case counts[Error] > 0, run.Interrupted, openMust(run.Scored), !shown(run.Scored):
		return Incomplete
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

func openMust(scored []Scored) bool {
	for _, s := range scored {
		if s.Level == Must && !s.Occasional && (s.Verdict == NotProvoked || s.Verdict == Inconclusive) {
			return true
		}
	}
	return false
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
