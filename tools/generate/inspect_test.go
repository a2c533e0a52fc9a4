package generate

import (
	"bytes"
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
		{"a directive", serverFile, "type Service interface", "//go:linkname x y\ntype Service interface", "directive"},
		{"a directive in a type", typesFile, "type Params struct {", "type Params struct {\n\t/*line x.go:1*/", "directive"},
		{"a build line that is not the first", serverFile, "type Service interface", buildLine + "\ntype Service interface", "directive"},
		{"start-up code", glueFile, "var (", "func init() {}\n\nvar (", "declares init"},
		{"a global variable", clientFile, "type Client struct", "var state int\n\ntype Client struct", "package-level variable"},
		{"a global variable in the glue", glueFile, "var (", "var state = Operation()\n\nvar (", "package-level variable"},
		{"an error that is computed", glueFile, "var (", "var (\n\tErrMade = acs.NewError(400, Operation().Action, \"\")", "package-level variable"},
		{"an error by another name", glueFile, "var (", "var (\n\tMade = acs.NewError(400, \"A\", \"\")", "package-level variable"},
		{"an error of another function", glueFile, "var (", "var (\n\tErrMade = acs.NewMissing(\"A\")", "package-level variable"},
		{"an error of a type", glueFile, "var (", "var (\n\tErrMade error = acs.NewError(400, \"A\", \"\")", "package-level variable"},
		{"an error elsewhere", clientFile, "type Client struct", "var ErrMade = acs.NewError(400, \"A\", \"\")\n\ntype Client struct", "package-level variable"},
		{"an error twice", glueFile, "var (", "var (\n\tErrPotEmpty = acs.NewError(400, \"A\", \"\")", "ErrPotEmpty is declared"},
		{"another package", typesFile, "package stirpot", "package other", "is of package other"},
		{"no Go", typesFile, "package stirpot", "package stirpot\n}", "does not parse"},
		{"a name twice", typesFile, "type Params struct {", "type Client struct{}\n\ntype Params struct {", "Client is declared"},
		{"a field without a name", typesFile, "type Params struct {", "type Params struct {\n\t*string", "embeds a type"},
		{"a field twice", typesFile, "type Params struct {", "type Params struct {\n\tSpeed int", "two fields Speed"},
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

// TestOwnNames gives members, schemas and operations the names that every package has: what is generated builds all the same.
func TestOwnNames(t *testing.T) {
	generator := newGenerator(t)
	for _, name := range []string{"Client", "Server", "Handler", "ClientInterface", "Func", "Type", "Import", "Service", "Params", "Result", "Operation", "Stub", "ErrPotEmpty", "Main"} {
		t.Run(name, func(t *testing.T) {
			source := edited(t, "    Error:\n", "    "+name+": {type: object, properties: {A: {type: string, enum: [a]}}}\n    Error:\n")
			for from, to := range map[string]string{
				"zest: {type: string}": name + "s: {type: object, properties: {" + name + ": {$ref: '#/components/schemas/" + name + "'}}}",
				"name: Tag.1.Key":      "name: " + name + ".Key",
				"StirPot":              name, // the operation
			} {
				source = bytes.ReplaceAll(source, []byte(from), []byte(to))
			}
			if name == "Client" || name == "Service" { // the sample has such schemas
				source = edited(t, "StirPot", name)
				source = bytes.ReplaceAll(source, []byte("StirPot"), []byte(name))
			}
			p, err := generator.Package(t.Context(), name+".openapi.yaml", source)
			if err != nil {
				t.Fatal(err)
			}
			buildInModule(t, p)
		})
	}
}
