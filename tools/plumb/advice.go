package main

import (
	"cmp"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// advice is what the user of this command can do about a cause, in its flags; "" for nothing. What the owner of a
// profile can do is said already: see target.Advice.
func advice(cause verdict.Cause) string {
	switch cause {
	case verdict.StateLeftOut:
		return "leave out --safe to have them judged"
	default:
		return ""
	}
}

// advised is a report whose cures say what the user can do.
func advised(r report.Report) report.Report {
	r.Cures = slices.Clone(r.Cures)
	for i, c := range r.Cures {
		r.Cures[i].Advice = cmp.Or(c.Advice, advice(c.Cause))
	}
	return r
}
