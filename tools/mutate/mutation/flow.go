package mutation

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// cases makes a case of a switch never match. A switch over a value becomes a switch over conditions for that, which
// needs a value that can be written twice.
func cases(f *finder, n ast.Node, above []ast.Node) {
	clause, ok := n.(*ast.CaseClause)
	if !ok || len(clause.List) == 0 || len(above) < 2 {
		return
	}
	choice, ok := above[len(above)-2].(*ast.SwitchStmt)
	if !ok || len(clause.Body) == 0 && !hasDefault(choice) {
		return // a switch over types, or a case that is the same as none
	}
	var edits []edit
	if choice.Tag != nil {
		if !repeatable(choice.Tag) || f.constant(choice.Tag) {
			return
		}
		edits = f.conditional(choice)
	}
	for _, e := range clause.List {
		if choice.Tag == nil && !f.plainBool(e) {
			return
		}
		edits = append(edits, f.wrap(e, dropping, "(", ") && !"+alias+".On($)")...)
	}
	shown := f.bytes(span{f.offset(clause.List[0].Pos()), f.offset(clause.List[len(clause.List)-1].End())})
	f.add(clause.Pos(), shown, "(never)", edits...)
}

func hasDefault(s *ast.SwitchStmt) bool {
	return slices.ContainsFunc(s.Body.List, func(n ast.Stmt) bool {
		clause, ok := n.(*ast.CaseClause)
		return ok && len(clause.List) == 0
	})
}

// repeatable reports whether an expression is a name, or a field of one.
func repeatable(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return true
	case *ast.SelectorExpr:
		return repeatable(e.X)
	}
	return false
}

// conditional turns a switch over a value into one over conditions. The cases of a switch share these edits.
func (f *finder) conditional(s *ast.SwitchStmt) []edit {
	tag := f.span(s.Tag)
	edits := []edit{{at: tag, node: tag, layer: matching}}
	for _, n := range s.Body.List {
		clause, ok := n.(*ast.CaseClause)
		if !ok {
			continue
		}
		for _, e := range clause.List {
			edits = append(edits, f.wrap(e, matching, f.bytes(tag)+" == (", ")")...)
		}
	}
	for i := range edits {
		edits[i].shared = true
	}
	return edits
}

// loops leaves out the body of a loop. A loop without an end of its own is left alone: the code behind it is not reached.
func loops(f *finder, n ast.Node, _ []ast.Node) {
	body := endingLoop(n)
	if body == nil || len(body.List) == 0 {
		return
	}
	header := span{f.offset(n.Pos()), f.offset(body.Lbrace)}
	behind := f.offset(body.Lbrace) + 1
	f.add(n.Pos(), strings.TrimSpace(f.bytes(header)), "(body left out)",
		edit{at: span{behind, behind}, text: " if " + alias + ".On($) { break };", node: f.span(body), layer: around})
}

// endingLoop returns the body of a loop that can end without a jump; nil for anything else.
func endingLoop(n ast.Node) *ast.BlockStmt {
	switch n := n.(type) {
	case *ast.ForStmt:
		if n.Cond != nil {
			return n.Body
		}
	case *ast.RangeStmt:
		return n.Body
	}
	return nil
}

// jumps makes continue of break, and the reverse.
func jumps(f *finder, n ast.Node, above []ast.Node) {
	branch, ok := n.(*ast.BranchStmt)
	becomes := map[token.Token]string{token.BREAK: "continue", token.CONTINUE: "break"}
	if !ok || becomes[branch.Tok] == "" || !loopOf(branch, above) {
		return
	}
	after := becomes[branch.Tok]
	if branch.Label != nil {
		after += " " + branch.Label.Name
	}
	f.add(branch.Pos(), f.text(branch), after, f.ahead(branch, "if "+alias+".On($) { "+after+" }; "))
}

// loopOf reports whether both jumps mean the same loop here, and one that can end by itself.
func loopOf(branch *ast.BranchStmt, above []ast.Node) bool {
	for i, n := range slices.Backward(above) {
		switch n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ForStmt, *ast.RangeStmt:
			if branch.Label == nil {
				return endingLoop(n) != nil
			}
		case *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt:
			if branch.Label == nil {
				return false // break ends these, continue does not
			}
		}
		if labelled, ok := n.(*ast.LabeledStmt); ok && branch.Label != nil && labelled.Label.Name == branch.Label.Name {
			return i+1 < len(above) && endingLoop(above[i+1]) != nil
		}
	}
	return false
}
