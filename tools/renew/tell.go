package renew

import (
	"fmt"
	"io"
	"strings"

	"github.com/plumb-conformance/plumb/spec/change"
)

// tell says whom the changes break, clients or servers, why, and what they mean for the suite.
func tell(out io.Writer, changes []changed) {
	if len(changes) == 0 {
		_, _ = io.WriteString(out, "nothing that a page says has changed\n")
		return
	}
	for _, c := range changes {
		_, _ = fmt.Fprintf(out, "what changed of %s:\n", c.action)
		for _, part := range []struct {
			name  string
			lines []string
		}{
			{"clients", c.breaking(func(b change.Breaks) bool { return b.Clients })},
			{"servers", c.breaking(func(b change.Breaks) bool { return b.Servers })},
			{"suite", c.ofSuite()},
		} {
			if len(part.lines) == 0 {
				part.lines = []string{"nothing breaks"}
			}
			for _, line := range part.lines {
				_, _ = fmt.Fprintf(out, "  %-8s %s\n", part.name, line)
			}
		}
		if n := len(c.breaking(func(b change.Breaks) bool { return !b.Any() })); n > 0 {
			_, _ = fmt.Fprintf(out, "  beside   changes that break nobody: %d; plumb diff tells them\n", n)
		}
	}
}

// breaking are the changes that break whom is asked for, a line each.
func (c changed) breaking(whom func(change.Breaks) bool) []string {
	var out []string
	for _, one := range c.changes {
		if whom(one.Breaks) {
			out = append(out, line(one))
		}
	}
	return out
}

func line(c change.Change) string {
	text := string(c.Kind) + " " + c.Title
	if c.Old != nil && c.New != nil && c.Old.Value != c.New.Value {
		text += fmt.Sprintf(": %s -> %s", orNothing(c.Old.Value), orNothing(c.New.Value))
	}
	return text + ": " + c.Why
}

func orNothing(value string) string {
	if value == "" {
		return "nothing"
	}
	return value
}

// ofSuite counts scenarios and names a few.
func (c changed) ofSuite() []string {
	var out []string
	for _, part := range []struct {
		word string
		ids  []string
	}{{"fewer", c.fewer}, {"more", c.more}} {
		const shown = 3
		if len(part.ids) == 0 {
			continue
		}
		text := fmt.Sprintf("%d scenarios %s: %s", len(part.ids), part.word, strings.Join(part.ids[:min(shown, len(part.ids))], ", "))
		if len(part.ids) > shown {
			text += ", ..."
		}
		out = append(out, text)
	}
	return out
}
