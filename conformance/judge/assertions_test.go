package judge

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Every kind of check that scenarios know has its assertion, and no other is there.
func TestEveryKindOfCheckHasAnAssertion(t *testing.T) {
	left := assertions()
	for _, kind := range kinds(t) {
		if _, ok := left[kind]; !ok && kind != scenario.OneEffect {
			t.Errorf("there is no assertion for %q", kind)
		}
		delete(left, kind)
	}
	for kind := range left {
		t.Errorf("no scenario knows %q", kind)
	}
}

// kinds are the constants of the type Kind.
func kinds(t *testing.T) []scenario.Kind {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", "scenario", "check.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []scenario.Kind
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if name, isName := spec.Type.(*ast.Ident); !isName || name.Name != "Kind" {
			return true
		}
		if text, isText := spec.Values[0].(*ast.BasicLit); isText {
			if kind, err := strconv.Unquote(text.Value); err == nil {
				out = append(out, scenario.Kind(kind))
			}
		}
		return true
	})
	if len(out) == 0 {
		t.Fatal("no kind of check was found")
	}
	return out
}
