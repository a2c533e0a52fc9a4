package report

import (
	"html/template"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Frame is what the pages beside a report have of its look, without any script.
type Frame struct {
	Policy string // of the page's content: nothing but its own styles
	Styles []template.CSS
}

// FrameWith is a frame with a style of the page's own behind those of a report. It is a text of the project, never of a target.
func FrameWith(style string) Frame {
	styles := append(htmlParts("*.css"), style)
	frame := Frame{Policy: htmlPolicy(styles, []string{})}
	for _, s := range styles {
		frame.Styles = append(frame.Styles, template.CSS(s)) //nolint:gosec // files of this folder and a constant of the caller
	}
	return frame
}

// Mark is how pages show an outcome: never by its colour alone.
type Mark struct{ Key, Sign, Word string }

// MarkOf is the mark of an outcome.
func MarkOf(o verdict.Outcome) Mark {
	m := markOfOutcome(o)
	return Mark{m.Key, m.Sign, m.Word}
}

// EscapeHarmful writes what the encoder of a JSON document leaves of harmful characters as escapes: the data stay what they are, and a
// terminal that shows the file is safe.
func EscapeHarmful(document []byte) []byte { return escapeHarmful(document) }
