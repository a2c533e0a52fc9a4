package fleet

import "io"

// Format is a way to write an overview.
type Format struct {
	File  string // its name in the folder of the fleet
	Write func(io.Writer, Overview) error
}

// Formats lists all formats. A new one is a file of its own and a row here.
func Formats() []Format {
	return []Format{{"index.html", HTML}, {FileJSON, JSON}, {"junit.xml", JUnit}, {"summary.md", Markdown}}
}
