package main

import (
	"fmt"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/report"
)

// withPage gives a merged report the page that reports in JSON do not have. One that is not the page of the run is an error.
func withPage(r report.Report, page string) (report.Report, error) {
	if page == "" {
		return r, nil
	}
	op, err := compiledPage(page)
	if err != nil {
		return r, err
	}
	for _, d := range op.Digests() {
		if d.File == op.Page && !slices.Contains(r.Documents, report.Document(d)) {
			return r, fmt.Errorf("--page %s: it is not the page of the run: expected one of %s", page, pagesNamed(r.Documents))
		}
	}
	r.Path, r.Source = op.Sources.Path, report.Source{File: op.Page, Lines: op.Lines()}
	return r, nil
}

// pagesNamed are documents with the beginnings of their digests.
func pagesNamed(documents []report.Document) string {
	out := ""
	for i, d := range documents {
		if i > 0 {
			out += ", "
		}
		out += fmt.Sprintf("%s (SHA-256 %.12s)", report.Line(d.File), report.Line(d.SHA256))
	}
	return out
}
