package generate

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Go knows nothing of security, which signers and package acs see to, and has a type for XML where the description has no schema.
func TestOverlayOfSecurityAndXML(t *testing.T) {
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
	want := []overlayAction{
		{Target: "$.security", Remove: true},
		{Target: "$.components.securitySchemes", Remove: true},
		{Target: "$.paths['/'].get.responses['200'].content['application/xml']", Update: map[string]any{"schema": map[string]string{"$ref": "#/components/schemas/PourResult"}}},
	}
	if diff := cmp.Diff(want, overlayOf(d, typesFile).Actions); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
