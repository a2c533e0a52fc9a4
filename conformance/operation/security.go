package operation

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// signing are the parameters that carry the signature, which the description has as security schemes, by name. One is
// required when it is part of every way to sign by such parameters.
func signing(doc *openapi3.T) ([]Parameter, error) {
	schemes := map[string]*openapi3.SecurityScheme{}
	for key, ref := range doc.Components.SecuritySchemes {
		if ref.Value != nil && text(ref.Value.Extensions[contract.ExtRole]) == string(contract.RoleSignature) {
			schemes[key] = ref.Value
		}
	}
	var out []Parameter
	for _, key := range slices.Sorted(maps.Keys(schemes)) {
		p, err := signingParameter(schemes[key])
		if err != nil {
			return nil, fmt.Errorf("security scheme %s: %w", key, err)
		}
		p.Required = inEveryWay(key, doc.Security, schemes)
		out = append(out, p)
	}
	return out, nil
}

// signingParameter is the parameter that a scheme is about, with the extensions that a parameter has.
func signingParameter(scheme *openapi3.SecurityScheme) (Parameter, error) {
	in := &openapi3.Parameter{Name: scheme.Name, Extensions: scheme.Extensions}
	raw, err := json.Marshal(scheme.Extensions[contract.ExtSchema])
	if err != nil {
		return Parameter{}, fmt.Errorf("%s: %w", contract.ExtSchema, err)
	}
	schema := &openapi3.Schema{}
	if err := json.Unmarshal(raw, schema); err != nil {
		return Parameter{}, fmt.Errorf("%s: %w", contract.ExtSchema, err)
	}
	in.Schema = &openapi3.SchemaRef{Value: schema}
	return parameter(in)
}

// inEveryWay says whether a scheme is part of each requirement that has any of the schemes.
func inEveryWay(key string, ways openapi3.SecurityRequirements, schemes map[string]*openapi3.SecurityScheme) bool {
	found := false
	for _, way := range ways {
		if _, part := way[key]; part {
			found = true
			continue
		}
		for other := range way {
			if schemes[other] != nil {
				return false
			}
		}
	}
	return found
}
