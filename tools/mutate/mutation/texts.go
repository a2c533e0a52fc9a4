package mutation

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// texts empties strings that the program works with. Sentences for people are left alone: a test that pins each of them
// is a second copy of the code.
func texts(f *finder, n ast.Node, above []ast.Node) {
	literal, ok := n.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING || len(literal.Value) == len(`""`) || !f.is(literal, types.IsString) {
		return
	}
	name, ok := f.typeName(f.p.TypesInfo.TypeOf(literal))
	if !ok || f.forPeople(literal, above) {
		return
	}
	before, after := f.changed(literal, above, f.span(literal), `""`)
	f.add(literal.Pos(), before, after, f.wrap(literal, wrapping, alias+".Zero["+name+"]($, ", ")")...)
}

// forPeople reports whether a string is read by people only, by where it goes: into a function that formats or reports,
// into a parameter, field or variable with a name for such things, or, failing that, by its looks.
func (f *finder) forPeople(literal *ast.BasicLit, above []ast.Node) bool {
	var inner ast.Node = literal
	for _, n := range slices.Backward(above) {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op != token.ADD {
				return false
			}
		case *ast.CallExpr:
			return f.takesSentences(n, inner) || sentence(literal) && !f.takesText(n)
		case ast.Stmt, *ast.ValueSpec:
			return sentence(literal) || namedForSentences(n)
		default:
			if forSentences(f.placeIn(n, inner)) {
				return true
			}
		}
		inner = n
	}
	return sentence(literal)
}

// namedForSentences reports whether a value is given to a variable or a field with a name for sentences.
func namedForSentences(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		return slices.ContainsFunc(n.Lhs, func(e ast.Expr) bool { return forSentences(lastName(e)) })
	case *ast.ValueSpec:
		return slices.ContainsFunc(n.Names, func(i *ast.Ident) bool { return forSentences(i.Name) })
	}
	return false
}

// placeIn returns the name of the field that a value in a composite literal is for.
func (f *finder) placeIn(n, value ast.Node) string {
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		if key, ok := n.Key.(*ast.Ident); ok && n.Value == value {
			return key.Name
		}
	case *ast.CompositeLit:
		return f.fieldOf(n, value)
	}
	return ""
}

// sentence reports whether a string looks like one: it has four words or more, spaces between them.
func sentence(literal *ast.BasicLit) bool {
	words := 0
	for word := range strings.FieldsSeq(strings.Trim(literal.Value, "\"`")) {
		if strings.Trim(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.,:;") == "" {
			words++
		}
	}
	return words >= 4
}

// forSentences reports whether a parameter, field or variable of this name holds something for people.
func forSentences(name string) bool {
	return slices.Contains([]string{
		"advice", "cure", "example", "explanation", "format", "help", "hint", "long", "message", "msg", "note",
		"problem", "reason", "short", "title", "usage", "why",
	}, strings.ToLower(name))
}

func lastName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

// takesSentences reports whether an argument of a call is for people.
func (f *finder) takesSentences(call *ast.CallExpr, argument ast.Node) bool {
	called := f.callee(call)
	if called == nil {
		return f.builtin(call.Fun, "panic")
	}
	if p := called.Pkg(); p != nil && slices.Contains([]string{"fmt", "errors", "log/slog"}, p.Path()) {
		return true
	}
	parameters := called.Signature().Params()
	i := slices.IndexFunc(call.Args, func(e ast.Expr) bool { return e == argument })
	if i < 0 || parameters.Len() == 0 {
		return false
	}
	return forSentences(parameters.At(min(i, parameters.Len()-1)).Name())
}

// takesText reports whether a call looks for text in text, so that even a sentence is something it works with.
func (f *finder) takesText(call *ast.CallExpr) bool {
	called := f.callee(call)
	return called != nil && called.Pkg() != nil && slices.Contains([]string{"strings", "regexp", "bytes"}, called.Pkg().Path())
}

// fieldOf returns the name of the field that a value without a key gives.
func (f *finder) fieldOf(literal *ast.CompositeLit, value ast.Node) string {
	structure, ok := f.p.TypesInfo.TypeOf(literal).Underlying().(*types.Struct)
	i := slices.IndexFunc(literal.Elts, func(e ast.Expr) bool { return e == value })
	if !ok || i < 0 || i >= structure.NumFields() {
		return ""
	}
	if _, keyed := literal.Elts[i].(*ast.KeyValueExpr); keyed {
		return ""
	}
	return structure.Field(i).Name()
}
