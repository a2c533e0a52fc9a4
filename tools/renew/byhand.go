package renew

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/packages"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// edit is a place in code written by hand that does not fit, or may not, what is generated now.
type edit struct {
	file      string // from the root, with slashes
	line, col int
	what      string
}

// tellByHand prints where code written by hand has to be edited: what does not compile against the generated packages, and
// the methods that answer for an operation of which a parameter, a member or an error came or went.
func tellByHand(ctx context.Context, c Console, root string, changes []changed) error {
	loaded, err := dependents(ctx, root)
	if err != nil {
		if ctx.Err() != nil {
			return fmt.Errorf("look for what has to be edited by hand: %w", ctx.Err())
		}
		_, _ = fmt.Fprintf(c.Err, "not looked for what has to be edited by hand: %v\n", err)
		return nil
	}
	absolute, err := filepath.Abs(root)
	if err != nil {
		return fmt.Errorf("--root %s: %w", root, err)
	}
	edits := append(broken(loaded, absolute, changes), methods(loaded, absolute, changes)...)
	if len(edits) == 0 {
		return nil
	}
	_, _ = fmt.Fprintln(c.Out, "to edit by hand:")
	for _, e := range sorted(edits) {
		_, _ = fmt.Fprintf(c.Out, "  %s:%d:%d: %s\n", e.file, e.line, e.col, e.what)
	}
	return nil
}

// dependents are the packages of the module at root, tests among them, that import what is generated. Those that do not
// compile are loaded as far as it goes.
func dependents(ctx context.Context, root string) ([]*packages.Package, error) {
	config := &packages.Config{Context: ctx, Dir: root, Mode: packages.NeedName | packages.NeedImports, Tests: true}
	all, err := packages.Load(config, "./...")
	if err != nil {
		return nil, fmt.Errorf("list packages: %w", err)
	}
	var paths []string
	for _, p := range all {
		if path, ok := importsGenerated(p); ok && !slices.Contains(paths, path) {
			paths = append(paths, path)
		}
	}
	if len(paths) == 0 {
		return nil, firstProblem(all)
	}
	config.Mode = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
		packages.NeedTypes | packages.NeedSyntax | packages.NeedTypesInfo | packages.NeedTypesSizes
	loaded, err := packages.Load(config, paths...)
	if err != nil {
		return nil, fmt.Errorf("read packages: %w", err)
	}
	return loaded, nil
}

// importsGenerated gives the path by which the go command knows a package that imports a generated one; a generated one is
// none.
func importsGenerated(p *packages.Package) (path string, ok bool) {
	path = strings.TrimSuffix(strings.TrimSuffix(p.PkgPath, ".test"), "_test")
	if isGenerated(p.PkgPath) {
		return path, false
	}
	for imported := range p.Imports {
		if isGenerated(imported) {
			return path, true
		}
	}
	return path, false
}

// isGenerated says whether an import path is of a generated package.
func isGenerated(path string) bool {
	above, _, _ := cutLast(path)
	return strings.HasSuffix("/"+above, "/generated")
}

func cutLast(path string) (above, last string, found bool) {
	i := strings.LastIndexByte(path, '/')
	if i < 0 {
		return "", path, false
	}
	return path[:i], path[i+1:], true
}

// firstProblem is why there may be no packages: a folder without go.mod.
func firstProblem(all []*packages.Package) error {
	for _, p := range all {
		for _, problem := range p.Errors {
			if problem.Kind == packages.ListError {
				return errors.New(problem.Msg)
			}
		}
	}
	return nil
}

// broken are the places that do not compile, each with what of the page it is about, where that can be told.
func broken(loaded []*packages.Package, root string, changes []changed) []edit {
	var out []edit
	for _, p := range loaded {
		for _, problem := range p.Errors {
			file, line, col := position(problem.Pos)
			if problem.Kind != packages.TypeError && problem.Kind != packages.ParseError || line == 0 {
				continue // what the go command says of packages behind it, it says of those themselves
			}
			out = append(out, edit{shown(root, file), line, col, problem.Msg + because(problem.Msg, changes)})
		}
	}
	return out
}

