package renew

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

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
