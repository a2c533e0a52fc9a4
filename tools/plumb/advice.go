package main

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// advice is what the user of this command can do about a cause, in its flags; "" for nothing. What the owner of a
// profile can do is said already: see target.Advice.
func advice(cause verdict.Cause) string {
	switch cause {
	case verdict.StateLeftOut:
		return "; leave out --safe to have it judged"
	default:
		return ""
	}
}

// advised is a report whose reasons say what the user can do.
func advised(r report.Report) report.Report {
	for _, results := range []*[]report.Result{&r.Scenarios, &r.Observations} {
		*results = slices.Clone(*results)
		for i := range *results {
			(*results)[i].Reason += advice((*results)[i].Cause)
		}
	}
	return r
}
