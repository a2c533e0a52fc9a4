package document_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/document"
)

const signing = `parameters:
  - {name: Action, role: common, required: true, schema: {type: string}, description: Name.}
  - {name: Signature, role: signature, required: true, schema: {type: string, maxLength: 40}, description: The signature.}
  - {name: Token, role: signature, schema: {type: string}, description: The token.}
schemas:
  Error: {type: object}
schemes:
  Newer: {type: http, scheme: newer}
answers:
  - {status: 404, code: NoAction, message: There is none.}
`

// What carries the signature is no parameter that a caller gives: each is a security scheme, which keeps what is known of it.
func TestSecuritySchemes(t *testing.T) {
	doc := read(t, document.Describe(small(), overlayOf(t, signing)))
	names, _ := query(t, doc)
	if got := asJSON(t, names); got != `["Action"]` {
		t.Errorf("parameters: %s", got)
	}
	if got := asJSON(t, dig(form(doc), "schema", "required")); got != `["Action"]` {
		t.Errorf("form: %s", got)
	}
	for name, want := range map[string]string{
		"Newer":     `{"scheme":"newer","type":"http"}`,
		"Signature": `{"description":"The signature.","in":"query","name":"Signature","type":"apiKey","x-rpc-role":"signature","x-rpc-schema":{"maxLength":40,"type":"string"}}`,
		"Token":     `{"description":"The token.","in":"query","name":"Token","type":"apiKey","x-rpc-role":"signature","x-rpc-schema":{"type":"string"}}`,
	} {
		if got := asJSON(t, dig(doc, "components", "securitySchemes", name)); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	if got := asJSON(t, doc["security"]); got != `[{"Newer":[]},{"Signature":[]},{"Signature":[],"Token":[]}]` {
		t.Errorf("ways to sign: %s", got)
	}
}

// A page that lists the signature itself is told the same way, with its line.
func TestSecurityOfAPage(t *testing.T) {
	own := param("Signature", "string")
	own.Role, own.Required, own.Description = contract.RoleSignature, true, "Ours."
	doc := described(t, small(own))
	names, _ := query(t, doc)
	if got := asJSON(t, names); got != `["Action","Format"]` {
		t.Errorf("parameters: %s", got)
	}
	scheme := dig(doc, "components", "securitySchemes", "Signature")
	if dig(scheme, "description") != "Ours." || dig(scheme, "x-rpc-source", "line") != 10 {
		t.Errorf("scheme: %v", scheme)
	}
	if got := asJSON(t, doc["security"]); got != `[{"Signature":[]}]` {
		t.Errorf("ways to sign: %s", got)
	}
}

// The gateway's refusals are answers of every operation.
func TestGatewayAnswers(t *testing.T) {
	doc := read(t, document.Describe(small(), overlayOf(t, signing)))
	for _, method := range []string{"get", "post"} {
		examples := dig(doc, "paths", "/", method, "responses", "404", "content", "application/json", "examples")
		if dig(examples, "NoAction", "value", "Message") != "There is none." {
			t.Errorf("%s: %v", method, examples)
		}
	}
}
