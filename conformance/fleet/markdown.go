package fleet

import (
	"fmt"
	"io"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/words"
)

// markdownLimit is below the 1 MiB that GitHub takes of the summary of a step.
const markdownLimit = 1_000_000

// Markdown writes a summary, such as a step of a workflow of GitHub has one: a row for each run whose exit code is not 0, the heaviest
// first, then how many others there are. Whatever comes from a target or a page stands in code. What is too much is left out, and counted.
func Markdown(w io.Writer, o Overview) error {
	var b strings.Builder
	fmt.Fprintf(&b, "## Fleet: %s\n\n%s\n", o.Outcome(), words.MarkdownCode(report.Line(o.Summary())))
	left, good := 0, 0
	for _, e := range o.worstFirst() {
		row := fmt.Sprintf("| %s | %s | %s | %s |\n", e.Outcome, words.MarkdownCell(report.Line(e.Target)),
			words.MarkdownCell(report.Line(e.Operation)), words.MarkdownCell(report.Line(e.Summary)))
		switch {
		case e.Outcome.ExitCode() == verdict.Conformant.ExitCode():
			good++
			continue
		case b.Len()+len(row) > markdownLimit-1000: // the last lines have room in any case
			left++
			continue
		case !strings.Contains(b.String(), "\n| outcome "):
			b.WriteString("\n| outcome | target | operation | found |\n|---|---|---|---|\n")
		}
		b.WriteString(row)
	}
	if left > 0 {
		fmt.Fprintf(&b, "\nThe summary is cut: %s left out.\n", numbered(left))
	}
	if good > 0 {
		fmt.Fprintf(&b, "\n%s with the exit code 0.\n", numbered(good))
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("overview: %w", err)
	}
	return nil
}
