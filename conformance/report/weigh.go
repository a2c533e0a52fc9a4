package report

import "github.com/plumb-conformance/plumb/conformance/verdict"

// severity is how loud formats for machines say a result.
type severity int

// The severities, from the loudest.
const (
	asError   severity = iota // it speaks against the target
	asWarning                 // so it does, and does not count
	asNote                    // it leaves the outcome open
	silent
)

// severityOf weighs a result as the outcome does.
func severityOf(r Result, strict bool) severity {
	switch weight := r.Scored().Weigh(strict); {
	case weight == verdict.Against:
		return asError
	case r.Verdict == verdict.Warn:
		return asWarning
	case weight == verdict.Open:
		return asNote
	default:
		return silent
	}
}

// loud are the results that are not silent, the loudest first, each kind in its order. There are none where one cause stopped
// everything: it is told once.
func loud(r Report) []Result {
	if r.Cause.Stops {
		return nil
	}
	var out []Result
	for level := asError; level < silent; level++ {
		for _, s := range r.Scenarios {
			if severityOf(s, r.Strict) == level {
				out = append(out, s)
			}
		}
	}
	return out
}
