package generate

import (
	"fmt"

	"go.yaml.in/yaml/v4"
)

// renamed says which names of a description stand for one Go name: all but the first of them get a number.
func renamed(d *description) []string {
	names := make([]string, len(d.get.Parameters))
	for i, p := range d.get.Parameters {
		names[i] = p.Name
	}
	return append(shared("parameter", names), renamedMembers(at(d.root, "components", "schemas"), "")...)
}

// renamedMembers walks schemas by name, those inside them too. path is where they stand, with a dot at its end.
func renamedMembers(schemas *yaml.Node, path string) []string {
	if schemas == nil {
		return nil
	}
	var out []string
	for _, key := range evens(schemas.Content) {
		schema, name := at(schemas, key.Value), path+key.Value
		for items := at(schema, "items"); items != nil; items = at(schema, "items") {
			schema, name = items, name+"[]"
		}
		properties := at(schema, "properties")
		if properties == nil {
			continue
		}
		var names []string
		for _, member := range evens(properties.Content) {
			names = append(names, member.Value)
		}
		out = append(out, shared("member of "+name, names)...)
		out = append(out, renamedMembers(properties, name+".")...)
	}
	return out
}

// shared says which of the names have one Go name with an earlier one.
func shared(what string, names []string) []string {
	var out []string
	first := map[string]string{}
	for i, field := range distinct(names, goName) {
		plain := goName(names[i])
		if earlier, taken := first[plain]; taken {
			out = append(out, fmt.Sprintf("%s %q has the same Go name as %q: it is %s in Go", what, names[i], earlier, field))
			continue
		}
		first[plain] = names[i]
	}
	return out
}
