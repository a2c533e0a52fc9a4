package operation_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// description is a small one that has something of everything that is read.
const description = `openapi: 3.0.3
info: {title: StirKettle, version: '2020-01-01'}
x-rpc-api: {product: Tea, version: '2020-01-01', style: RPC, action: StirKettle}
paths:
  /:
    get:
      operationId: StirKettle
      parameters:
      - {name: Action, in: query, required: true, schema: {type: string, enum: [StirKettle]}, x-rpc-role: common}
      - name: KettleId
        in: query
        required: true
        schema: {type: string, maxLength: 64, example: k-1}
        x-rpc-role: business
        x-rpc-constraints:
        - {rule: max-length, value: '64', line: 5, quote: at most 64, hash: 0123456789abcdef}
      - {name: Turns, in: query, example: 2.5, schema: {type: number, enum: [2.5, 3]}, x-rpc-role: business}
      x-rpc-errors:
      - {status: 404, code: NoKettle, message: There is none., description: d, line: 9, quote: NoKettle, hash: 0123456789abcdef, trigger: {kind: state, inferred: status}}
      - {status: 409, code: KettleBusy, message: Busy., line: 10, quote: KettleBusy, hash: 0123456789abcdef, trigger: {kind: in-progress, inferred: code}}
      responses:
        '200':
          description: done
          content:
            application/json:
              schema: {$ref: '#/components/schemas/StirKettleResult'}
              examples: {success: {value: {RequestId: r-1}}}
            application/xml:
              schema: {$ref: '#/components/schemas/StirKettleResult'}
              example: <StirKettleResponse/>
        '404': {description: refused}
components:
  schemas:
    StirKettleResult:
      type: object
      xml: {name: StirKettleResponse}
      required: [RequestId]
      properties:
        Spoons:
          type: array
          x-rpc-inferred: table
          items: {type: object, properties: {Length: {type: integer}}}
        RequestId: {type: string}
        KettleId: {type: string, x-rpc-echo: KettleId}
    Error:
      type: object
      required: [Code]
      properties: {Code: {type: string}, Hint: {type: string}}
`

// statements are those of a small page.
const statements = `operation: StirKettle
page: StirKettle.md
protocol: overlay.yaml
statements:
- id: KettleId/required
  level: must
  source: page
  line: 5
  quote: KettleId
  hash: 0123456789abcdef
  subject: {kind: parameter, name: KettleId, rule: required}
- id: protocol/nonce/missing
  level: should
  source: protocol
  document: Gateway error codes
  subject: {kind: protocol, name: nonce, rule: missing}
  refusal: {status: 400, code: MissingSignatureNonce}
  edits:
  - {variant: absent, title: a request without a nonce, remove: SignatureNonce}
exclusions:
- {id: StirKettle/note, line: 3, reason: a note}
`

// load reads the description and the statements after a change of either.
func load(change ...string) (*operation.Operation, error) {
	replacer := strings.NewReplacer(change...)
	return operation.Load([]byte(replacer.Replace(description)), []byte(replacer.Replace(statements)))
}

// between is the part of a text from one mark up to another.
func between(text, from, to string) string {
	_, rest, _ := strings.Cut(text, from)
	part, _, _ := strings.Cut(rest, to)
	return from + part
}

