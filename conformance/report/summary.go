package report

import (
	"fmt"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Summary is the outcome with what qualifies it and the counts that are not zero, in one line: what a filter left out, each
// statement with a warning, and, of a strict run, each that could not be judged.
func Summary(r Report) string {
	var parts []string
	for _, v := range verdict.All() {
		if n := r.Counts[v]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, v))
		}
	}
	if len(parts) == 0 {
		parts = append(parts, "nothing judged")
	}
	return fmt.Sprintf("%s (exit %d): %s; %d observed", qualified(r), r.Outcome.ExitCode(), strings.Join(parts, ", "), observed(r))
}

// qualified is the outcome with all that keeps it from being a bare one.
func qualified(r Report) string {
	out := []string{string(r.Outcome)}
	if r.Insecure {
		out = append(out, "INSECURE")
	}
	if r.Filter.LeftOut() {
		out = append(out, r.Filter.String())
	}
	if r.Strict {
		out = append(out, "judged strictly")
	}
	if len(r.Warnings) > 0 {
		out = append(out, "with "+numbered(sum(r.Warnings), "warning")+": "+listed(r.Warnings))
	}
	if r.Strict && len(r.Open) > 0 {
		out = append(out, fmt.Sprintf("with %d not judged: %s", sum(r.Open), listed(r.Open)))
	}
	return strings.Join(out, ", ")
}

func numbered(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// observed counts the observations that an answer stands behind.
func observed(r Report) int {
	n := 0
	for _, o := range r.Observations {
		if o.Verdict == verdict.Pass {
			n++
		}
	}
	return n
}
