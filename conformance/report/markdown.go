package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/words"
)

// summaryLimit is below the 1 MiB that GitHub takes of the summary of a step.
const summaryLimit = 1_000_000

// Markdown writes a summary, such as a step of a workflow of GitHub has one: the outcome, the counts, what speaks against the target
// and what is a warning, and how much could not be judged. Whatever comes from the target or the page stands between backticks, and
// is no markup there. What is too much is left out, and counted.
func Markdown(w io.Writer, r Report, redact Redactor) error {
	b := &summary{}
	b.printf("## %s: %s\n\n", words.MarkdownCode(Line(r.Operation+" "+r.Version)), r.Outcome)
	b.printf("%s\n\n", words.MarkdownCode(Line(redact.Text(Summary(r)))))
	b.printf("Target %s, %s, seed %d.\n", words.MarkdownCode(Line(redact.Text(strings.TrimSpace(r.Name+" "+r.Target)))), words.MarkdownCode(Line(r.Tool)), r.Seed)
	for _, m := range remarks(r, redact) {
		b.rowf("\n- %s: %s\n", m.name, words.MarkdownCode(m.text))
	}
	b.counts(r)
	b.results("Failures", r, asError, redact)
	b.results("Warnings", r, asWarning, redact)
	b.unjudged(r, redact)
	if b.left > 0 {
		b.printf("\nThe summary is cut: %d rows are left out.\n", b.left)
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("summary: %w", err)
	}
	return nil
}

// summary is a document that knows how long it may be.
type summary struct {
	strings.Builder

	left int // rows that had no room
}

func (s *summary) printf(format string, args ...any) { _, _ = fmt.Fprintf(s, format, args...) }

// rowf adds a line while there is room for it.
func (s *summary) rowf(format string, args ...any) {
	const rest = 10_000 // headings and the last line have room in any case
	line := fmt.Sprintf(format, args...)
	if s.Len()+len(line) > summaryLimit-rest {
		s.left++
		return
	}
	s.WriteString(line)
}

// counts are a table of the verdicts that there are.
func (s *summary) counts(r Report) {
	if len(r.Scenarios) == 0 {
		return
	}
	s.printf("\n| verdict | scenarios |\n|---|---|\n")
	for _, v := range verdict.All() {
		if n := r.Counts[v]; n > 0 {
			s.rowf("| %s | %d |\n", v, n)
		}
	}
}

// results are a table of those of one severity.
func (s *summary) results(title string, r Report, of severity, redact Redactor) {
	shown := slices.DeleteFunc(slices.Clone(r.Scenarios), func(one Result) bool { return severityOf(one, r.Strict) != of })
	if len(shown) == 0 {
		return
	}
	s.printf("\n### %s\n\n| scenario | page | says | found |\n|---|---|---|---|\n", title)
	for _, one := range shown {
		s.rowf("| %s | %s | %s | %s |\n", words.MarkdownCell(Line(one.ID)), words.MarkdownCell(r.place(one.Page)),
			words.MarkdownCell(Line(one.Page.Quote)), words.MarkdownCell(Line(redact.Text(one.Reason))))
	}
}

// notJudged are scenarios that could not be judged for one reason.
type notJudged struct {
	verdict verdict.Verdict
	reason  string
}

// unjudged tells what could not be judged, once for each reason.
func (s *summary) unjudged(r Report, redact Redactor) {
	counts := map[notJudged]int{}
	var all []notJudged
	for _, one := range r.Scenarios {
		if !unjudged(one) && one.Verdict != verdict.Error {
			continue
		}
		why := notJudged{one.Verdict, one.Reason}
		if counts[why] == 0 {
			all = append(all, why)
		}
		counts[why]++
	}
	if len(all) == 0 {
		return
	}
	s.printf("\n### Not judged\n\n| verdict | scenarios | reason |\n|---|---|---|\n")
	for _, why := range all {
		s.rowf("| %s | %d | %s |\n", why.verdict, counts[why], words.MarkdownCell(Line(redact.Text(why.reason))))
	}
}
