package compare

import (
	"fmt"
	"io"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/report"
)

// Text writes for readers: both runs, a paragraph a difference, and what they come to in the last line. No line begins with a text of
// a target, which a CI could take for a command.
func Text(w io.Writer, c Comparison) error {
	var b strings.Builder
	fmt.Fprintf(&b, "of   %s\n", report.Line(c.Operation))
	fmt.Fprintf(&b, "old  %s: %s\n", report.Line(c.Old.Target), report.Line(c.Old.Summary))
	fmt.Fprintf(&b, "new  %s: %s\n", report.Line(c.New.Target), report.Line(c.New.Summary))
	for _, n := range c.Notes {
		fmt.Fprintf(&b, "note %s\n", n)
	}
	b.WriteString("\n")
	for _, d := range c.Differences {
		fmt.Fprintf(&b, "%-17s %-52s %s\n", d.Kind, report.Line(d.ID), d.place())
		fmt.Fprintf(&b, "                  %s\n", d.change())
		if why := d.reason(); why != "" {
			fmt.Fprintf(&b, "                  found: %s\n", why)
		}
		if d.Regression {
			b.WriteString("                  regression\n")
		}
	}
	if len(c.Differences) > 0 {
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "%s\n", c.Summary())
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	return nil
}
