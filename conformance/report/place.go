package report

import (
	"fmt"
	"path"
)

// file is where a citation's document is found: the page where it was read, any other by its name.
func (r Report) file(c Citation) string {
	if r.Path != "" && path.Base(r.Path) == c.File {
		return r.Path
	}
	return c.File
}

// place is a line of a document, as readers of compilers know it.
func (r Report) place(c Citation) string { return Line(fmt.Sprintf("%s:%d", r.file(c), c.Line)) }
