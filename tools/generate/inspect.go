package generate

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"
)

// buildLine is the one directive that oapi-codegen's standard-library server carries.
const buildLine = "//go:build go1.22"

// allowedImports is all that generated code may import: nothing that runs at start-up for its side effects.
func allowedImports() []string {
	return []string{
		"context", "errors", "net/http",
		"github.com/plumb-conformance/plumb/acs",
	}
}

// inspect reads generated source as a reviewer would, for a description is untrusted text and oapi-codegen has had
// injection bugs. It refuses files that do not parse, imports off the list, directives, cgo, init functions, package-level
// variables other than the documented errors, and names that are declared twice. Errors are *OutputError.
func inspect(d *description, files map[string][]byte) error {
	in := inspector{description: d, files: token.NewFileSet(), declared: map[string]token.Position{}}
	for _, name := range []string{typesFile, clientFile, serverFile, glueFile} {
		file, err := parser.ParseFile(in.files, name, files[name], parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return &OutputError{Description: d.name, File: name, Problem: "does not parse: " + err.Error()}
		}
		for _, check := range []func(*ast.File) error{in.packageName, in.comments, in.imports, in.declarations, in.structs} {
			if err := check(file); err != nil {
				return err
			}
		}
	}
	return nil
}

type inspector struct {
	description *description
	files       *token.FileSet
	declared    map[string]token.Position
}

func (in inspector) fault(at token.Pos, problem string) error {
	position := in.files.PositionFor(at, false)
	return &OutputError{Description: in.description.name, File: position.Filename, Line: position.Line, Problem: problem}
}

func (in inspector) packageName(file *ast.File) error {
	if file.Name.Name != in.description.packageName() {
		return in.fault(file.Name.Pos(), "is of package "+file.Name.Name)
	}
	return nil
}

func (in inspector) comments(file *ast.File) error {
	for _, group := range file.Comments {
		for _, comment := range group.List {
			build := comment.Text == buildLine && comment.End() < file.Package
			if !build && isDirective(comment.Text) {
				return in.fault(comment.Pos(), "holds the directive "+strconv.Quote(comment.Text))
			}
		}
	}
	return nil
}

// isDirective says whether a comment is one that the toolchain obeys.
func isDirective(text string) bool {
	for _, prefix := range []string{"//go:", "//line ", "/*line ", "//export ", "//extern ", "//nolint", "// +build"} {
		if strings.HasPrefix(text, prefix) {
			return true
		}
	}
	return false
}

func (in inspector) imports(file *ast.File) error {
	for _, spec := range file.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil || !slices.Contains(allowedImports(), path) {
			return in.fault(spec.Pos(), "imports "+spec.Path.Value+", which is not on the list")
		}
		if spec.Name != nil {
			return in.fault(spec.Pos(), "imports "+spec.Path.Value+" under the name "+spec.Name.Name)
		}
	}
	return nil
}

func (in inspector) declarations(file *ast.File) error {
	for _, declaration := range file.Decls {
		switch declaration := declaration.(type) {
		case *ast.FuncDecl:
			if err := in.function(declaration); err != nil {
				return err
			}
		case *ast.GenDecl:
			for _, spec := range declaration.Specs {
				if declaration.Tok == token.VAR && !in.documentedError(spec) {
					return in.fault(spec.Pos(), "declares a package-level variable")
				}
				if err := in.spec(spec); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// documentedError allows the one kind of variable that the glue has: ErrX = acs.NewError or acs.NewCode of three literals.
func (in inspector) documentedError(spec ast.Spec) bool {
	value, ok := spec.(*ast.ValueSpec)
	if !ok || value.Type != nil || len(value.Names) != 1 || len(value.Values) != 1 || in.files.PositionFor(spec.Pos(), false).Filename != glueFile {
		return false
	}
	call, ok := value.Values[0].(*ast.CallExpr)
	if !ok || !strings.HasPrefix(value.Names[0].Name, "Err") || !slices.Contains([]string{"acs.NewError", "acs.NewCode"}, types.ExprString(call.Fun)) {
		return false
	}
	return !slices.ContainsFunc(call.Args, func(argument ast.Expr) bool {
		_, literal := argument.(*ast.BasicLit)
		return !literal
	})
}

func (in inspector) function(f *ast.FuncDecl) error {
	name := f.Name.Name
	if f.Recv != nil {
		name = receiver(f.Recv.List[0].Type) + "." + name
	} else if name == "init" || name == "main" {
		return in.fault(f.Pos(), "declares "+name)
	}
	return in.declare(name, f.Name.Pos())
}

func (in inspector) spec(spec ast.Spec) error {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		return in.declare(spec.Name.Name, spec.Name.Pos())
	case *ast.ValueSpec:
		for _, name := range spec.Names {
			if err := in.declare(name.Name, name.Pos()); err != nil {
				return err
			}
		}
	}
	return nil
}

// declare notes a name of the package; a second one comes of a schema whose Go name is taken.
func (in inspector) declare(name string, at token.Pos) error {
	position := in.files.PositionFor(at, false)
	if earlier, ok := in.declared[name]; ok {
		return in.fault(at, name+" is declared at "+earlier.String()+" too: the schema or enum of that name needs another")
	}
	in.declared[name] = position
	return nil
}

func receiver(expr ast.Expr) string {
	if pointer, ok := expr.(*ast.StarExpr); ok {
		expr = pointer.X
	}
	if ident, ok := expr.(*ast.Ident); ok {
		return ident.Name
	}
	return ""
}

// structs refuses fields without a name, in which oapi-codegen loses members silently, and fields of one name.
func (in inspector) structs(file *ast.File) error {
	var fault error
	ast.Inspect(file, func(node ast.Node) bool {
		if object, ok := node.(*ast.StructType); ok && fault == nil {
			fault = in.fields(object)
		}
		return fault == nil
	})
	return fault
}

func (in inspector) fields(object *ast.StructType) error {
	seen := map[string]bool{}
	for _, field := range object.Fields.List {
		if len(field.Names) == 0 {
			return in.fault(field.Pos(), "embeds a type: a member of a schema has no Go name")
		}
		for _, name := range field.Names {
			if seen[name.Name] {
				return in.fault(name.Pos(), "has two fields "+name.Name+": members of a schema share a Go name")
			}
			seen[name.Name] = true
		}
	}
	return nil
}
