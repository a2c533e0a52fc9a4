package format

import (
	"fmt"
	"io"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// Markdown writes a section an operation, with a table of its changes, for the comment of a merge request.
func Markdown(w io.Writer, r Report) error {
	var b strings.Builder
	for _, op := range r.Operations {
		fmt.Fprintf(&b, "## %s\n\n", prose(op.Name))
		if op.Note != "" {
			fmt.Fprintf(&b, "%s\n\n", prose(op.Note))
		}
		if len(op.Changes) == 0 {
			fmt.Fprintf(&b, "Nothing changed for clients, servers or the suite.\n\n")
			continue
		}
		b.WriteString("| change | statement | values | breaking | old | new | scenarios | generated |\n|---|---|---|---|---|---|---|---|\n")
		for _, c := range op.Changes {
			fmt.Fprintf(&b, "| %s | %s | %s | %s: %s | %s | %s | %s | %s |\n", c.Kind, code(c.Title), code(values(c)), breaking(c.Breaks), prose(c.Why),
				code(place(c.Old)), code(place(c.New)), code(fewer(c.Scenarios)), code(fewer(c.Generated)))
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "%s\n", r.Summary())
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write Markdown: %w", err)
	}
	return nil
}

// prose is a text in which nothing is markup, a reference or a mention.
func prose(s string) string {
	var b strings.Builder
	for _, r := range oneLine(s) {
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case r == '@' || r == '#':
			fmt.Fprintf(&b, "&#%d;", r)
		case strings.ContainsRune("\\`*_{}[]()|~!+-", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// code is a text between backticks in a cell of a table; empty when there is none.
func code(s string) string { return words.MarkdownCell(oneLine(s)) }
