package compare

import (
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Kind is what became of a scenario.
type Kind string

// The kinds.
const (
	Failing     Kind = "newly failing"
	Warned      Kind = "newly warned"
	NotJudged   Kind = "newly not judged"
	Disappeared Kind = "disappeared"
	Behaves     Kind = "other behaviour" // with the same verdict
	Excluded    Kind = "newly excluded"  // by a waiver or the profile
	Judged      Kind = "newly judged"
	Added       Kind = "added"
	Fixed       Kind = "fixed"
)

// Kinds are all kinds, in the order in which they are told.
func Kinds() []Kind {
	return []Kind{Failing, Warned, NotJudged, Disappeared, Behaves, Excluded, Judged, Added, Fixed}
}

func (k Kind) rank() int {
	for i, other := range Kinds() {
		if other == k {
			return i
		}
	}
	return len(Kinds())
}

// standing is what a verdict comes to.
type standing int

const (
	holds standing = iota
	excluded
	unjudged
	warned
	fails
)

func standingOf(r *report.Result) standing {
	switch r.Verdict {
	case verdict.Fail:
		return fails
	case verdict.Warn:
		return warned
	case verdict.NotProvoked, verdict.Inconclusive, verdict.Error:
		return unjudged
	case verdict.NotApplicable, verdict.Waived:
		return excluded
	case verdict.Pass:
	}
	return holds // as an observation does, which has no verdict
}

// pairing is what the kind of a difference depends on beside the scenario.
type pairing struct {
	old, now report.Report
	strict   bool
}

// difference is that of a scenario; false where there is none.
func (b pairing) difference(p pair) (Difference, bool) {
	if p.old == nil {
		return b.added(p.now)
	}
	if p.now == nil {
		return b.gone(p.old), true
	}
	before, after := standingOf(p.old), standingOf(p.now)
	d := Difference{ID: p.now.ID, Level: p.now.Level, Old: sideOf(p.old), New: sideOf(p.now), Page: p.now.Page}
	if before == after {
		d.Kind = Behaves
		return d, !d.Old.behavesLike(*d.New)
	}
	d.Kind, d.Regression = b.became(before, after, p.now.Scored())
	return d, true
}

// became is the kind of a change from one standing to another, and whether the target is worse off by it.
func (b pairing) became(before, after standing, now verdict.Scored) (kind Kind, regression bool) {
	switch {
	case after == fails:
		return Failing, true
	case after == warned:
		return Warned, b.strict && before != fails
	case after == unjudged:
		// What was judged and is not any more hides what it would find, whatever its level; what need not always be there does not.
		return NotJudged, before != excluded && now.Weigh(true) == verdict.Open
	case after == excluded:
		return Excluded, false
	case before == fails, before == warned:
		return Fixed, false
	default:
		return Judged, false
	}
}

// added is a scenario that only the newer run has: what fails there held before, as far as anybody knows, unless a filter left it
// out.
func (b pairing) added(now *report.Result) (Difference, bool) {
	worse := now.Scored().Weigh(b.strict) == verdict.Against && !leftOut(b.old, b.now)
	return Difference{Kind: Added, ID: now.ID, Level: now.Level, New: sideOf(now), Page: now.Page, Regression: worse}, true
}

// gone is a scenario that only the older run has. A must that held and is no longer asked is worse off, unless its document has another
// text by now, or a filter left it out.
func (b pairing) gone(old *report.Result) Difference {
	worse := old.Level == verdict.Must && old.Verdict == verdict.Pass && sameText(b.old, b.now, old.Page.File) && !leftOut(b.now, b.old)
	return Difference{Kind: Disappeared, ID: old.ID, Level: old.Level, Old: sideOf(old), Page: old.Page, Regression: worse}
}

// leftOut reports whether the filter of a run may have left out what the other run has.
func leftOut(r, other report.Report) bool {
	return r.Filter.LeftOut() && (r.Filter.Text != other.Filter.Text || r.Filter.Shard != other.Filter.Shard)
}

// behavesLike compares what two runs saw, as far as it is no matter of chance: bodies and headers hold ids and dates.
func (s Side) behavesLike(other Side) bool {
	return s.Verdict == other.Verdict && s.Status == other.Status && s.Code == other.Code && s.Check == other.Check
}
