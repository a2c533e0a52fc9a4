package generate

import (
	"errors"
	"maps"
	"strings"
	"testing"
)

// TestInspect plants in generated code what must never be in it.
func TestInspect(t *testing.T) {
	d, err := readDescription("StirPot.openapi.yaml", stirPot(t))
	if err != nil {
		t.Fatal(err)
	}
	p, err := newGenerator(t).Package(t.Context(), "StirPot.openapi.yaml", stirPot(t))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, file, from, to, problem string }{
		{"an import off the list", clientFile, `"context"`, `"context"` + "\n\t\"os/exec\"", `imports "os/exec"`},
		{"a blank import", clientFile, `"context"`, `_ "context"`, "under the name _"},
		{"cgo", typesFile, "package stirpot", "package stirpot\n\nimport \"C\"", `imports "C"`},
		{"a directive", serverFile, "type MiddlewareFunc", "//go:linkname x y\ntype MiddlewareFunc", "directive"},
		{"a directive in a type", typesFile, "type Error struct {", "type Error struct {\n\t/*line x.go:1*/", "directive"},
		{"a build line that is not the first", serverFile, "type ServerInterface interface", buildLine + "\ntype ServerInterface interface", "directive"},
		{"start-up code", glueFile, "type stub struct", "func init() {}\n\ntype stub struct", "declares init"},
		{"a global variable", clientFile, "type Client struct", "var state int\n\ntype Client struct", "package-level variable"},
		{"a global variable in the glue", glueFile, "type stub struct", "var state = stub{}\n\ntype stub struct", "package-level variable"},
		{"an error that is computed", glueFile, "var (", "var (\n\tErrMade = acs.NewError(400, NewParams().Action, \"\")", "package-level variable"},
		{"an error by another name", glueFile, "var (", "var (\n\tMade = acs.NewError(400, \"A\", \"\")", "package-level variable"},
		{"an error of another function", glueFile, "var (", "var (\n\tErrMade = acs.NewMissing(\"A\")", "package-level variable"},
		{"an error of a type", glueFile, "var (", "var (\n\tErrMade error = acs.NewError(400, \"A\", \"\")", "package-level variable"},
		{"an error elsewhere", clientFile, "type Client struct", "var ErrMade = acs.NewError(400, \"A\", \"\")\n\ntype Client struct", "package-level variable"},
		{"an error twice", glueFile, "var (", "var (\n\tErrPotEmpty = acs.NewError(400, \"A\", \"\")", "ErrPotEmpty is declared"},
		{"another package", typesFile, "package stirpot", "package other", "is of package other"},
		{"no Go", typesFile, "package stirpot", "package stirpot\n}", "does not parse"},
		{"a name twice", typesFile, "type Error struct {", "type Client struct{}\n\ntype Error struct {", "Client is declared"},
		{"a field without a name", typesFile, "type Error struct {", "type Error struct {\n\t*string", "embeds a type"},
		{"a field twice", typesFile, "type Error struct {", "type Error struct {\n\tCode int", "two fields Code"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source := string(p.Files[test.file])
			if !strings.Contains(source, test.from) {
				t.Fatalf("%s holds no %q", test.file, test.from)
			}
			files := maps.Clone(p.Files)
			files[test.file] = []byte(strings.Replace(source, test.from, test.to, 1))
			err := inspect(d, files)
			var found *OutputError
			if !errors.As(err, &found) {
				t.Fatalf("error %v, want an *OutputError", err)
			}
			if !strings.Contains(found.Problem, test.problem) || found.Description != "StirPot.openapi.yaml" {
				t.Errorf("error %q, want %q", err, test.problem)
			}
		})
	}
}

// TestCollisions gives names that become the same Go declaration: the error names them.
func TestCollisions(t *testing.T) {
	generator := newGenerator(t)
	tests := []struct{ name, schema, contains string }{
		{"a type of the client", "Client", "Client"},
		{"the client's answer", "StirPotResponse", "StirPotResponse"},
		{"the service", "Service", "Service"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source := edited(t, "    Error:\n", "    "+test.schema+": {type: object, properties: {A: {type: string}}}\n    Error:\n")
			source = []byte(strings.Replace(string(source), "zest: {type: string}", "zest: {$ref: '#/components/schemas/"+test.schema+"'}", 1))
			_, err := generator.Package(t.Context(), "StirPot.openapi.yaml", source)
			var generator *GeneratorError
			var output *OutputError
			if !errors.As(err, &generator) && !errors.As(err, &output) || !strings.Contains(err.Error(), test.contains) {
				t.Errorf("error %v, want one that names %q", err, test.contains)
			}
		})
	}
}
