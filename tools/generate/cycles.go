package generate

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// cycles refuses schemas that are defined by themselves: a chain of $ref, allOf, oneOf or anyOf that comes back. A
// property or an item of the schema's own type is no cycle, for it is a pointer or a slice in Go.
func (g guardian) cycles() error {
	all := at(g.root, "components", "schemas")
	if all == nil {
		return nil
	}
	done := map[string]bool{}
	for _, key := range evens(all.Content) {
		if err := g.definition(key.Value, nil, done); err != nil {
			return err
		}
	}
	return nil
}

// definition walks depth first; path holds the schemas that are being defined.
func (g guardian) definition(name string, path []string, done map[string]bool) error {
	for _, above := range path {
		if above == name {
			return g.fault("components.schemas."+name, "defined by itself: %s", strings.Join(append(path, name), " -> "))
		}
	}
	if done[name] {
		return nil
	}
	for _, target := range definedBy(at(g.root, "components", "schemas", name)) {
		if err := g.definition(target, append(path, name), done); err != nil {
			return err
		}
	}
	done[name] = true
	return nil
}

// definedBy lists the schemas that a schema is made of, by name.
func definedBy(node *yaml.Node) []string {
	var names []string
	if ref := at(node, "$ref"); ref != nil {
		names = append(names, strings.TrimPrefix(ref.Value, "#/components/schemas/"))
	}
	for _, composition := range []string{"allOf", "oneOf", "anyOf"} {
		members := at(node, composition)
		if members == nil {
			continue
		}
		for _, member := range members.Content {
			names = append(names, definedBy(member)...)
		}
	}
	return names
}
