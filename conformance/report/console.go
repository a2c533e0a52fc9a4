package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Console prints one line a scenario, with the line of the page that it judges, then what was observed, and the
// outcome last. Colour is left out: the words say it all, and the output is often read in a log.
func Console(w io.Writer, r Report, redact Redactor) error {
	p := &printer{w: w}
	p.printf("%s %s  target %s  seed %d\n\n", r.Operation, r.Version, Line(redact.Text(strings.TrimSpace(r.Name+" "+r.Target))), r.Seed)
	for _, s := range r.Scenarios {
		if s.Cause != verdict.OtherLayer {
			p.result(s, redact)
		}
	}
	for _, o := range otherLayers(slices.Concat(r.Scenarios, r.Observations)) {
		p.printf("%-14s %s\n", verdict.NotApplicable, Line(redact.Text(o)))
	}
	observations := slices.DeleteFunc(slices.Clone(r.Observations), func(o Result) bool { return o.Cause == verdict.OtherLayer })
	if len(observations) > 0 {
		p.printf("\nWhere the documents are silent (recorded, not scored):\n")
	}
	for _, s := range observations {
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
