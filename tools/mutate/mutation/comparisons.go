package mutation

import (
	"go/ast"
	"go/token"
)

// split turns a binary expression into a call of a function of package mutant, and shows the operator that it becomes.
func (f *finder) split(n *ast.BinaryExpr, above []ast.Node, function, becomes string) {
	node, operator := f.span(n), f.offset(n.OpPos)
	sign := span{operator, operator + len(n.Op.String())}
	before, after := f.changed(n, above, sign, becomes)
	edits := f.wrap(n, within, alias+"."+function+"($, ", ")")
	f.add(n.OpPos, before, after, append(edits, edit{at: sign, text: ",", node: node, layer: within})...)
}

func bounds(f *finder, n ast.Node, above []ast.Node) {
	table := map[token.Token]struct{ function, becomes string }{
		token.LSS: {"Less", "<="},
		token.LEQ: {"AtMost", "<"},
		token.GTR: {"More", ">="},
		token.GEQ: {"AtLeast", ">"},
	}
	b, ok := n.(*ast.BinaryExpr)
	if !ok || f.constant(b) {
		return
	}
	if row, ok := table[b.Op]; ok {
		f.split(b, above, row.function, row.becomes)
	}
}

func equalities(f *finder, n ast.Node, above []ast.Node) {
	b, ok := n.(*ast.BinaryExpr)
	if !ok || f.constant(b) || !isEquality(b) {
		return
	}
	becomes := map[token.Token]string{token.EQL: "!=", token.NEQ: "=="}[b.Op]
	at := f.offset(b.OpPos)
	before, after := f.changed(b, above, span{at, at + len(becomes)}, becomes)
	f.add(b.OpPos, before, after, f.negated(b)...)
}

func isEquality(e ast.Expr) bool {
	b, ok := ast.Unparen(e).(*ast.BinaryExpr)
	return ok && (b.Op == token.EQL || b.Op == token.NEQ)
}

// conditions negates the condition of an if, except where that is the same as the other equality.
func conditions(f *finder, n ast.Node, _ []ast.Node) {
	branch, ok := n.(*ast.IfStmt)
	if !ok || isEquality(branch.Cond) || f.constant(branch.Cond) || !f.plainBool(branch.Cond) {
		return
	}
	before := f.text(branch.Cond)
	f.add(branch.Cond.Pos(), "if "+before, "if !("+before+")", f.negated(branch.Cond)...)
}

// logic makes or of and, and the reverse. By De Morgan, a || b is !(!a && !b): three switches and each operand once.
func logic(f *finder, n ast.Node, above []ast.Node) {
	b, ok := n.(*ast.BinaryExpr)
	becomes := map[token.Token]string{token.LAND: "||", token.LOR: "&&"}
	if !ok || becomes[b.Op] == "" || f.constant(b) || !f.plainBool(b.X) || !f.plainBool(b.Y) {
		return
	}
	const on = " != " + alias + ".On($)"
	node, left, right := f.span(b), f.span(b.X), f.span(b.Y)
	at := f.offset(b.OpPos)
	before, after := f.changed(b, above, span{at, at + len(becomes[b.Op])}, becomes[b.Op])
	f.add(b.OpPos, before, after,
		edit{at: span{node.from, node.from}, text: "(((", node: node, layer: within},
		edit{at: span{left.to, left.to}, text: ")" + on, node: node, layer: within, closes: true},
		edit{at: span{right.from, right.from}, text: "(", node: node, layer: within},
		edit{at: span{node.to, node.to}, text: ")" + on + ")" + on + ")", node: node, layer: within, closes: true},
	)
}

// arithmetic changes operators and signs of numbers, except of durations: no test should measure a time.
func arithmetic(f *finder, n ast.Node, above []ast.Node) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		table := map[token.Token]struct{ function, becomes string }{
			token.ADD: {"Add", "-"},
			token.SUB: {"Sub", "+"},
			token.MUL: {"Mul", "/"},
			token.QUO: {"Quo", "*"},
		}
		if row, ok := table[n.Op]; ok && !f.constant(n) && f.amount(n) {
			f.split(n, above, row.function, row.becomes)
		}
	case *ast.UnaryExpr:
		if n.Op == token.SUB && !f.constant(n) && f.amount(n) {
			f.add(n.OpPos, f.text(n), f.text(n.X), f.wrap(n.X, wrapping, alias+".Flip($, ", ")")...)
		}
	case *ast.AssignStmt:
		becomes := map[token.Token]string{token.ADD_ASSIGN: "-=", token.SUB_ASSIGN: "+="}[n.Tok]
		if becomes == "" || !f.amount(n.Lhs[0]) {
			return
		}
		if name, ok := f.typeName(f.p.TypesInfo.TypeOf(n.Lhs[0])); ok {
			at := f.offset(n.TokPos)
			before, after := f.changed(n, nil, span{at, at + len(becomes)}, becomes)
			f.add(n.TokPos, before, after, f.wrap(n.Rhs[0], wrapping, alias+".Flip["+name+"]($, ", ")")...)
		}
	}
}
