package mutation

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// constants makes numbers one larger where they are used: those written there, and those that have a name in this module
// or in package http. Durations and file modes are left alone: no test should measure a time, and a mode is no amount.
func constants(f *finder, n ast.Node, above []ast.Node) {
	e, ok := n.(ast.Expr)
	if !ok || !f.number(e, above) || f.onlySizes(e, above) {
		return
	}
	settled := f.settledType(e, above)
	name, ok := f.typeName(settled)
	if !ok || !isAmount(settled) {
		return
	}
	larger := "(" + f.text(e) + " + 1)"
	if _, literal := e.(*ast.BasicLit); literal {
		larger = constant.BinaryOp(f.p.TypesInfo.Types[e].Value, token.ADD, constant.MakeInt64(1)).String()
	}
	before, after := f.changed(e, above, f.span(e), larger)
	f.add(e.Pos(), before, after, f.wrap(e, wrapping, alias+".Inc["+name+"]($, ", ")")...)
}

// settledType returns the type of a constant: inside a constant expression it is the type of the whole.
func (f *finder) settledType(e ast.Expr, above []ast.Node) types.Type {
	whole := e
	for _, n := range slices.Backward(above) {
		around, ok := n.(ast.Expr)
		if !ok || !f.constant(around) {
			break
		}
		whole = around
	}
	return f.p.TypesInfo.TypeOf(whole)
}

// amount reports whether an expression is a number that counts or measures something a test can know.
func (f *finder) amount(e ast.Expr) bool {
	return f.is(e, types.IsInteger|types.IsFloat) && isAmount(f.p.TypesInfo.TypeOf(e))
}

func isAmount(t types.Type) bool {
	return !slices.Contains([]string{"time.Duration", "io/fs.FileMode"}, types.TypeString(types.Unalias(t), nil))
}

// number reports whether an expression is a literal number, or the name of one.
func (f *finder) number(e ast.Expr, above []ast.Node) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return (e.Kind == token.INT || e.Kind == token.FLOAT) && f.is(e, types.IsInteger|types.IsFloat)
	case *ast.Ident:
		if s, ok := above[len(above)-1].(*ast.SelectorExpr); ok && s.Sel == e {
			return false // looked at as a whole
		}
		return f.namedNumber(e, e)
	case *ast.SelectorExpr:
		return f.namedNumber(e, e.Sel)
	}
	return false
}

// namedNumber leaves out constants of a type of their own: those are names rather than amounts.
func (f *finder) namedNumber(e ast.Expr, name *ast.Ident) bool {
	c, ok := f.p.TypesInfo.Uses[name].(*types.Const)
	if !ok || c.Pkg() == nil || !f.is(e, types.IsInteger|types.IsFloat) {
		return false
	}
	_, plain := types.Unalias(f.p.TypesInfo.TypeOf(e)).(*types.Basic)
	return plain && (f.ours(c.Pkg()) || c.Pkg().Path() == httpPackage)
}

// httpPackage names the statuses.
const httpPackage = "net/http"

// ours reports whether a package is part of the module.
func (f *finder) ours(p *types.Package) bool {
	return p == f.p.Types || f.p.Module != nil && (p.Path() == f.p.Module.Path || strings.HasPrefix(p.Path(), f.p.Module.Path+"/"))
}

// onlySizes reports whether an expression is the capacity in a call of make: it changes speed, not results.
func (f *finder) onlySizes(e ast.Expr, above []ast.Node) bool {
	call, ok := above[len(above)-1].(*ast.CallExpr)
	if !ok || !f.builtin(call.Fun, "make") {
		return false
	}
	_, slice := f.p.TypesInfo.TypeOf(call.Args[0]).Underlying().(*types.Slice)
	return slices.Index(call.Args, e) > 1 || !slice
}

func (f *finder) builtin(fun ast.Expr, name string) bool {
	id, ok := ast.Unparen(fun).(*ast.Ident)
	if !ok || id.Name != name {
		return false
	}
	_, ok = f.p.TypesInfo.Uses[id].(*types.Builtin)
	return ok
}
