package page_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/page"
)

func parse(src string) *page.Page { return page.Parse("p.md", []byte(src)) }

// said is what a page's diagnostics say, one a line: where, how bad, what.
func said(p *page.Page) []string {
	var out []string
	for _, d := range p.Diagnostics {
		out = append(out, fmt.Sprintf("%d:%d %s: %s", d.Line, d.Column, d.Severity, d.Message))
	}
	return out
}

// about leaves the diagnostics that hold one of the words.
func about(diagnostics []string, words ...string) []string {
	var out []string
	for _, d := range diagnostics {
		for _, w := range words {
			if strings.Contains(d, w) {
				out = append(out, d)
				break
			}
		}
	}
	return out
}

// same fails the test when got is not want.
func same(t *testing.T, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// drawn is a table with a header and rows whose cells are written with a pipe between them.
func drawn(header string, rows ...string) string {
	var b strings.Builder
	b.WriteString("|" + header + "|\n|" + strings.Repeat("--|", strings.Count(header, "|")+1) + "\n")
	for _, r := range rows {
		b.WriteString("|" + r + "|\n")
	}
	return b.String()
}

// roles are the roles of the columns of the only table of a section.
func roles(t *testing.T, heading, table string) []page.Role {
	t.Helper()
	p := parse("# DoThing\n\n## " + heading + "\n\n" + table)
	if len(p.Tables) != 1 {
		t.Fatalf("%d tables in\n%s", len(p.Tables), table)
	}
	return p.Tables[0].Roles
}
