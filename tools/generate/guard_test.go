package generate

import (
	"errors"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// edited is the test description with one piece of text replaced.
func edited(tb testing.TB, from, to string) []byte {
	tb.Helper()
	source := string(stirPot(tb))
	if !strings.Contains(source, from) {
		tb.Fatalf("the test description holds no %q", from)
	}
	return []byte(strings.Replace(source, from, to, 1))
}

// TestHostile gives descriptions that would make the generator follow, run or lose something. Each is refused before
// oapi-codegen sees it, and the error says where.
func TestHostile(t *testing.T) {
	const zest = "zest: {type: string}"
	tests := []struct {
		name, from, to string
		where, problem string
	}{
		{"file reference", zest, "zest: {$ref: '/etc/passwd'}", "properties.zest.$ref", "only references to #/components/schemas/"},
		{"relative file reference", zest, "zest: {$ref: 'other.yaml#/components/schemas/X'}", "properties.zest.$ref", "only references"},
		{"remote reference", zest, "zest: {$ref: 'https://example.org/x.yaml'}", "properties.zest.$ref", "only references"},
		{"reference in responses", "'200': ", "'201': {$ref: 'x.yaml'}\n        '200': ", "responses.201.$ref", "only references"},
		{"reference among examples", "description: done\n          content:\n            application/json: {schema", "description: done\n          content:\n            application/json: {examples: {$ref: x}, schema", "examples.$ref", "only references"},
		{"unknown reference", zest, "zest: {$ref: '#/components/schemas/Nobody'}", "properties.zest.$ref", "unknown schema"},
		{"a property called like an extension", "go-name: {type: string}", "x-go-type: {type: string}", "properties.x-go-type", "cannot be a Go name"},
		{"Go type", zest, "zest: {type: string, x-go-type: 'os.File'}", "properties.zest.x-go-type", "only x-rpc- extensions"},
		{"Go import", zest, "zest: {type: string, x-go-type-import: {path: net/http/pprof, name: _}}", "x-go-type-import", "only x-rpc- extensions"},
		{"Go name of a parameter", "name: Speed, in", "x-go-name: Evil, name: Speed, in", "parameters[3].x-go-name", "only x-rpc- extensions"},
		{"enum names", "type: string, enum: [StirPot]", "type: string, x-enum-varnames: [A], enum: [StirPot]", "x-enum-varnames", "only x-rpc- extensions"},
		{"extension of the document", "openapi: ", "x-oapi-codegen-extra-tags: {}\nopenapi: ", "x-oapi-codegen-extra-tags", "only x-rpc- extensions"},
		{"property outside of ASCII", zest, "味: {type: string}", "properties.味", "cannot be a Go name"},
		{"schema outside of ASCII", "    Error:\n", "    Größe: {type: string}\n    Error:\n", "components.schemas.Größe", "cannot be a Go name"},
		{"property with a quote", zest, `'a"b': {type: string}`, "properties", "cannot be a Go name"},
		{"property without a letter", zest, `'1': {type: string}`, "properties.1", "cannot be a Go name"},
		{"property of 129 letters", zest, strings.Repeat("a", 129) + ": {type: string}", "properties", "cannot be a Go name"},
		{"parameter with a backslash", "name: Lid", `name: 'Lid\'`, "paths./.get.parameters", "cannot be a Go name"},
		{"form field outside of ASCII", "Lid: {type: boolean}", "盖: {type: boolean}", "schema.properties.盖", "cannot be a Go name"},
		{"NUL in a description", "description: refused", `description: "a\0b"`, "responses.400.description", "U+0000"},
		{"escape in a description", "description: refused", `description: "a\eb"`, "responses.400.description", "U+001B"},
		{"turned text", "description: refused", `description: "a\u202Eb"`, "responses.400.description", "U+202E"},
		{"line separator", "description: refused", `description: "a\u2028b"`, "responses.400.description", "U+2028"},
		{"turned text in an error", "message: The pot has no bottom.", `message: "a\u2066b"`, "x-rpc-errors", "U+2066"},
		{"alias", "servers: [{url: /}]", "servers: &s [{url: /}]\nx-rpc-more: *s", "x-rpc-more", "aliases"},
		{"a key twice", zest, zest + "\n        zest: {type: integer}", "properties.zest", "twice"},
		{"a schema of itself", "    Error:\n", "    A: {$ref: '#/components/schemas/B'}\n    B: {allOf: [{$ref: '#/components/schemas/A'}]}\n    Error:\n", "components.schemas.A", "A -> B -> A"},
		{"deep nesting", zest, "zest: " + strings.Repeat("{type: array, items: ", 200) + "{}" + strings.Repeat("}", 200), "items", "levels deep"},
		{"another operationId", "operationId: StirPot\n", "operationId: Other\n", "paths./.get.operationId", `expected "StirPot"`},
		{"another operationId of POST", "operationId: StirPotPost", "operationId: Other", "paths./.post.operationId", `expected "StirPotPost"`},
		{"an action that is no name", "style: RPC, action: StirPot}", "style: RPC, action: 'Stir-Pot'}", "x-rpc-api.action", "expected a name"},
		{"a parameter in the header", "{name: Lid, in: query", "{name: Lid, in: header", "paths./.get.parameters", "expected in: query"},
		{"a parameter twice", "{name: Lid, in: query", "{name: Heat, in: query", "paths./.get.parameters", `"Heat" stands there twice`},
		{"a status that is none", "status: 403", "status: 4003", "x-rpc-errors", "4003 is no HTTP status"},
		{"no result", "    StirPotResult:\n", "    Other:\n", "$ref", "unknown schema"},
		{"no operation", "    get:\n", "    put:\n", "paths./.get", "expected an operation"},
		{"an endless bound", "minimum: -0.5", "minimum: -.inf", "paths./.get.parameters", "finite"},
		{"a word for a number", "minLength: 2", "minLength: two", "paths./.get", "cannot"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := readDescription("StirPot.openapi.yaml", edited(t, test.from, test.to))
			var refused *DescriptionError
			if !errors.As(err, &refused) {
				t.Fatalf("error %v, want a *DescriptionError", err)
			}
			if refused.Description != "StirPot.openapi.yaml" || !strings.Contains(refused.Where, test.where) || !strings.Contains(refused.Problem, test.problem) {
				t.Errorf("error %q, want %q at %q", err, test.problem, test.where)
			}
		})
	}
}

