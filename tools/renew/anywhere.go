package renew

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/tools/module"
)

// Place says where pages are generated into a module of somebody's own. The paths are those of the command line.
type Place struct {
	Folder  string
	Module  string         // path of a new module; "" where there is a go.mod
	Package string         // of the service; "" means the product's name
	Version string         // of the API, for pages that do not say it
	Plumb   module.Release // what a new go.mod requires
}

// Anywhere makes a whole module of pages in a folder, or adds pages to what it made there earlier: generated packages, a
// service with a method each to write, a command that serves it, a test that runs the suite, and go.mod where there is none.
// What is its owner's to edit is written once. Errors name the flag or the page and what was expected; nothing is written then.
func Anywhere(ctx context.Context, c Console, paths []string, to Place) error {
	m, err := to.own()
	if err != nil {
		return err
	}
	pages, err := readAll(paths)
	if err != nil {
		return err
	}
	if err := embeddable(c, pages, to.Folder); err != nil {
		return err
	}
	if err := distinctNames(pages); err != nil {
		return err
	}
	if pages, err = withStanding(pages, to.Folder); err != nil {
		return err
	}
	if err := renewed(ctx, c, Settings{Root: to.Folder, Version: to.Version}, pages, m); err != nil {
		return err
	}
	if m.fresh {
		_, _ = fmt.Fprintf(c.Err, "next, in %s: go test ./... runs the suite; go run ./cmd/%s serves\n", filepath.ToSlash(to.Folder), serviceIn(to.Folder))
	}
	return nil
}

// own finds out which module the folder is of, or is to be.
func (p Place) own() (*own, error) {
	if info, err := os.Stat(p.Folder); err == nil && !info.IsDir() {
		return nil, fmt.Errorf("--output %s: is a file, expected a folder", p.Folder)
	}
	if p.Package != "" {
		if err := module.CheckPackage(p.Package); err != nil {
			return nil, fmt.Errorf("--package %w", err)
		}
	}
	m := &own{folder: p.Folder, name: p.Package, plumb: p.Plumb}
	_, err := os.Stat(filepath.Join(p.Folder, filepath.FromSlash(specFile)))
	m.fresh = err != nil
	if m.name == "" {
		m.name = serviceIn(p.Folder)
	}
	err = m.locate(p)
	return m, err
}

// locate finds the import path of the folder: by its own go.mod, by --module, or by a go.mod above it.
func (o *own) locate(p Place) error {
	file := filepath.Join(p.Folder, "go.mod")
	here, err := moduleOf(file)
	switch {
	case err == nil && p.Module != "" && p.Module != here:
		return fmt.Errorf("--module %s: %s is of %s; expected that, or no --module", p.Module, filepath.ToSlash(file), here)
	case err == nil:
		o.importPath = here
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	above, err := importOf(p.Folder)
	switch {
	case p.Module == "" && err != nil:
		return fmt.Errorf("--module: expected the path of a new module, such as example.org/widget: there is no go.mod in %s or above it", filepath.ToSlash(p.Folder))
	case p.Module == "" || err == nil && above == p.Module:
		o.importPath = above
	case !regexp.MustCompile(`^[A-Za-z0-9][\w.~-]*(/[A-Za-z0-9_][\w.~-]*)*$`).MatchString(p.Module):
		return fmt.Errorf("--module %q: expected the path of a module, such as example.org/widget", p.Module)
	default:
		o.importPath, o.newModule = p.Module, p.Module
	}
	return nil
}

// embeddable gives pages whose file names Go does not embed the name of their operation, as they are kept in the folder.
func embeddable(c Console, pages []source, folder string) error {
	plain := regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_.-]*$`)
	for i, p := range pages {
		if plain.MatchString(filepath.Base(p.path)) {
			continue
		}
		var said bytes.Buffer // it is said again when the page is compiled by its new name
		result, err := CompileSource(p.path, p.text, false, &said)
		if err != nil {
			_, _ = io.Copy(c.Err, &said)
			return err
		}
		pages[i].path = filepath.Join(folder, "spec", spec.PagesFolder, result.Contract.Action+spec.PageSuffix)
	}
	return nil
}

// distinctNames refuses two pages of one file name: they are kept in one folder.
func distinctNames(pages []source) error {
	from := map[string]string{}
	for _, p := range pages {
		name := filepath.Base(p.path)
		if earlier, twice := from[name]; twice {
			return fmt.Errorf("%s: has the file name of %s; expected another", p.path, earlier)
		}
		from[name] = p.path
	}
	return nil
}

// withStanding adds the pages that the folder has already.
func withStanding(pages []source, folder string) ([]source, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "spec", spec.PagesFolder, "*"+spec.PageSuffix))
	if err != nil {
		return nil, fmt.Errorf("pages: %w", err)
	}
	paths = slices.DeleteFunc(paths, func(there string) bool {
		return slices.ContainsFunc(pages, func(p source) bool { return path.Base(filepath.ToSlash(p.path)) == filepath.Base(there) })
	})
	standing, err := readAll(paths)
	return append(pages, standing...), err
}
