package compile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/page"
)

// notes are the diagnostics that hold one of the texts: where, how bad, what.
func notes(diagnostics []page.Diagnostic, texts ...string) []string {
	var out []string
	for _, d := range diagnostics {
		for _, text := range texts {
			if strings.Contains(d.Message, text) {
				out = append(out, fmt.Sprintf("%d:%d %s: %s", d.Line, d.Column, d.Severity, d.Message))
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
