package spec_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// A checkout with CRLF, of pages or of the overlay, compiles to the same bytes: no digest and no quote knows of it.
func TestLineEndingsCompileAlike(t *testing.T) {
	overlay := read(t, "protocol.overlay.yaml")
	pages, err := filepath.Glob("pages/*.md")
	if err != nil || len(pages) == 0 {
		t.Fatalf("pages: %v, %v", pages, err)
	}
	for _, file := range pages {
		t.Run(filepath.Base(file), func(t *testing.T) {
			source := read(t, file)
			want, err := compile.Compile(page.Parse(file, source), overlay)
			if err != nil {
				t.Fatal(err)
			}
			got, err := compile.Compile(page.Parse(file, crlf(source)), crlf(overlay))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want.Description), string(got.Description)); diff != "" {
				t.Errorf("description (-LF +CRLF):\n%s", diff)
			}
			if diff := cmp.Diff(string(want.Statements), string(got.Statements)); diff != "" {
				t.Errorf("statements (-LF +CRLF):\n%s", diff)
			}
		})
	}
}

func crlf(text []byte) []byte {
	lf := bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(lf, []byte("\n"), []byte("\r\n"))
}