// because names the changed thing whose Go name a message of the compiler has in it; of several what is gone comes first.
func because(message string, changes []changed) string {
	var found []change
	for _, c := range changes {
		for _, t := range c.things {
			if t.isIn(message) {
				found = append(found, t)
			}
		}
	}
	if len(found) == 0 {
		return ""
	}
	i := max(slices.IndexFunc(found, func(t change) bool { return t.gone }), 0)
	return fmt.Sprintf(" (%s)", found[i].became())
}

// isIn says whether a message of the compiler has the Go name of a thing.
func (t change) isIn(message string) bool {
	if t.kind == contract.OfError {
		return hasWord(message, "Err"+letters(t.name))
	}
	path := strings.Split(t.name, ".")
	return hasWord(message, letters(path[len(path)-1]))
}

// letters are the letters and digits of a name, which are what its Go name has of it.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, name)
}

// hasWord says whether a text has a name that no letter stands beside.
func hasWord(text, name string) bool {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return name != "" && slices.Contains(words, name)
}

// position reads file:line:column; the file's name may have colons.
func position(text string) (file string, line, col int) {
	file, last, _ := cutColon(text)
	file, middle, found := cutColon(file)
	if !found {
		return text, 0, 0
	}
	return file, middle, last
}

func cutColon(text string) (before string, number int, found bool) {
	i := strings.LastIndexByte(text, ':')
	if i < 0 {
		return text, 0, false
	}
	_, err := fmt.Sscanf(text[i+1:], "%d", &number)
	return text[:i], number, err == nil
}

// methods are those that answer for an operation whose page asks something else of them now.
func methods(loaded []*packages.Package, root string, changes []changed) []edit {
	var out []edit
	for _, c := range changes {
		asks := c.asks()
		if len(asks) == 0 {
			continue
		}
		for _, p := range loaded {
			for _, file := range p.Syntax {
				for _, at := range methodsIn(file, c.action) {
					place := p.Fset.Position(at)
					out = append(out, edit{shown(root, place.Filename), place.Line, place.Column, c.action + ": " + strings.Join(asks, "; ")})
				}
			}
		}
	}
	return out
}

// asks are the changes that a method has to know of: what came or went. Rules of parameters are checked before it is called.
func (c changed) asks() []string {
	var out []string
	for _, t := range c.things {
		named := t.kind == contract.OfParameter || t.kind == contract.OfError || t.kind == contract.OfResponse
		if named && (t.fresh && !c.added || t.gone && !c.removed) {
			out = append(out, t.became())
		}
	}
	return out
}

// became says what became of a thing.
func (t change) became() string {
	what := kindWord(t.kind) + " " + t.name
	switch {
	case t.fresh:
		return what + " is new"
	case t.gone:
		return what + " is gone"
	}
	return what + " has changed"
}

func kindWord(kind contract.SubjectKind) string {
	if kind == contract.OfResponse {
		return "member"
	}
	return string(kind)
}

// methodsIn are where a file declares methods of a name.
func methodsIn(file *ast.File, name string) []token.Pos {
	var out []token.Pos
	for _, declaration := range file.Decls {
		if f, ok := declaration.(*ast.FuncDecl); ok && f.Recv != nil && f.Name.Name == name {
			out = append(out, f.Name.Pos())
		}
	}
	return out
}

// shown is a path as a reader at root would write it.
func shown(root, path string) string {
	if relative, err := filepath.Rel(root, path); err == nil && filepath.IsLocal(relative) {
		path = relative
	}
	return filepath.ToSlash(path)
}

// sorted are the edits in the order of places, each once: a package and its tests share files.
func sorted(edits []edit) []edit {
	slices.SortFunc(edits, func(a, b edit) int {
		return cmp.Or(strings.Compare(a.file, b.file), cmp.Compare(a.line, b.line), cmp.Compare(a.col, b.col), strings.Compare(a.what, b.what))
	})
	return slices.Compact(edits)
}
