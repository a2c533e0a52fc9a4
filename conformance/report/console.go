package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Style is how a report is printed.
type Style struct {
	Verbose bool // every scenario has its lines
	Quiet   bool // the last line is all there is
	Colour  bool // what differs and what fails is coloured as terminals understand it
}

type printer struct {
	w      io.Writer
	style  Style
	redact Redactor
	report Report
	err    error
}

// Console prints what a reader needs first: what fails, with what was sent and what came, then what is warned of, what could not
// be judged by its reasons, and the rest as counts. The outcome is last.
func Console(w io.Writer, r Report, redact Redactor) error { return Style{}.Console(w, r, redact) }

// Console is Console in a style. Errors are those of w.
func (s Style) Console(w io.Writer, r Report, redact Redactor) error {
	p := &printer{w: w, style: s, redact: redact, report: r}
	if s.Quiet {
		p.after(r, redact)
		return p.err
	}
	p.printf("%s %s  target %s  seed %d\n\n", r.Operation, r.Version, Line(redact.Text(strings.TrimSpace(r.Name+" "+r.Target))), r.Seed)
	p.before(r, redact)
	if r.Cause.Stops {
		p.after(r, redact)
		return p.err
	}
	p.scenarios(r.Scenarios)
	for _, o := range otherLayers(slices.Concat(r.Scenarios, r.Observations)) {
		p.printf("%-14s %s\n", verdict.NotApplicable, Line(redact.Text(o)))
	}
	p.silences(r.Observations)
	p.notes(r)
	p.after(r, redact)
	return p.err
}

// silences prints what the target did where the documents say nothing.
func (p *printer) silences(all []Result) {
	observations := slices.DeleteFunc(slices.Clone(all), func(o Result) bool { return o.Cause == verdict.OtherLayer })
	if len(observations) > 0 {
		p.printf("\nWhere the documents are silent (recorded, not scored):\n")
	}
	for _, s := range observations {
		p.printf("  %-44s %s\n", s.ID, p.text(s.Reason))
	}
}

// notes prints what is to be said of the run as a whole.
func (p *printer) notes(r Report) {
	if len(r.MediaTypes) > 0 {
		p.printf("\nAnswers came as %s\n", p.text(strings.Join(r.MediaTypes, ", ")))
	}
	if len(r.Unverified) > 0 {
		p.printf("\nNot given, so that its quotes are not verified: %s\n", Line(strings.Join(r.Unverified, ", ")))
	}
	if len(r.Cures) > 0 {
		p.printf("\n")
	}
	for _, c := range r.Cures {
		p.printf("%s\n", p.text(c.String()))
	}
	if r.Start != "" {
		p.printf("\n%s\n", AtStart(p.text(r.Start)))
	}
}

// text is a text of unknown origin, fit for a line.
func (p *printer) text(s string) string { return Line(p.redact.Text(s)) }

func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

// before prints what comes before all verdicts: cautions, and why the target cannot be judged as it is asked.
func (p *printer) before(r Report, redact Redactor) {
	for _, c := range cautions(r) {
		p.printf("%s\n\n", paragraph(AtStart(Line(redact.Text(c)))))
	}
	if r.Cause.Name != "" {
		p.printf("%s\n", paragraph(AtStart(Line(redact.Text(r.Cause.String())))))
	}
	if r.Cause.Name != "" && !r.Cause.Stops {
		p.printf("\n")
	}
}

// after prints the outcome; what stopped the run has been said then.
func (p *printer) after(r Report, redact Redactor) {
	if !p.style.Quiet {
		p.printf("\n")
	}
	p.printf("%s\n", p.style.outcome(r.Outcome, Summary(r)))
	if r.Insecure {
		p.printf("%s\n", insecure)
	}
	if r.Problem != "" && !r.Cause.Stops {
		p.printf("%s\n", AtStart(Line(redact.Text(r.Problem))))
	}
}
