package report

import "io"

// Format is a way to write a report.
type Format struct {
	Name  string // unique, of lower-case letters: commands make a flag of it
	Title string // what a sentence calls it
	// Printed says that it is made for a reader at a terminal; the others are for files.
	Printed bool
	// File is the name of its file in a folder with all formats; "" where it is printed.
	File string
	// Brief says that it has the outcome, and no room for anything else.
	Brief bool
	// Write writes a whole report. No secret that redact knows may get through, and nothing that a terminal acts upon. Errors
	// are those of w.
	Write func(w io.Writer, r Report, redact Redactor) error
}

// Formats lists all formats. A new one is a file of its own and a row here.
func Formats() []Format {
	return []Format{
		{Name: "console", Title: "text", Printed: true, Write: Console},
		{Name: "html", Title: "one page of HTML", File: "report.html", Write: HTML},
		{Name: "json", Title: "JSON", File: "report.json", Write: JSON},
		{Name: "junit", Title: "JUnit XML", File: "junit.xml", Write: JUnit},
		{Name: "sarif", Title: "SARIF 2.1.0", File: "report.sarif", Write: SARIF},
		{Name: "github", Title: "annotations of GitHub", File: "annotations.txt", Write: GitHub},
		{Name: "markdown", Title: "a summary in Markdown", File: "summary.md", Write: Markdown},
		{Name: "badge", Title: "JSON for a badge of shields.io", File: "badge.json", Brief: true, Write: Badge},
	}
}
