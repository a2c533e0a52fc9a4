// Package module makes what a module of somebody's own has around generated packages: the pages embedded, one front door of
// all operations, methods to write, a command that serves them, and a test that runs the suite. It is pure: names in,
// sources out; whoever calls it writes them.
package module

import (
	"bytes"
	"embed"
	"fmt"
	"go/format"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strings"
	"text/template"
)

//go:embed templates/*.tmpl
var templates embed.FS

// Module is what is known of the module.
type Module struct {
	// Import is the import path of the folder that everything is made in.
	Import string
	// Package is the name of the package of the service; see CheckPackage.
	Package string
	// Version is that of the API for pages that do not say it, "" when all do.
	Version string
	// Actions are the names of the operations, sorted.
	Actions []string
	// Generated gives the name of the generated package of an operation, which is that of its folder.
	Generated func(action string) string
}

// File is a source with its path from the folder, with slashes.
type File struct {
	Path    string
	Content []byte
	// Once says that the file is its owner's from then on. Of a file with a method Action is the operation's name, and "" of
	// others.
	Once   bool
	Action string
}

// operation is what templates say of an operation.
type operation struct{ Action, Alias, Import string }

// data is what templates are filled with.
type data struct {
	Module

	Operations []operation
	Operation  operation // of a file with one method
}

// Files makes all files but the generated packages, the pages and go.mod. An error is a template's, and so ours.
func (m Module) Files() ([]File, error) {
	d := data{Module: m}
	for _, action := range m.Actions {
		d.Operations = append(d.Operations, m.operationOf(action))
	}
	out := make([]File, 0, len(d.Operations)+len(sources(m.Package)))
	for _, s := range sources(m.Package) {
		content, err := filled(s.template, d)
		if err != nil {
			return nil, err
		}
		out = append(out, File{Path: s.path, Content: content, Once: s.once})
	}
	for _, op := range d.Operations {
		d.Operation = op
		content, err := filled("method.go.tmpl", d)
		if err != nil {
			return nil, err
		}
		out = append(out, File{Path: path.Join(m.Package, methodFile(op.Action)), Content: content, Once: true, Action: op.Action})
	}
	return out, nil
}

// source is a file with the template that it is made of.
type source struct {
	template, path string
	once           bool
}

func sources(name string) []source {
	return []source{
		{"spec.go.tmpl", "spec/spec.gen.go", false},
		{"door.go.tmpl", path.Join(name, "door.gen.go"), false},
		{"service.go.tmpl", path.Join(name, "service.go"), true},
		{"conformance_test.go.tmpl", path.Join(name, "conformance_test.go"), true},
		{"main.go.tmpl", path.Join("cmd", name, "main.go"), true},
	}
}

func methodFile(action string) string {
	name := strings.ToLower(action)
	if name == "service" {
		name += "api" // service.go is there
	}
	return name + ".go"
}

func (m Module) operationOf(action string) operation {
	name := m.Generated(action)
	alias := name
	if slices.Contains([]string{"acs", "context", "generic", "http", "spec"}, name) {
		alias += "api"
	}
	return operation{Action: action, Alias: alias, Import: path.Join(m.Import, "generated", name)}
}

func filled(name string, d data) ([]byte, error) {
	text, err := templates.ReadFile("templates/" + name)
	if err != nil {
		return nil, fmt.Errorf("read a template: %w", err)
	}
	parsed, err := template.New(name).Parse(strings.ReplaceAll(string(text), "\r\n", "\n"))
	if err != nil {
		return nil, fmt.Errorf("parse a template: %w", err)
	}
	var b bytes.Buffer
	if err := parsed.Execute(&b, d); err != nil {
		return nil, fmt.Errorf("fill %s: %w", name, err)
	}
	formatted, err := format.Source(b.Bytes())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return formatted, nil
}

// CheckPackage says what is wrong with a name for the package of the service, nil when nothing is.
func CheckPackage(name string) error {
	if !regexp.MustCompile(`^[a-z][a-z0-9]{0,30}$`).MatchString(name) || token.IsKeyword(name) {
		return fmt.Errorf("%q: expected a name of small letters and digits", name)
	}
	if slices.Contains(reserved(), name) {
		return fmt.Errorf("%q: expected another name than %s, which the files that are made use", name, strings.Join(reserved(), ", "))
	}
	return nil
}

func reserved() []string {
	return []string{"acs", "cmd", "context", "flag", "fmt", "generated", "generic", "gotest", "internal", "main", "net", "os", "signal", "slog", "spec", "testing", "vendor"}
}

// PackageOf is the name for the package of a product's service, where none is given.
func PackageOf(product string) string {
	if name := strings.ToLower(product); CheckPackage(name) == nil {
		return name
	}
	return "api"
}
