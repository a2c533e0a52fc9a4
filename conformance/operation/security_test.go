package operation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

const schemes = `security:
- {Newer: []}
- {Signature: [], Sent: []}
- {Signature: [], Sent: [], Token: []}
components:
  securitySchemes:
    Newer: {type: http, scheme: newer}
    Token: {type: apiKey, in: query, name: Token, x-rpc-role: signature, x-rpc-schema: {type: string}}
    Signature: {type: apiKey, in: query, name: Signature, x-rpc-role: signature, x-rpc-schema: {type: string, enum: [s], maxLength: 3}}
    Sent: {type: apiKey, in: query, name: SentAt, x-rpc-role: signature, x-rpc-schema: {type: string, example: now}}
`

// What carries the signature are parameters, too, after all others; those that each way to sign by parameters has are required.
func TestSigningParameters(t *testing.T) {
	op, err := load("components:\n", schemes)
	if err != nil {
		t.Fatal(err)
	}
	var got []operation.Parameter
	for _, p := range op.Parameters {
		if p.Role == contract.RoleSignature {
			got = append(got, p)
		}
	}
	limit := int64(3)
	want := []operation.Parameter{
		{Name: "SentAt", Role: contract.RoleSignature, Required: true, Type: "string", Example: "now"},
		{Name: "Signature", Role: contract.RoleSignature, Required: true, Type: "string", Enum: []string{"s"}, MaxLength: &limit},
		{Name: "Token", Role: contract.RoleSignature, Type: "string"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestSigningParametersThatCannotBeRead(t *testing.T) {
	for _, bad := range []string{"x-rpc-schema: 5", "x-rpc-schema: {maxLength: long}"} {
		scheme := "components:\n  securitySchemes:\n    S: {type: apiKey, in: query, name: S, x-rpc-role: signature, " + bad + "}\n"
		if _, err := load("components:\n", scheme); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
}
