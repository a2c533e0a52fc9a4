package report

import "io"

// Format is a way to write a report.
type Format struct {
	Name  string // unique, of lower-case letters: commands make a flag of it
	Title string // what a sentence calls it
	// Printed says that it is made for a reader at a terminal; the others are for files.
	Printed bool
	// Write writes a whole report. No secret that redact knows may get through, and nothing that a terminal acts upon. Errors
	// are those of w.
	Write func(w io.Writer, r Report, redact Redactor) error
}

// Formats lists all formats. A new one is a file of its own and a row here.
func Formats() []Format {
	return []Format{
		{Name: "console", Title: "text", Printed: true, Write: Console},
		{Name: "html", Title: "one page of HTML", Write: HTML},
		{Name: "json", Title: "JSON", Write: JSON},
		{Name: "junit", Title: "JUnit XML", Write: JUnit},
	}
}
