package fleet

import (
	"io"
	"path"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/report"
)

// JUnit writes the test suites of all runs into one document. A run without a report is a suite with one case, which is an error.
func JUnit(w io.Writer, o Overview) error {
	suites := o.Suites
	for _, e := range o.Runs {
		if e.Report == "" {
			suites = append(suites[:len(suites):len(suites)], report.JUnitError(e.Target+"/"+e.Operation, e.Summary))
		}
	}
	return report.JUnitOf(w, suites)
}

// localPath reports whether a path with slashes stays below the folder that it starts from.
func localPath(p string) bool {
	clean := path.Clean(p)
	return clean == p && p != ".." && !strings.HasPrefix(p, "../") && !strings.ContainsAny(p, "\\:")
}
