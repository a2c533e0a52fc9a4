package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Console prints one line a scenario, with the line of the page that it judges, then what was observed, and the
// outcome last. Colour is left out: the words say it all, and the output is often read in a log.
func Console(w io.Writer, r Report, redact Redactor) error {
	p := &printer{w: w}
	p.printf("%s %s  target %s  seed %d\n\n", r.Operation, r.Version, Line(redact.Text(strings.TrimSpace(r.Name+" "+r.Target))), r.Seed)
	for _, s := range r.Scenarios {
		p.result(s, redact)
	}
	if len(r.Observations) > 0 {
		p.printf("\nWhere the documents are silent (recorded, not scored):\n")
	}
	for _, s := range r.Observations {
		p.printf("  %-44s %s\n", s.ID, Line(redact.Text(s.Reason)))
	}
	if len(r.MediaTypes) > 0 {
		p.printf("\nAnswers came as %s\n", Line(redact.Text(strings.Join(r.MediaTypes, ", "))))
	}
	if len(r.Unverified) > 0 {
		p.printf("\nNot given, so that its quotes are not verified: %s\n", Line(strings.Join(r.Unverified, ", ")))
	}
	if len(r.Cures) > 0 {
		p.printf("\n")
	}
	for _, c := range r.Cures {
		p.printf("%s\n", Line(redact.Text(c.String())))
	}
	if r.Start != "" {
		p.printf("\n%s\n", Line(redact.Text(r.Start)))
	}
	p.printf("\n%s\n", Summary(r))
	if r.Problem != "" {
		p.printf("%s\n", Line(redact.Text(r.Problem)))
	}
	return p.err
}

// Summary is the outcome with the counts that are not zero, in one line.
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
	return fmt.Sprintf("%s (exit %d): %s; %d observed", r.Outcome, r.Outcome.ExitCode(), strings.Join(parts, ", "), observed(r))
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

type printer struct {
	w   io.Writer
	err error
}

func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

func (p *printer) result(s Result, redact Redactor) {
	p.printf("%-14s %-52s %s:%d\n", s.Verdict, s.ID, s.Page.File, s.Page.Line)
	if s.Verdict == verdict.Pass {
		return
	}
	p.printf("               %s\n", Line(s.Title))
	p.printf("               says %q (%s)\n", Line(s.Page.Quote), s.Level)
	p.printf("               %s\n", Line(redact.Text(s.Reason)))
}
