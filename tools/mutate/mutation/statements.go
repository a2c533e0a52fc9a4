package mutation

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// statements leaves out assignments and calls. What only tidies up, locks or ends the process is not left out: no test
// can see the first, and the others make tests hang rather than fail.
func statements(f *finder, n ast.Node, above []ast.Node) {
	if !isStatementOfBlock(n, above) {
		return
	}
	switch n := n.(type) {
	case *ast.ExprStmt:
		if call, ok := n.X.(*ast.CallExpr); !ok || f.tidies(call) {
			return
		}
	case *ast.AssignStmt:
		if n.Tok == token.DEFINE || allBlank(n.Lhs) && !f.worthwhile(n.Rhs) {
			return
		}
	case *ast.IncDecStmt:
	default:
		return
	}
	f.add(n.Pos(), f.text(n), "(left out)", f.wrap(n, around, "if !"+alias+".On($) { ", " }")...)
}

func isStatementOfBlock(n ast.Node, above []ast.Node) bool {
	if len(above) == 0 {
		return false
	}
	switch parent := above[len(above)-1].(type) {
	case *ast.BlockStmt, *ast.CaseClause:
		return true
	case *ast.CommClause:
		return parent.Comm != n
	}
	return false
}

func allBlank(list []ast.Expr) bool {
	return !slices.ContainsFunc(list, func(e ast.Expr) bool {
		id, ok := e.(*ast.Ident)
		return !ok || id.Name != "_"
	})
}

// worthwhile reports whether expressions whose values nobody takes do something. Conversions and functions of the
// language do not.
func (f *finder) worthwhile(list []ast.Expr) bool {
	return slices.ContainsFunc(list, func(e ast.Expr) bool {
		call, ok := e.(*ast.CallExpr)
		if !ok || f.tidies(call) {
			return false
		}
		called := f.p.TypesInfo.Types[call.Fun]
		return !called.IsType() && !called.IsBuiltin()
	})
}

func (f *finder) tidies(call *ast.CallExpr) bool {
	for _, name := range []string{"panic", "close", "print", "println"} {
		if f.builtin(call.Fun, name) {
			return true
		}
	}
	if types.TypeString(f.p.TypesInfo.TypeOf(call.Fun), nil) == "context.CancelFunc" {
		return true
	}
	called := f.callee(call)
	if called == nil || called.Pkg() == nil {
		return false
	}
	switch called.Pkg().Path() {
	case "sync", "testing":
		return true
	case "os":
		return slices.Contains([]string{"Exit", "Remove", "RemoveAll"}, called.Name())
	}
	return slices.Contains([]string{"Close", "Stop"}, called.Name())
}

// callee returns the function or method that a call names; nil when it is a value.
func (f *finder) callee(call *ast.CallExpr) *types.Func {
	var name *ast.Ident
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		name = fun
	case *ast.SelectorExpr:
		name = fun.Sel
	default:
		return nil
	}
	called, _ := f.p.TypesInfo.Uses[name].(*types.Func)
	return called
}

// returns gives back a zero value, a nil error or the other boolean instead of a result.
func returns(f *finder, n ast.Node, above []ast.Node) {
	statement, ok := n.(*ast.ReturnStmt)
	if !ok {
		return
	}
	results := f.resultsAround(above)
	if results == nil || results.Len() != len(statement.Results) {
		return // a bare return, or the results of one call
	}
	for i, e := range statement.Results {
		f.result(statement, e, results.At(i).Type())
	}
}

// resultsAround returns the results of the function that a node stands in.
func (f *finder) resultsAround(above []ast.Node) *types.Tuple {
	for _, n := range slices.Backward(above) {
		switch n := n.(type) {
		case *ast.FuncLit:
			return f.p.TypesInfo.TypeOf(n).(*types.Signature).Results() //nolint:forcetypeassert // the type of a function
		case *ast.FuncDecl:
			return f.p.TypesInfo.Defs[n.Name].Type().(*types.Signature).Results() //nolint:forcetypeassert // the type of a function
		}
	}
	return nil
}

func (f *finder) result(statement *ast.ReturnStmt, e ast.Expr, t types.Type) {
	show := func(becomes string) (before, after string) {
		return f.changed(statement, nil, f.span(e), becomes)
	}
	basic, _ := t.Underlying().(*types.Basic)
	switch {
	case f.settled(e):
	case basic != nil && basic.Info()&types.IsBoolean != 0:
		// Comparisons and their combinations have kinds of their own.
		if _, compound := ast.Unparen(e).(*ast.BinaryExpr); !compound && f.plainBool(e) {
			before, after := show(contrary(f.text(e)))
			f.add(e.Pos(), before, after, f.negated(e)...)
		}
	default:
		if name, ok := f.typeName(t); ok {
			before, after := show(zeroOf(t, name))
			f.add(e.Pos(), before, after, f.wrap(e, wrapping, alias+".Zero["+name+"]($, ", ")")...)
		}
	}
}

// settled reports whether a result is the zero value already, or a text, which kind Text empties.
func (f *finder) settled(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e.Name == "nil"
	case *ast.BasicLit:
		return e.Kind == token.STRING || e.Value == "0"
	case *ast.CompositeLit:
		_, structure := f.p.TypesInfo.TypeOf(e).Underlying().(*types.Struct)
		return structure && len(e.Elts) == 0
	}
	return false
}

func contrary(e string) string {
	switch e {
	case "true":
		return "false"
	case "false":
		return "true"
	}
	return "!(" + e + ")"
}

// zeroOf spells the zero value of a type.
func zeroOf(t types.Type, name string) string {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsString != 0 {
			return `""`
		}
		return "0"
	case *types.Struct, *types.Array:
		return name + "{}"
	}
	return "nil"
}
