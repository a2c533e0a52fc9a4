package mutation

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/tools/go/packages"
)

// Package is what can be mutated of a package.
type Package struct {
	Path      string
	Files     []File
	Mutations []Mutation // by file, then by place
	loaded    *packages.Package
}

// LoadMode is what Find needs to know of a package.
const LoadMode = packages.LoadSyntax | packages.NeedModule

// Find looks for every mutation of a package. root is the folder of its module. Generated files have none.
func Find(p *packages.Package, root string) (Package, error) {
	out := Package{Path: p.PkgPath, loaded: p}
	for i, syntax := range p.Syntax {
		name := p.CompiledGoFiles[i]
		if ast.IsGenerated(syntax) || strings.HasSuffix(name, ".gen.go") {
			continue
		}
		relative, err := filepath.Rel(root, name)
		if err != nil {
			return Package{}, err //nolint:wrapcheck // it names both paths
		}
		f := finder{p: p, syntax: syntax, file: File{Name: filepath.ToSlash(relative)}}
		if err := f.read(name); err != nil {
			return Package{}, err
		}
		out.Mutations = append(out.Mutations, f.find()...)
		out.Files = append(out.Files, f.file)
	}
	return out, nil
}

// operator finds the mutations of one kind at a node. above are the nodes around it, the outermost first.
type operator struct {
	kind Kind
	find func(f *finder, n ast.Node, above []ast.Node)
}

func operators() []operator {
	return []operator{
		{Bound, bounds},
		{Equality, equalities},
		{Condition, conditions},
		{Logic, logic},
		{Constant, constants},
		{Arithmetic, arithmetic},
		{Statement, statements},
		{Return, returns},
		{Text, texts},
		{Case, cases},
		{Loop, loops},
		{Jump, jumps},
	}
}

// finder collects the mutations of one file.
type finder struct {
	p      *packages.Package
	syntax *ast.File
	file   File
	kind   Kind // of the operator that is at work
	found  []Mutation
}

func (f *finder) find() []Mutation {
	table := operators()
	ast.PreorderStack(f.syntax, nil, func(n ast.Node, above []ast.Node) bool {
		if !f.mutable(n) {
			return false
		}
		for _, o := range table {
			f.kind = o.kind
			o.find(f, n, above)
		}
		return true
	})
	return f.found
}

// mutable reports whether code below a node runs: constants, types and imports are settled when it is compiled.
func (f *finder) mutable(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.GenDecl:
		return n.Tok == token.VAR
	case *ast.Field:
		return false
	case ast.Expr:
		return !f.p.TypesInfo.Types[n].IsType()
	}
	return true
}

// constant reports whether the value of an expression is known when it is compiled.
func (f *finder) constant(e ast.Expr) bool { return f.p.TypesInfo.Types[e].Value != nil }

// basic returns the type of an expression when it is, or is defined as, a basic type; nil when not.
func (f *finder) basic(e ast.Expr) *types.Basic {
	t := f.p.TypesInfo.TypeOf(e)
	if t == nil {
		return nil
	}
	b, _ := t.Underlying().(*types.Basic)
	return b
}

func (f *finder) is(e ast.Expr, info types.BasicInfo) bool {
	b := f.basic(e)
	return b != nil && b.Info()&info != 0
}

// plainBool reports whether an expression can be compared with a bool.
func (f *finder) plainBool(e ast.Expr) bool {
	b, ok := types.Unalias(f.p.TypesInfo.TypeOf(e)).(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

func (f *finder) offset(p token.Pos) int { return f.p.Fset.Position(p).Offset }

func (f *finder) span(n ast.Node) span { return span{f.offset(n.Pos()), f.offset(n.End())} }

// typeName spells a type as the file can: its own package's names bare, others by the name of the import. A type of a
// package that the file does not import has no name here.
func (f *finder) typeName(t types.Type) (string, bool) {
	ok := true
	name := types.TypeString(types.Default(t), func(p *types.Package) string {
		if p == f.p.Types {
			return ""
		}
		for _, i := range f.syntax.Imports {
			path, err := strconv.Unquote(i.Path.Value)
			if err != nil || path != p.Path() {
				continue
			}
			if i.Name != nil {
				return i.Name.Name
			}
			return p.Name()
		}
		ok = false
		return p.Name()
	})
	return name, ok
}

// add notes a mutation that stands at a place.
func (f *finder) add(at token.Pos, before, after string, edits ...edit) {
	position := f.p.Fset.Position(at)
	f.found = append(f.found, Mutation{
		Package: f.p.PkgPath, File: f.file.Name, Line: position.Line, Column: position.Column,
		Kind: f.kind, Before: oneLine(before), After: oneLine(after), edits: edits,
	})
}

// wrap puts text around a node.
func (f *finder) wrap(n ast.Node, l layer, opening, closing string) []edit {
	s := f.span(n)
	return []edit{
		{at: span{s.from, s.from}, text: opening, node: s, layer: l},
		{at: span{s.to, s.to}, text: closing, node: s, layer: l, closes: true},
	}
}

// negated wraps an expression so that the mutation turns it into its contrary.
func (f *finder) negated(e ast.Expr) []edit {
	return f.wrap(e, wrapping, "((", ") != "+alias+".On($))")
}

// ahead puts a statement before a statement.
func (f *finder) ahead(n ast.Node, statement string) edit {
	s := f.span(n)
	return edit{at: span{s.from, s.from}, text: statement, node: s, layer: around}
}
