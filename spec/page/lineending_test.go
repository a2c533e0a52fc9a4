package page_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec/page"
)

// A page is the same page, digest included, whatever ends its lines.
func TestLineEndings(t *testing.T) {
	files, err := filepath.Glob("../pages/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("pages: %v, %v", files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			unix := bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n"))
			dos := bytes.ReplaceAll(unix, []byte("\n"), []byte("\r\n"))
			mixed := bytes.Replace(dos, []byte("\r\n"), []byte("\n"), bytes.Count(dos, []byte("\n"))/2)
			want := page.Parse(file, unix)
			for name, other := range map[string][]byte{"CRLF": dos, "mixed": mixed} {
				if diff := cmp.Diff(want, page.Parse(file, other), cmp.AllowUnexported(page.Page{}, page.Table{})); diff != "" {
					t.Errorf("%s (-LF +%s):\n%s", name, name, diff)
				}
			}
		})
	}
}
