package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// GitHub writes annotations, one workflow command a line: an error for what speaks against the target, a warning for a warning, a
// notice for what leaves the outcome open, each at the line of the page; then what the run has to say, and its outcome. The loudest
// come first, since GitHub shows only some of each step.
func GitHub(w io.Writer, r Report, redact Redactor) error {
	var b strings.Builder
	for _, s := range loud(r) {
		says := fmt.Sprintf("%s: %s (says %q)", s.Title, redact.Text(s.Reason), s.Page.Quote)
		fmt.Fprintf(&b, "::%s file=%s,line=%d,title=%s::%s\n", command(severityOf(s, r.Strict)),
			words.CommandProperty(Line(r.file(s.Page))), max(s.Page.Line, 1), words.CommandProperty(Line(string(s.Verdict)+" "+s.ID)), words.CommandData(Line(says)))
	}
	for _, m := range remarks(r, redact) {
		fmt.Fprintf(&b, "::%s title=%s::%s\n", command(m.severity), words.CommandProperty(m.name), words.CommandData(m.text))
	}
	level := asNote
	if r.Outcome.ExitCode() != 0 {
		level = asError
	}
	fmt.Fprintf(&b, "::%s title=%s::%s\n", command(level), words.CommandProperty(Line("plumb "+r.Operation)), words.CommandData(Line(redact.Text(Summary(r)))))
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("annotations: %w", err)
	}
	return nil
}

// command is the workflow command for a severity.
func command(s severity) string {
	switch s {
	case asError:
		return "error"
	case asWarning:
		return "warning"
	case asNote, silent:
	}
	return "notice"
}
