package operation_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec"
)

// A checkout with CRLF holds the same operation.
func TestLineEndings(t *testing.T) {
	description, err := spec.Description(spec.DefaultAction)
	if err != nil {
		t.Fatal(err)
	}
	statements, err := spec.Statements(spec.DefaultAction)
	if err != nil {
		t.Fatal(err)
	}
	want, err := operation.Load(lines(description, "\n"), lines(statements, "\n"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := operation.Load(lines(description, "\r\n"), lines(statements, "\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-LF +CRLF):\n%s", diff)
	}
}

// lines gives text with another ending of its lines.
func lines(text []byte, ending string) []byte {
	lf := bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(lf, []byte("\n"), []byte(ending))
}
