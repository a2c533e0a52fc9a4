package compile_test

import (
	"bytes"
	"testing"

	"github.com/plumb-conformance/plumb/spec/compile"
	"github.com/plumb-conformance/plumb/spec/page"
)

// Whatever the page, it is compiled without a panic, twice into the same bytes, and what comes out is a valid description and
// a ledger whose quotes stand on their lines.
func FuzzCompile(f *testing.F) {
	for _, file := range ownPages(f) {
		f.Add(readFile(f, file))
	}
	f.Add([]byte(hostilePage))
	f.Add([]byte(nestedPage))
	overlay, err := compile.ReadOverlay(readFile(f, overlayFile))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		p := page.Parse("p.md", src)
		res := overlay.Compile(p)
		if page.HasErrors(res.Diagnostics) != (res.Description == nil) {
			t.Fatal("a description goes with no error, and only with none")
		}
		if res.Description == nil {
			return
		}
		validate(t, res.Description)
		checkStatements(t, p, res.Statements)
		again := overlay.Compile(page.Parse("p.md", src))
		if !bytes.Equal(res.Description, again.Description) || !bytes.Equal(res.Statements, again.Statements) {
			t.Fatal("two compilations differ")
		}
	})
}
