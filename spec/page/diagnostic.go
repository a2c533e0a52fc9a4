package page

import "fmt"

// Severity ranks a diagnostic.
type Severity string

// The severities. A page with an Error cannot be compiled; a Warning means that something was left out or
// decided against part of the page; Info tells of a harmless oddity.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Diagnostic says what was found at a place of a page, and what was expected there.
type Diagnostic struct {
	File     string // name of the page as it was given to Parse
	Line     int    // 1-based; 0 when the page as a whole is meant
	Column   int    // 1-based, in runes; 0 when the line as a whole is meant
	Severity Severity
	Message  string
}

// String is the form for people and editors: file:line:column: severity: message. What is said of the page as a whole
// points at its beginning, what is said of a line at the beginning of that.
func (d Diagnostic) String() string {
	return fmt.Sprintf("%s:%d:%d: %s: %s", d.File, max(d.Line, 1), max(d.Column, 1), d.Severity, d.Message)
}

// HasErrors reports whether one of the diagnostics has severity Error.
func HasErrors(ds []Diagnostic) bool {
	for _, d := range ds {
		if d.Severity == Error {
			return true
		}
	}
	return false
}
