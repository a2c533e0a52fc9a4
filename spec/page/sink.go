package page

import (
	"fmt"

	"github.com/plumb-conformance/plumb/spec/words"
)

// Sink collects what the stages that read a page have to say of it, up to a limit: a hostile page must not fill a disk
// with diagnostics.
type Sink struct {
	file string
	most int
	list []Diagnostic
}

// NewSink is a sink for at most so many diagnostics of the page of the given name, with what was said of it before.
func NewSink(file string, most int, earlier ...Diagnostic) *Sink {
	return &Sink{file: file, most: most, list: append([]Diagnostic(nil), earlier...)}
}

// Addf notes a diagnostic. Line and column are 1-based; 0 stands for the page or the line as a whole.
func (s *Sink) Addf(severity Severity, line, column int, format string, args ...any) {
	if len(s.list) >= s.most {
		return
	}
	message := words.Clean(fmt.Sprintf(format, args...))
	s.list = append(s.list, Diagnostic{File: s.file, Line: line, Column: column, Severity: severity, Message: message})
}

// Diagnostics is what was noted, in the order in which it was.
func (s *Sink) Diagnostics() []Diagnostic { return s.list }
