package renew

import (
	"cmp"
	"context"
	"fmt"
	"go/ast"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// edit is a place in code written by hand that does not fit, or may not, what is generated now.
type edit struct {
	file      string // as a reader would write it
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
	from, err := placeOf(root)
	if err != nil {
		return err
	}
	edits, unfound := broken(loaded, from, changes)
	if unfound != "" {
		_, _ = fmt.Fprintf(c.Err, "not looked for all that has to be edited by hand: %s\n", unfound)
	}
	edits = append(edits, methods(loaded, from, changes)...)
	if len(edits) == 0 {
		return nil
	}
	_, _ = fmt.Fprintln(c.Out, "to edit by hand:")
	for _, e := range sorted(edits) {
		_, _ = fmt.Fprintf(c.Out, "  %s:%d:%d: %s\n", e.file, e.line, e.col, e.what)
	}
	return nil
}

// place is a folder, as it was given and whole.
type place struct{ given, whole string }

func placeOf(root string) (place, error) {
	whole, err := filepath.Abs(root)
	if err != nil {
		return place{}, fmt.Errorf("--root %s: %w", root, err)
	}
	return place{root, whole}, nil
}

// show is the path of a file below as a reader who has called the folder as it was given would write it.
func (p place) show(path string) string {
	if relative, err := filepath.Rel(p.whole, path); err == nil && filepath.IsLocal(relative) {
		path = filepath.Join(p.given, relative)
	}
	return filepath.ToSlash(path)
}

// broken are the places that do not compile, each with what of the page it is about, where that can be told. unfound is what the
// compiler says where packages of others cannot be found, "" when all are.
func broken(loaded []*packages.Package, root place, changes []changed) (edits []edit, unfound string) {
	for _, p := range loaded {
		for _, problem := range p.Errors {
			file, line, col := position(problem.Pos)
			if problem.Kind != packages.TypeError && problem.Kind != packages.ParseError || line == 0 {
				continue // what the go command says of packages behind it, it says of those themselves
			}
			if strings.HasPrefix(problem.Msg, "could not import ") {
				unfound = fmt.Sprintf("%s:%d: %s", root.show(file), line, problem.Msg)
				continue
			}
			edits = append(edits, edit{root.show(file), line, col, problem.Msg + because(problem.Msg, changes)})
		}
	}
	return edits, unfound
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
func methods(loaded []*packages.Package, root place, changes []changed) []edit {
	var out []edit
	for _, c := range changes {
		asks := c.asks()
		if len(asks) == 0 {
			continue
		}
		for _, p := range loaded {
			for _, file := range p.Syntax {
				for _, pos := range methodsIn(file, c.action) {
					at := p.Fset.Position(pos)
					out = append(out, edit{root.show(at.Filename), at.Line, at.Column, c.action + ": " + strings.Join(asks, "; ")})
				}
			}
		}
	}
	return out
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

// sorted are the edits in the order of places, each once: a package and its tests share files.
func sorted(edits []edit) []edit {
	slices.SortFunc(edits, func(a, b edit) int {
		return cmp.Or(strings.Compare(a.file, b.file), cmp.Compare(a.line, b.line), cmp.Compare(a.col, b.col), strings.Compare(a.what, b.what))
	})
	return slices.Compact(edits)
}
