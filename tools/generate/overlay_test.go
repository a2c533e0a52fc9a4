package generate

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Go knows nothing of security and of answers by format, which package acs sees to: client and server are made of the operation's
// name, and the types of schemas alone.
func TestOverlayOf(t *testing.T) {
	const source = `x-rpc-api: {product: Tea, version: '2020-01-01', style: RPC, action: Pour}
security:
- {Signature: []}
paths:
  /:
    get:
      operationId: Pour
      x-rpc-errors: []
      responses:
        '200': {content: {application/json: {schema: {$ref: '#/components/schemas/PourResult'}}, application/xml: {examples: {a: {value: <a/>}}}}}
        '404': {content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}, application/xml: {schema: {$ref: '#/components/schemas/Error'}}}}
        '500': {content: {application/xml: {example: <a/>}}}
components:
  securitySchemes:
    Signature: {type: apiKey, in: query, name: Signature}
  schemas:
    PourResult: {type: object}
    Error: {type: object}
`
	d, err := readDescription("Pour.openapi.yaml", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	without := []overlayAction{{Target: "$.paths['/']", Remove: true}, {Target: "$.components", Remove: true}, {Target: "$.security", Remove: true}}
	named := map[string]any{"/": map[string]any{"get": map[string]any{
		"operationId": "Pour", "responses": map[string]any{"200": map[string]any{"description": "done"}},
	}}}
	for _, file := range []string{clientFile, serverFile} {
		want := append(slices.Clone(without), overlayAction{Target: "$.paths", Update: named})
		if diff := cmp.Diff(want, overlayOf(d, file).Actions); diff != "" {
			t.Errorf("%s: -want +got:\n%s", file, diff)
		}
	}
	schemas, _ := goTypes(d)
	want := append(slices.Clone(without), overlayAction{Target: "$", Update: map[string]any{"components": map[string]any{"schemas": schemas}}})
	if diff := cmp.Diff(want, overlayOf(d, typesFile).Actions); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
