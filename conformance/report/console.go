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
	p.before(r, redact)
	if r.Cause.Stops {
		p.after(r, redact)
		return p.err
	}
	p.scenarios(r.Scenarios, redact)
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
	p.after(r, redact)
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

// before prints what comes before all verdicts: cautions, and why the target cannot be judged as it is asked.
func (p *printer) before(r Report, redact Redactor) {
	for _, c := range cautions(r) {
		p.printf("%s\n\n", paragraph(Line(redact.Text(c))))
	}
	if r.Cause.Name != "" {
		p.printf("%s\n", paragraph(Line(redact.Text(r.Cause.String()))))
	}
	if r.Cause.Name != "" && !r.Cause.Stops {
		p.printf("\n")
	}
}

// after prints the outcome; what stopped the run has been said then.
func (p *printer) after(r Report, redact Redactor) {
	p.printf("\n%s\n", Summary(r))
	if r.Insecure {
		p.printf("%s\n", insecure)
	}
	if r.Problem != "" && !r.Cause.Stops {
		p.printf("%s\n", Line(redact.Text(r.Problem)))
	}
}

// scenarios prints the results; many that could not be judged for one and the same reason are one line.
func (p *printer) scenarios(results []Result, redact Redactor) {
	type alike struct {
		verdict verdict.Verdict
		reason  string
	}
	counts := map[alike]int{}
	for _, s := range results {
		if unjudged(s) {
			counts[alike{s.Verdict, s.Reason}]++
		}
	}
	for _, s := range results {
		switch n := counts[alike{s.Verdict, s.Reason}]; {
		case s.Cause == verdict.OtherLayer:
		case !unjudged(s) || n > 0 && n < many:
			p.result(s, redact)
		case n > 0:
			p.printf("%-14s %d scenarios, from %s on: %s\n", s.Verdict, n, s.ID, Line(redact.Text(s.Reason)))
			counts[alike{s.Verdict, s.Reason}] = -1 // said
		}
	}
}

func unjudged(s Result) bool {
	return s.Verdict == verdict.Inconclusive || s.Verdict == verdict.NotProvoked
}

// many are as many equal reasons as say no more than one.
const many = 10

func (p *printer) result(s Result, redact Redactor) {
	p.printf("%-14s %-52s %s:%d\n", s.Verdict, s.ID, s.Page.File, s.Page.Line)
	if s.Verdict == verdict.Pass {
		return
	}
	p.printf("               %s\n", Line(s.Title))
	p.printf("               says %q (%s)\n", Line(s.Page.Quote), s.Level)
	p.printf("               %s\n", Line(redact.Text(s.Reason)))
}
