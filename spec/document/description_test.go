package document_test

import (
	"cmp"
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	gocmp "github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
)

// smallOverlay is a protocol with two parameters and two statements.
const smallOverlay = `parameters:
  - name: Action
    role: common
    required: true
    schema: {type: string}
    description: Name of the operation.
  - name: Signature
    role: signature
    required: true
    schema: {type: string, maxLength: 40}
    description: The signature.
  - name: Format
    role: common
    schema: {type: string}
schemas:
  Error:
    type: object
    properties:
      Code: {type: string}
statements:
  - id: protocol/request-id/unique
    subject: {name: request-id, rule: unique}
    level: should
    text: Every answer has a RequestId of its own.
    document: Result format
  - id: protocol/token/replay
    subject: {name: token, rule: replay}
    level: should
    text: A request with the same token is done once.
    document: Idempotency
    requires: idempotent
`

func overlayOf(t testing.TB, src string) *document.Overlay {
	t.Helper()
	o, err := document.ReadOverlay([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// small is a contract with the given parameters.
func small(parameters ...contract.Parameter) *contract.Contract {
	return &contract.Contract{
		Page: "pages/BrewTea.md", SHA256: "00ff", Product: "Teahouse", Version: "2021-03-04", Action: "BrewTea", Style: "RPC",
		Title: at(1, "BrewTea"), Description: "Brews tea.", Parameters: parameters, Response: &contract.Field{Type: contract.Type{Name: "object"}},
	}
}

func at(line int, quote string) contract.Source { return contract.Source{Line: line, Quote: quote} }

// param is an optional parameter of a type, on line 10.
func param(name, typ string, constraints ...contract.Constraint) contract.Parameter {
	return contract.Parameter{
		Name: name, Documented: name, Type: contract.Type{Name: typ}, Role: contract.RoleBusiness, At: at(10, name), RequiredAt: at(10, name+"|No"), TypeAt: at(10, typ),
		Constraints: constraints,
	}
}

func rule(name contract.Rule, value string) contract.Constraint {
	return contract.Constraint{Rule: name, Value: value, Values: strings.Split(value, ","), At: at(10, value)}
}

// described writes the description and reads it back as any YAML reader does; a description that OpenAPI does not allow
// fails the test.
func described(t testing.TB, c *contract.Contract) map[string]any {
	t.Helper()
	return read(t, document.Describe(c, overlayOf(t, smallOverlay)))
}

func read(t testing.TB, src []byte) map[string]any {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(src)
	if err != nil {
		t.Fatalf("%v in\n%s", err, src)
	}
	if err := doc.Validate(context.Background(), openapi3.DisableExamplesValidation()); err != nil {
		t.Fatalf("%v in\n%s", err, src)
	}
	var out map[string]any
	if err := yaml.Unmarshal(src, &out); err != nil {
		t.Fatalf("%v in\n%s", err, src)
	}
	return out
}

// dig follows keys into mappings; nil when one is not there.
func dig(v any, keys ...string) any {
	for _, key := range keys {
		m, ok := v.(map[string]any)
		if !ok {
			return nil
		}
		v = m[key]
	}
	return v
}

func isTrue(v any) bool {
	b, ok := v.(bool)
	return ok && b
}

// asJSON draws a value on one line, members in the order of the alphabet.
func asJSON(t testing.TB, v any) string {
	t.Helper()
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(b.String())
}

// query lists the parameters of the GET, by name, in order.
func query(t testing.TB, doc map[string]any) (names []string, byName map[string]map[string]any) {
	t.Helper()
	byName = map[string]map[string]any{}
	list, ok := dig(doc, "paths", "/", "get", "parameters").([]any)
	if !ok {
		t.Fatal("no parameters")
	}
	for _, item := range list {
		p := item.(map[string]any)
		name := p["name"].(string)
		names, byName[name] = append(names, name), p
	}
	return names, byName
}

func form(doc map[string]any) map[string]any {
	media, _ := dig(doc, "paths", "/", "post", "requestBody", "content", "application/x-www-form-urlencoded").(map[string]any)
	return media
}

// The head says which operation and which page the description is of.
func TestHead(t *testing.T) {
	doc := described(t, small())
	want := map[string]any{
		"openapi": "3.0.3",
		"info":    map[string]any{"title": "BrewTea", "version": "2021-03-04", "description": "Brews tea."},
		"servers": []any{map[string]any{"url": "/"}},

		"x-rpc-api":    map[string]any{"product": "Teahouse", "version": "2021-03-04", "style": "RPC", "action": "BrewTea"},
		"x-rpc-source": map[string]any{"file": "BrewTea.md", "sha256": "00ff"},
	}
	for key, v := range want {
		if diff := gocmp.Diff(v, doc[key]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", key, diff)
		}
	}
	for method, id := range map[string]string{"get": "BrewTea", "post": "BrewTeaPost"} {
		op := dig(doc, "paths", "/", method)
		if dig(op, "operationId") != id || dig(op, "x-rpc-action") != "BrewTea" || asJSON(t, dig(op, "x-rpc-parameter-locations")) != `["query","body"]` {
			t.Errorf("%s: %v", method, op)
		}
	}
}

// A page without a version, or read from another folder, gives a description all the same.
func TestHeadWithoutIdentity(t *testing.T) {
	c := small()
	c.Product, c.Version, c.Description, c.Page = "", "", "", `C:\pages\BrewTea.md`
	doc := described(t, c)
	if got := asJSON(t, doc["info"]); got != `{"title":"BrewTea","version":"unknown"}` {
		t.Errorf("info: %s", got)
	}
	if got := asJSON(t, doc["x-rpc-api"]); got != `{"action":"BrewTea","style":"RPC"}` {
		t.Errorf("api: %s", got)
	}
	if got := dig(doc, "x-rpc-source", "file"); got != "BrewTea.md" {
		t.Errorf("file: %v", got)
	}
}

// Query and form say the same of every parameter: its schema, what it means, and what we know of it.
func TestFormEqualsQuery(t *testing.T) {
	required := param("CupId", "string", rule(contract.RuleMaxLength, "8"))
	required.Required, required.Description = true, "The cup."
	open := param("Tag.N.Key", "string")
	doc := described(t, small(param("Sugar", "integer", rule(contract.RuleMinimum, "1")), required, open))
	names, parameters := query(t, doc)
	schema := dig(form(doc), "schema")
	if got := asJSON(t, dig(schema, "required")); got != `["CupId","Action"]` {
		t.Errorf("required: %s", got)
	}
	properties := dig(schema, "properties").(map[string]any)
	if len(properties) != len(names) {
		t.Errorf("%d properties, %d parameters", len(properties), len(names))
	}
	for _, name := range names {
		p := parameters[name]
		want := map[string]any{}
		for key, v := range p["schema"].(map[string]any) {
			want[key] = v
		}
		for key, v := range p {
			if key == "description" || strings.HasPrefix(key, "x-rpc-") {
				want[key] = v
			}
		}
		if diff := gocmp.Diff(want, properties[name]); diff != "" {
			t.Errorf("%s (-query +form):\n%s", name, diff)
		}
		if got := isTrue(p["required"]); got != (name == "CupId" || name == "Action") || p["in"] != "query" {
			t.Errorf("%s: required=%t in %v", name, got, p["in"])
		}
	}
	if got := asJSON(t, form(doc)["encoding"]); got != `{"Tag":{"explode":true,"style":"form"}}` {
		t.Errorf("encoding: %s", got)
	}
	if p := parameters["Tag"]; p["style"] != "form" || !isTrue(p["explode"]) {
		t.Errorf("style of an open list: %v", p)
	}
	if p := parameters["Sugar"]; p["style"] != nil || p["explode"] != nil {
		t.Errorf("style of a scalar: %v", p)
	}
}

// A form without required parameters and open lists says nothing of either.
func TestFormOfOptionalParameters(t *testing.T) {
	o := overlayOf(t, "schemas:\n  Error: {type: object}\n")
	var doc map[string]any
	if err := yaml.Unmarshal(document.Describe(small(param("A", "string")), o), &doc); err != nil {
		t.Fatal(err)
	}
	media := form(doc)
	if _, ok := media["encoding"]; ok || dig(media, "schema", "required") != nil || !isTrue(dig(doc, "paths", "/", "post", "requestBody", "required")) {
		t.Errorf("form: %v", media)
	}
}

// Every documented error is an entry of its own, with its place on the page.
func TestErrorList(t *testing.T) {
	c := small()
	c.Errors = []contract.ErrorCase{
		{Status: 400, Code: "Same", Message: "one %s", Placeholders: true, At: at(30, "Same"), Trigger: contract.Trigger{Kind: "missing", Parameter: "CupId", Inferred: "code"}},
		{Status: 400, Code: "Same", Message: "two", Description: "The second.", At: at(31, "Same"), Trigger: contract.Trigger{Kind: "state", Inferred: "code"}},
		{Code: "NoStatus", At: at(32, "NoStatus")},
	}
	doc := described(t, c)
	hash := contract.Source{Quote: "Same"}.Hash()
	want := []any{
		map[string]any{"status": 400, "code": "Same", "message": "one %s", "line": 30, "quote": "Same", "hash": hash, "placeholders": true,
			"trigger": map[string]any{"kind": "missing", "parameter": "CupId", "inferred": "code"}},
		map[string]any{"status": 400, "code": "Same", "message": "two", "description": "The second.", "line": 31, "quote": "Same", "hash": hash,
			"trigger": map[string]any{"kind": "state", "inferred": "code"}},
		map[string]any{"code": "NoStatus", "line": 32, "quote": "NoStatus", "hash": contract.Source{Quote: "NoStatus"}.Hash(), "trigger": map[string]any{}},
	}
	for _, method := range []string{"get", "post"} {
		if diff := gocmp.Diff(want, dig(doc, "paths", "/", method, "x-rpc-errors")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", method, diff)
		}
	}
}

// Whatever texts a page has, a foreign reader finds them in the description as they were.
func TestTextsSurvive(t *testing.T) {
	o := overlayOf(t, smallOverlay)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.StringN(0, 40, 200), rapid.SampledFrom([]string{"yes", "1", "a: b #c", "- x", "| y\n z\n", "\ttab", "'", "中文：\n\n-   值", "{a}", "*x", "&y", "!z", "%", "@", "`"}))
		p := param("CupId", "string", contract.Constraint{Rule: contract.RuleCondition, Value: text.Draw(t, "value"), At: at(11, "q"+text.Draw(t, "quote"))})
		p.Description, p.Example = text.Draw(t, "description"), text.Draw(t, "example")
		c := small(p)
		c.Errors = []contract.ErrorCase{{Status: 400, Code: "Bad", Message: text.Draw(t, "message"), At: at(30, "Bad")}}
		src := document.Describe(c, o)
		doc, err := openapi3.NewLoader().LoadFromData(src)
		if err != nil {
			t.Fatalf("%v in\n%s", err, src)
		}
		got := doc.Paths.Value("/").Get.Parameters[0].Value
		if got.Description != p.Description {
			t.Fatalf("description %q, want %q", got.Description, p.Description)
		}
		if example, _ := got.Schema.Value.Example.(string); example != p.Example {
			t.Fatalf("example %q, want %q", example, p.Example)
		}
		list := got.Extensions["x-rpc-constraints"].([]any)[0]
		if v, _ := dig(list, "value").(string); v != p.Constraints[0].Value || dig(list, "quote") != p.Constraints[0].At.Quote {
			t.Fatalf("constraint %v, want %+v", list, p.Constraints[0])
		}
		failure := doc.Paths.Value("/").Get.Extensions["x-rpc-errors"].([]any)[0]
		if message, _ := dig(failure, "message").(string); message != c.Errors[0].Message {
			t.Fatalf("message %q, want %q", message, c.Errors[0].Message)
		}
	})
}

// The committed overlay can be read, and names every parameter that the signature needs.
func TestCommittedOverlay(t *testing.T) {
	src, err := os.ReadFile("../protocol.overlay.yaml")
	if err != nil {
		t.Fatal(err)
	}
	o := overlayOf(t, string(src))
	for name, role := range map[string]contract.Role{"Action": contract.RoleCommon, "action": contract.RoleCommon, "SIGNATURE": contract.RoleSignature} {
		p, ok := o.Parameter(name)
		if !ok || p.Role != role || !strings.EqualFold(p.Name, name) {
			t.Errorf("%s: %t %s %s", name, ok, p.Name, p.Role)
		}
	}
	if p, ok := o.Parameter("CupId"); ok || cmp.Or(p.Name, "none") != "none" {
		t.Errorf("CupId is no parameter of the protocol: %v", p)
	}
}