func TestLoad(t *testing.T) {
	got, err := load()
	if err != nil {
		t.Fatal(err)
	}
	limit := int64(64)
	want := &operation.Operation{
		Product: "Tea", Version: "2020-01-01", Action: "StirKettle", Page: "StirKettle.md", Protocol: "overlay.yaml",
		Parameters: []operation.Parameter{
			{Name: "Action", Role: contract.RoleCommon, Type: "string", Required: true, Enum: []string{"StirKettle"}},
			{Name: "KettleId", Role: contract.RoleBusiness, Type: "string", Required: true, Example: "k-1", MaxLength: &limit},
			{Name: "Turns", Role: contract.RoleBusiness, Type: "number", Example: "2.5", Enum: []string{"2.5", "3"}},
		},
		Result: operation.Field{Name: "StirKettleResponse", Type: "object", Properties: []operation.Field{
			{Name: "KettleId", Type: "string", Echo: "KettleId"},
			{Name: "RequestId", Type: "string", Required: true},
			{Name: "Spoons", Type: "array", Guessed: true, Items: &operation.Field{
				Name: "Spoons", Type: "object", Properties: []operation.Field{{Name: "Length", Type: "integer"}},
			}},
		}},
		Envelope: operation.Field{Name: "Error", Type: "object", Properties: []operation.Field{{Name: "Code", Type: "string", Required: true}, {Name: "Hint", Type: "string"}}},
		Errors: []operation.Error{
			{
				Status: 404, Code: "NoKettle", Message: "There is none.", Description: "d", Line: 9, Quote: "NoKettle", Hash: "0123456789abcdef",
				Trigger: operation.Trigger{Kind: contract.TriggerState, Inferred: "status"},
			},
			{
				Status: 409, Code: "KettleBusy", Message: "Busy.", Line: 10, Quote: "KettleBusy", Hash: "0123456789abcdef",
				Trigger: operation.Trigger{Kind: contract.TriggerInProgress, Inferred: "code"},
			},
		},
		Examples: operation.Examples{JSON: `{"RequestId":"r-1"}`, XML: "<StirKettleResponse/>"},
		Statements: []operation.Statement{
			{Level: verdict.Must, Statement: contract.Statement{
				ID: "KettleId/required", Level: "must", Source: contract.FromPage, Line: 5, Quote: "KettleId", Hash: "0123456789abcdef",
				Subject: contract.Subject{Kind: contract.OfParameter, Name: "KettleId", Rule: contract.RuleRequired},
			}},
			{Level: verdict.Should, Statement: contract.Statement{
				ID: "protocol/nonce/missing", Level: "should", Source: contract.FromProtocol, Document: "Gateway error codes",
				Subject: contract.Subject{Kind: contract.OfProtocol, Name: "nonce", Rule: "missing"},
				Refusal: contract.Refusal{Status: 400, Code: "MissingSignatureNonce"},
				Edits:   []contract.Edit{{Variant: "absent", Title: "a request without a nonce", Remove: "SignatureNonce"}},
			}},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What a description lacks is said with where it was looked for; what another version wrote, with its line.
func TestDescriptionsThatCannotBeRead(t *testing.T) {
	cases := []struct{ name, from, to, says string }{
		{"no YAML", "openapi: 3.0.3", "openapi: [", "description: YAML:"},
		{"no OpenAPI", "openapi: 3.0.3", "swagger: '2.0'", "description: "},
		{"no title", "title: StirKettle, ", "", "description: invalid info: value of title"},
		{"a reference to another file", "'#/components/schemas/StirKettleResult'", "other.yaml#/Result", "description: "},
		{"no API", "x-rpc-api: {product: Tea, version: '2020-01-01', style: RPC, action: StirKettle}", "tags: []", "description: expected the extension x-rpc-api"},
		{"an API that is a text", "{product: Tea, version: '2020-01-01', style: RPC, action: StirKettle}", "Tea", "description: x-rpc-api: "},
		{"no path", "  /:\n", "  /kettle:\n", `description: paths: expected GET on "/"`},
		{"no GET", "    get:\n", "    post:\n", `description: paths: expected GET on "/"`},
		{"no schema", "schema: {type: string, enum: [StirKettle]}, x-rpc-role: common", "content: {text/plain: {schema: {type: string}}}", "description: parameter Action: expected a schema"},
		{"no result", "    StirKettleResult:\n", "    Result:\n", "description: "},
		{"no result of this action", "action: StirKettle}", "action: BoilKettle}", "description: components.schemas: expected BoilKettleResult"},
		{"no envelope", "    Error:\n", "    Failure:\n", "description: components.schemas: expected Error"},
		{"no errors", "x-rpc-errors", "x-other-errors", "description: expected the extension x-rpc-errors"},
		{"errors that are a text", between(description, "x-rpc-errors:", "      responses:"), "x-rpc-errors: none\n", "description: x-rpc-errors: "},
		{"an unknown extension", "      x-rpc-errors:", "      x-rpc-colour: red\n      x-rpc-errors:", `description: line 18, column 7: the extension "x-rpc-colour": expected one of x-rpc-api,`},
		{"an unknown role", "x-rpc-role: common", "x-rpc-role: secret", `description: line 9, column 107: x-rpc-role: "secret": expected one of`},
		{"an unknown rule", "rule: max-length", "rule: max-colour", `description: line 16, column 11: the rule "max-colour": this version does not know it`},
		{"an unknown word of a constraint", "rule: max-length", "rool: max-length", "description: line 16, column 11: a constraint: "},
		{"an unknown trigger", "kind: in-progress", "kind: in-regress", `description: line 20, column 9: the trigger "in-regress" of the error "KettleBusy": this version does not know it`},
		{"an unknown word of an error", "status: 409", "statos: 409", "description: line 20, column 9: an error: "},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(description, c.from) {
				t.Fatalf("there is no %q in the description", c.from)
			}
			op, err := operation.Load([]byte(strings.Replace(description, c.from, c.to, 1)), []byte(statements))
			if err == nil || op != nil || !strings.HasPrefix(err.Error(), c.says) {
				t.Errorf("expected %q, got %v", c.says, err)
			}
		})
	}
}

func TestStatementsThatCannotBeRead(t *testing.T) {
	const second = "- id: protocol/nonce/missing"
	cases := []struct{ name, from, to, says string }{
		{"no YAML", "operation: StirKettle", "operation: [", "statements: YAML:"},
		{"an unknown key", "page: StirKettle.md", "side: StirKettle.md", "statements: YAML:"},
		{"an unknown key of a statement", "  level: must", "  colour: red\n  level: must", "statements: YAML:"},
		{"none", between(statements, "statements:", "exclusions:"), "", `statements: no statement of operation "StirKettle"`},
		{"of another operation", "operation: StirKettle", "operation: BoilKettle", `statements: they are of operation "BoilKettle", the description is of "StirKettle"`},
		{"an unknown level", "level: must", "level: may", `statements: statement 1 (KettleId/required): `},
		{"no level", "  level: must\n", "", `statements: statement 1 (KettleId/required): `},
		{"an id that was there", second, "- id: KettleId/required", `statements: statement 2: id "KettleId/required" is empty or given twice`},
		{"no id", second, "- id: ''", `statements: statement 2: id "" is empty or given twice`},
		{"an unknown rule", "rule: required", "rule: coloured", `statements: statement 1 (KettleId/required): rule "coloured": this version does not know it`},
		{"a rule of another kind", "rule: required", "rule: echo", `statements: statement 1 (KettleId/required): rule "echo" of the kind "parameter": expected one of [response]`},
		{"an unknown kind", "kind: parameter", "kind: colour", `statements: statement 1 (KettleId/required): rule "required" of the kind "colour": expected one of [parameter]`},
		{"no subject", "  subject: {kind: parameter, name: KettleId, rule: required}\n", "", `statements: statement 1 (KettleId/required): rule "": this version does not know it`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(statements, c.from) {
				t.Fatalf("there is no %q in the statements", c.from)
			}
			op, err := operation.Load([]byte(description), []byte(strings.Replace(statements, c.from, c.to, 1)))
			if err == nil || op != nil || !strings.HasPrefix(err.Error(), c.says) {
				t.Errorf("expected %q, got %v", c.says, err)
			}
		})
	}
}

// Whatever the bytes are, there is an operation or an error.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(description), []byte(statements))
	f.Add([]byte("{}"), []byte("{}"))
	f.Fuzz(func(t *testing.T, description, statements []byte) {
		if op, err := operation.Load(description, statements); (op == nil) == (err == nil) {
			t.Fatalf("operation %v, error %v", op, err)
		}
	})
}