func TestNotADescription(t *testing.T) {
	tests := []struct{ name, source, problem string }{
		{"nothing", "", "not a YAML document"},
		{"a list", "- a\n", "expected one YAML mapping"},
		{"two documents", "a: 1\n---\nb: 2\n", "YAML document"},
		{"no YAML", "a: [", "not a YAML document"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := readDescription("x.yaml", []byte(test.source))
			if err == nil || !strings.Contains(err.Error(), test.problem) {
				t.Errorf("error %v, want %q", err, test.problem)
			}
		})
	}
}

// TestHarmless gives descriptions that look like the refused ones and are fine.
func TestHarmless(t *testing.T) {
	tests := []struct{ name, from, to string }{
		{"free data in an example", "description: done\n          content:\n            application/json: {schema", "description: done\n          content:\n            application/json: {example: {$ref: 1, x-go-type: 2, 味: 3}, schema"},
		{"a property called properties", "zest: {type: string}", "properties: {type: string}"},
		{"a schema that holds itself", "zest: {type: string}", "zest: {$ref: '#/components/schemas/StirPotResult'}"},
		{"text in other scripts", "description: refused", "description: 拒绝 ‘quoted’ — `tick`"},
	}
	generator := newGenerator(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := generator.Package(t.Context(), "StirPot.openapi.yaml", edited(t, test.from, test.to)); err != nil {
				t.Error(err)
			}
		})
	}
}

// FuzzReadDescription looks for descriptions that make the reader panic, and for accepted ones that hold a Go hint.
func FuzzReadDescription(f *testing.F) {
	f.Add(stirPot(f))
	f.Add([]byte("a: &a [*a]"))
	f.Add([]byte("paths: {/: {get: {operationId: A, parameters: [{name: X, in: query}]}}}\nx-rpc-api: {action: A}\ncomponents: {schemas: {AResult: {}}}"))
	f.Add([]byte("components: {schemas: {A: {$ref: '#/components/schemas/A'}}}"))
	f.Fuzz(func(t *testing.T, source []byte) {
		d, err := readDescription("fuzz.yaml", source)
		if err != nil {
			var refused *DescriptionError
			if !errors.As(err, &refused) {
				t.Fatalf("%T: %v", err, err)
			}
			return
		}
		if !contract.ValidAction(d.action) || at(d.root, "components", "schemas", d.resultType()) == nil {
			t.Fatalf("accepted: %q", source)
		}
		if _, err := glueOf(d); err != nil {
			t.Fatalf("the glue of an accepted description: %v", err)
		}
		if _, err := yaml.Dump(overlayOf(d, serverFile)); err != nil {
			t.Fatalf("the overlay of an accepted description: %v", err)
		}
	})
}
