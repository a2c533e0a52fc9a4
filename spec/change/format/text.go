package format

import (
	"fmt"
	"io"
	"strings"

	"github.com/plumb-conformance/plumb/spec/change"
)

// Text writes for readers: a paragraph a change, and what they come to in the last line.
func Text(w io.Writer, r Report) error {
	var b strings.Builder
	for _, op := range r.Operations {
		textOperation(&b, op)
	}
	if len(r.Operations) > 1 || r.Summary().Changes > 0 {
		fmt.Fprintf(&b, "%s\n", r.Summary())
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	return nil
}

func textOperation(b *strings.Builder, op Operation) {
	if op.Note != "" {
		fmt.Fprintf(b, "%s: %s\n", oneLine(op.Name), oneLine(op.Note))
	}
	if len(op.Changes) == 0 {
		b.WriteString(unchanged(op) + "\n")
		return
	}
	fmt.Fprintf(b, "%s\n", oneLine(op.Name))
	for _, c := range op.Changes {
		if c.Kind == change.Reworded && !c.Any() {
			textWords(b, c)
			continue
		}
		fmt.Fprintf(b, "\n%-9s %s", c.Kind, oneLine(c.Title))
		if v := values(c); v != "" {
			fmt.Fprintf(b, ": %s", v)
		}
		fmt.Fprintf(b, "\n    %s: %s\n", breaking(c.Breaks), oneLine(c.Why))
		for _, at := range []struct{ name, text string }{
			{"old", place(c.Old)}, {"new", place(c.New)}, {"scenarios", fewer(c.Scenarios)},
			{"generated", fewer(c.Generated)}, {"oasdiff", fewer(c.OAS)},
		} {
			if at.text != "" {
				fmt.Fprintf(b, "    %s: %s\n", at.name, oneLine(at.text))
			}
		}
	}
	b.WriteString("\n")
}

// textWords tells of other words in few lines, for there may be many.
func textWords(b *strings.Builder, c Change) {
	fmt.Fprintf(b, "\n%-9s %s (old: %s, new: %s)\n", c.Kind, oneLine(c.Title), place(c.Old), place(c.New))
	for _, part := range []struct{ mark, text string }{{"-", value(c.Old)}, {"+", value(c.New)}} {
		if part.text != "" {
			fmt.Fprintf(b, "    %s %s\n", part.mark, part.text)
		}
	}
	if c.ID != "reworded" {
		fmt.Fprintf(b, "    %s: %s\n", breaking(c.Breaks), oneLine(c.Why))
	}
}
