package mutation

import (
	"embed"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/packages"
)

// schema is the part of package mutant that instrumented code sees; state is the rest.
const (
	schema = "mutant/schema.go"
	state  = "mutant/state.go"
)

//go:embed mutant/schema.go mutant/state.go
var mutantSource embed.FS

// Helper returns the source of package mutant, by file name.
func Helper() (map[string][]byte, error) {
	out := map[string][]byte{}
	for _, name := range []string{schema, state} {
		text, err := mutantSource.ReadFile(name)
		if err != nil {
			return nil, err
		}
		out[filepath.Base(name)] = text
	}
	return out, nil
}

// Compiling takes away the mutations that do not compile: a constant where the language asks for one, a name that is
// hidden at that place. All that remain compile together. helper is the import path of package mutant.
func (p *Package) Compiling(helper string) error {
	known, err := importer(p.loaded, helper)
	if err != nil {
		return err
	}
	for {
		bad, err := p.failing(known, helper)
		if err != nil {
			return err
		}
		if len(bad) == 0 {
			return nil
		}
		kept := p.Mutations[:0]
		for i, m := range p.Mutations {
			if !bad[i] {
				kept = append(kept, m)
			}
		}
		p.Mutations = kept
	}
}

// failing type-checks the package with all its mutations and returns the indexes of those that errors lie in.
func (p *Package) failing(known types.Importer, helper string) (map[int]bool, error) {
	numbered := slices.Clone(p.Mutations)
	for i := range numbered {
		numbered[i].ID = i + 1
	}
	set := p.loaded.Fset // files without mutations keep their positions in it
	ranges := map[string]map[int]span{}
	files := slices.Clone(p.loaded.Syntax)
	for _, f := range p.Files {
		text, of := f.instrument(numbered, helper)
		syntax, err := parser.ParseFile(set, f.Name, text, parser.SkipObjectResolution)
		if err != nil {
			return nil, fmt.Errorf("the instrumented file is no Go: %w", err)
		}
		ranges[f.Name] = of
		p.replace(files, f, syntax)
	}
	var found []error
	config := types.Config{
		Importer: known, Sizes: p.loaded.TypesSizes, Error: func(err error) { found = append(found, err) },
	}
	if m := p.loaded.Module; m != nil && m.GoVersion != "" {
		config.GoVersion = "go" + m.GoVersion
	}
	_, _ = config.Check(p.Path, set, files, nil)
	return blame(set, found, ranges)
}

// replace puts the new syntax of a file where the old one is.
func (p *Package) replace(files []*ast.File, f File, syntax *ast.File) {
	for i, name := range p.loaded.CompiledGoFiles {
		if filepath.Base(name) == filepath.Base(f.Name) {
			files[i] = syntax
		}
	}
}

// blame finds the mutation of each error.
func blame(set *token.FileSet, found []error, ranges map[string]map[int]span) (map[int]bool, error) {
	bad := map[int]bool{}
	for _, err := range found {
		var e types.Error
		if !errors.As(err, &e) {
			return nil, err
		}
		at := set.Position(e.Pos)
		culprit := smallestAround(at.Offset, ranges[at.Filename])
		if culprit < 0 {
			culprit = nextBehind(at.Offset, ranges[at.Filename])
		}
		if culprit < 0 {
			return nil, fmt.Errorf("the instrumented package does not compile: %w", err)
		}
		bad[culprit] = true
	}
	return bad, nil
}

// smallestAround returns the mutation with the smallest range around a byte, or -1.
func smallestAround(at int, ranges map[int]span) int {
	best := -1
	for _, i := range slices.Sorted(maps.Keys(ranges)) {
		s := ranges[i]
		if s.from <= at && at < s.to && (best < 0 || s.size() < ranges[best].size()) {
			best = i
		}
	}
	return best
}

// nextBehind returns the first mutation behind a byte, or -1: an expression is blamed at its beginning, and the mutation
// may be of an operand further on.
func nextBehind(at int, ranges map[int]span) int {
	best := -1
	for _, i := range slices.Sorted(maps.Keys(ranges)) {
		if s := ranges[i]; s.from > at && (best < 0 || s.from < ranges[best].from) {
			best = i
		}
	}
	return best
}

// imports resolves what a loaded package imports, and package mutant.
type imports map[string]*types.Package

// Import implements [types.Importer].
func (i imports) Import(path string) (*types.Package, error) {
	if p := i[path]; p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("package %s was not loaded", path)
}

func importer(p *packages.Package, helper string) (imports, error) {
	known := imports{"unsafe": types.Unsafe}
	for path, imported := range p.Imports {
		known[path] = imported.Types
	}
	source, err := mutantSource.ReadFile(schema)
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	syntax, err := parser.ParseFile(set, schema, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, fmt.Errorf("package mutant: %w", err)
	}
	config := types.Config{IgnoreFuncBodies: true}
	if known[helper], err = config.Check(helper, set, []*ast.File{syntax}, nil); err != nil {
		return nil, fmt.Errorf("package mutant: %w", err)
	}
	return known, nil
}
