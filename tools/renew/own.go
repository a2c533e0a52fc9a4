package renew

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	tools "github.com/plumb-conformance/plumb"
	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/tools/generate"
	"github.com/plumb-conformance/plumb/tools/module"
)

// own is a module of somebody's own, or a folder of one, that pages are generated into.
type own struct {
	folder     string
	importPath string         // of the folder
	name       string         // of the service's package; "" until the pages say the product
	newModule  string         // path of the module that gets a go.mod; "" where there is one
	plumb      module.Release // to require there
	fresh      bool           // nothing is in the folder yet
}

// The files by which a folder that pages were generated into is known.
const (
	specFile = "spec/spec.gen.go"
	doorFile = "door.gen.go"
)

// standing is the module that was generated around pages below a root, nil when there is none.
func standing(root string) (*own, error) {
	if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(specFile))); err != nil {
		return nil, nil //nolint:nilerr,nilnil // it is of another kind: descriptions and packages alone
	}
	importPath, err := importOf(root)
	if err != nil {
		return nil, err
	}
	return &own{folder: root, importPath: importPath, name: serviceIn(root)}, nil
}

// importOf is the import path of a folder by the go.mod in it or above it. The error wraps fs.ErrNotExist when there is none.
func importOf(folder string) (string, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return "", fmt.Errorf("%s: %w", folder, err)
	}
	below := ""
	for {
		name, err := moduleOf(filepath.Join(folder, "go.mod"))
		if err == nil {
			return path.Join(name, below), nil
		}
		above := filepath.Dir(folder)
		if !errors.Is(err, fs.ErrNotExist) || above == folder {
			return "", err
		}
		folder, below = above, path.Join(filepath.Base(folder), below)
	}
}

// moduleOf is the path of the module of a go.mod.
func moduleOf(file string) (string, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("go.mod: %w", err)
	}
	found := regexp.MustCompile(`(?m)^module[ \t]+"?([^\s"]+)`).FindSubmatch(text)
	if found == nil {
		return "", fmt.Errorf("%s: expected a line with module and its path", filepath.ToSlash(file))
	}
	return string(found[1]), nil
}

// serviceIn is the name of the service's package below a folder, "" when there is none.
func serviceIn(folder string) string {
	doors, _ := filepath.Glob(filepath.Join(folder, "*", doorFile)) // the pattern is well-formed
	if len(doors) == 0 {
		return ""
	}
	return filepath.Base(filepath.Dir(doors[0]))
}

func (o *own) isNew() bool { return o != nil && o.fresh }

// generated is the import path of the generated packages, "" where it is not known.
func (o *own) generated() string {
	if o == nil {
		return ""
	}
	return path.Join(o.importPath, "generated")
}

// version is the given version of the API, else the one that the module was generated with.
func (o *own) version(given string) string {
	if o == nil || given != "" {
		return given
	}
	text, _ := os.ReadFile(filepath.Join(o.folder, filepath.FromSlash(specFile))) // it need not be there yet
	if found := regexp.MustCompile(`(?m)^const Version = "([0-9-]*)"`).FindSubmatch(text); found != nil {
		return string(found[1])
	}
	return ""
}

// around makes what the module has around descriptions and packages: the pages, the front door, and what its owner edits
// where it is not there yet. It is a function to be called when it is needed.
func (o *own) around(pages []source, ops map[string]*version, version string) func() ([]compiled, error) {
	return func() ([]compiled, error) {
		sources, name, err := o.sources(ops, version)
		if err != nil || o == nil {
			return nil, err
		}
		var out []compiled
		if o.newModule != "" {
			mod, sum := tools.Pins()
			out = append(out, compiled{"go.mod", module.GoMod(o.newModule, o.plumb, mod)}, compiled{"go.sum", module.GoSum(o.plumb, mod, sum)})
		}
		for _, p := range pages {
			out = append(out, compiled{path.Join("spec", spec.PagesFolder, filepath.Base(p.path)), p.text})
		}
		for _, f := range sources {
			if !f.Once || !o.has(f, name) {
				out = append(out, compiled{f.Path, f.Content})
			}
		}
		return out, nil
	}
}

// made are those files around descriptions and packages that are not their owner's.
func (o *own) made(ops map[string]*version, version string) ([]compiled, error) {
	sources, _, err := o.sources(ops, version)
	var out []compiled
	for _, f := range sources {
		if !f.Once {
			out = append(out, compiled{f.Path, f.Content})
		}
	}
	return out, err
}

// sources are the files around descriptions and packages, none without a module, and the name of the service's package.
func (o *own) sources(ops map[string]*version, version string) ([]module.File, string, error) {
	if o == nil {
		return nil, "", nil
	}
	m := module.Module{Import: o.importPath, Package: o.name, Actions: slices.Sorted(maps.Keys(ops)), Generated: generate.PackageName}
	for _, action := range m.Actions {
		if m.Package == "" {
			m.Package = module.PackageOf(ops[action].op.Product)
		}
		if ops[action].op.Version == "" {
			m.Version = version
		}
	}
	out, err := m.Files()
	return out, m.Package, err
}

// has says whether a file that is its owner's is there, or its method in another.
func (o *own) has(f module.File, name string) bool {
	if _, err := os.Stat(filepath.Join(o.folder, filepath.FromSlash(f.Path))); err == nil {
		return true
	}
	if f.Action == "" {
		return false
	}
	others, _ := filepath.Glob(filepath.Join(o.folder, name, "*.go")) // the pattern is well-formed
	return slices.ContainsFunc(others, func(file string) bool { return declares(file, f.Action) })
}

// declares says whether a file declares a method of Service.
func declares(file, method string) bool {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		return false
	}
	return slices.ContainsFunc(parsed.Decls, func(d ast.Decl) bool {
		f, ok := d.(*ast.FuncDecl)
		return ok && f.Recv != nil && f.Name.Name == method && strings.TrimPrefix(typeName(f.Recv.List[0].Type), "*") == "Service"
	})
}

func typeName(expr ast.Expr) string {
	switch e := expr.(type) {
	case *ast.StarExpr:
		return "*" + typeName(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}
