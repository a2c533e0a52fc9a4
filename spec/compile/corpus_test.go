package compile_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// corpusPages are the public pages that developers keep beside the repository; the test is skipped where there are none.
func corpusPages(t testing.TB) []string {
	t.Helper()
	var out []string
	for _, pattern := range []string{"pages/*/*/*.md", "changes/*/*.md"} {
		files, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", "corpus", pattern))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, files...)
	}
	if len(out) == 0 {
		t.Skip("the public pages are not part of the repository and are not here")
	}
	return out
}

// Every public page compiles into a valid description and a ledger whose quotes stand on their lines, and twice into the same bytes.
func TestCorpusCompiles(t *testing.T) {
	overlay, err := compile.New(readFile(t, overlayFile))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range corpusPages(t) {
		t.Run(filepath.Base(filepath.Dir(file))+"/"+filepath.Base(file), func(t *testing.T) {
			src := readFile(t, file)
			p := page.Parse(file, src)
			res := overlay.Compile(p)
			for _, d := range res.Diagnostics {
				if d.Severity == page.Error {
					t.Fatalf("%s", d)
				}
			}
			validate(t, res.Description)
			checkStatements(t, p, res.Statements)
			again := overlay.Compile(page.Parse(file, bytes.Clone(src)))
			if !bytes.Equal(res.Description, again.Description) || !bytes.Equal(res.Statements, again.Statements) {
				t.Error("two compilations differ")
			}
		})
	}
}

func BenchmarkCorpus(b *testing.B) {
	overlay, err := compile.New(readFile(b, overlayFile))
	if err != nil {
		b.Fatal(err)
	}
	var pages [][]byte
	for _, file := range corpusPages(b) {
		src, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, src)
	}
	b.ResetTimer()
	start := time.Now()
	for range b.N {
		for _, src := range pages {
			overlay.Compile(page.Parse("p.md", src))
		}
	}
	b.ReportMetric(float64(time.Since(start).Milliseconds())/float64(b.N*len(pages)), "ms/page")
}
