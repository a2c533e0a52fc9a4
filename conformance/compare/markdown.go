package compare

import (
	"fmt"
	"io"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/spec/words"
)

// markdownLimit is below what GitHub takes of a comment or a summary.
const markdownLimit = 60_000

// Markdown writes a table of the differences, for the comment of a merge request. Whatever comes from a target stands in code. What is
// too much for a comment is left out, and counted.
func Markdown(w io.Writer, c Comparison) error {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s: %s\n\n", words.MarkdownCode(report.Line(c.Operation)), c.Summary())
	fmt.Fprintf(&b, "- old: %s\n", words.MarkdownCode(report.Line(c.Old.Target+": "+c.Old.Summary)))
	fmt.Fprintf(&b, "- new: %s\n", words.MarkdownCode(report.Line(c.New.Target+": "+c.New.Summary)))
	for _, n := range c.Notes {
		fmt.Fprintf(&b, "- note: %s\n", words.MarkdownCode(n))
	}
	if len(c.Differences) > 0 {
		b.WriteString("\n| difference | scenario | page | change | found | |\n|---|---|---|---|---|---|\n")
	}
	left := 0
	for _, d := range c.Differences {
		row := fmt.Sprintf("| %s | %s | %s | %s | %s | %s |\n", d.Kind, words.MarkdownCell(report.Line(d.ID)), words.MarkdownCell(d.place()),
			words.MarkdownCell(d.change()), words.MarkdownCell(d.reason()), d.worse())
		if b.Len()+len(row) > markdownLimit {
			left++
			continue
		}
		b.WriteString(row)
	}
	if left > 0 {
		fmt.Fprintf(&b, "\n%d rows are left out.\n", left)
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write Markdown: %w", err)
	}
	return nil
}
