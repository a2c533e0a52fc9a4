package mutation

import (
	"fmt"
	"go/ast"
	"os"
	"strings"
)

// longest is how many characters of code a line of the list shows.
const longest = 70

// read takes the text of the file.
func (f *finder) read(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read the source: %w", err)
	}
	f.file.Text = text
	f.file.clause = f.offset(f.syntax.Name.End())
	return nil
}

func (f *finder) text(n ast.Node) string { return f.bytes(f.span(n)) }

func (f *finder) bytes(s span) string { return string(f.file.Text[s.from:s.to]) }

// changed shows a node before and after a part of it is replaced. The node around it is shown instead where it is short
// enough to help a reader.
func (f *finder) changed(n ast.Node, above []ast.Node, part span, by string) (before, after string) {
	whole := f.span(n)
	if len(above) > 0 {
		if around, ok := above[len(above)-1].(ast.Expr); ok && f.span(around).size() <= longest {
			whole = f.span(around)
		}
	}
	before = f.bytes(whole)
	return before, f.bytes(span{whole.from, part.from}) + by + f.bytes(span{part.to, whole.to})
}

// oneLine shortens code to one line of bounded length.
func oneLine(code string) string {
	code = strings.Join(strings.Fields(code), " ")
	letters := []rune(code)
	if len(letters) <= longest {
		return code
	}
	return string(letters[:longest-1]) + "…"
}
