package format

import (
	"fmt"
	"io"
	"strings"

	"github.com/plumb-conformance/plumb/spec/change"
	"github.com/plumb-conformance/plumb/spec/words"
)

// GitHub writes annotations: a warning for what breaks somebody, a notice for the rest. What is gone is annotated on the
// first line of the new page.
func GitHub(w io.Writer, r Report) error {
	var b strings.Builder
	for _, op := range r.Operations {
		if len(op.Changes) == 0 {
			fmt.Fprintf(&b, "::notice file=%s,line=1::%s\n", property(op.file()), data(unchanged(op)))
		}
		for _, c := range op.Changes {
			level := "notice"
			if c.Any() {
				level = "warning"
			}
			at := change.Place{File: op.file()}
			if c.New != nil {
				at.Line = c.New.Line
				if c.New.File != op.New {
					at.File = c.New.File
				}
			}
			fmt.Fprintf(&b, "::%s file=%s,line=%d,title=%s::%s\n", level, property(at.File), max(at.Line, 1), property(string(c.Kind)+" "+c.Title), data(sentence(c)))
		}
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write annotations: %w", err)
	}
	return nil
}

// sentence is a change on one line.
func sentence(c Change) string {
	out := c.Title
	if v := values(c); v != "" {
		out += ": " + v
	}
	out += "; " + breaking(c.Breaks) + ": " + c.Why
	if c.Old != nil {
		out += " (was " + place(c.Old) + ")"
	}
	return out
}

// data and property are lines of text as parts of workflow commands.
func data(s string) string { return words.CommandData(oneLine(s)) }

func property(s string) string { return words.CommandProperty(oneLine(s)) }
