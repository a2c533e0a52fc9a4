package generate

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Names tells what the package that is generated from a description calls the parts of the operation.
type Names struct {
	description *description
	fields      []string // of the parameters
}

// NamesOf reads a description, whose base name is for messages. Errors are *DescriptionError.
func NamesOf(name string, data []byte) (*Names, error) {
	d, err := readDescription(name, data)
	if err != nil {
		return nil, err
	}
	return &Names{description: d, fields: fieldNames(d)}, nil
}

// Parameter is the field of a parameter in the struct of all of them, as package users write it: type and field. A parameter
// inside a list, an object or a JSON text is in the field of that. With valued, the type of its values comes with it where
// they are listed. It is empty when there is no such parameter.
func (n *Names) Parameter(name string, valued bool) []string {
	for _, candidate := range []string{name, contract.Head(name)} {
		i := slices.IndexFunc(n.description.get.Parameters, func(p parameter) bool { return p.Name == candidate })
		if i < 0 {
			continue
		}
		params := n.description.action + "Params"
		out := []string{params + "." + n.fields[i]}
		if valued && len(n.description.get.Parameters[i].Schema.Enum) > 0 {
			out = append(out, params+n.fields[i])
		}
		return out
	}
	return nil
}

// Member is the field of a member of the result, which is named by its path as in statements: the way to it from the type of
// the result, through lists. With valued, the type of its values comes with it where they are listed.
func (n *Names) Member(path string, valued bool) []string {
	result := at(n.description.root, "components", "schemas", n.description.resultType())
	way := []string{n.description.resultType()}
	for _, name := range strings.Split(strings.ReplaceAll(path, "[]", ""), ".") {
		if name == "*" { // any key of a map
			result = at(inside(result), "additionalProperties")
			continue
		}
		properties := at(inside(result), "properties")
		if result = at(properties, name); result == nil {
			return nil
		}
		way = append(way, memberField(properties, name))
	}
	out := []string{strings.Join(way, ".")}
	if valued && at(inside(result), "enum") != nil {
		out = append(out, strings.Join(way, ""))
	}
	return out
}

// inside is the schema of what lists hold.
func inside(schema *yaml.Node) *yaml.Node {
	for items := at(schema, "items"); items != nil; items = at(schema, "items") {
		schema = items
	}
	return schema
}

// memberField is the Go name of a member among its siblings.
func memberField(properties *yaml.Node, name string) string {
	var names []string
	for _, key := range evens(properties.Content) {
		names = append(names, key.Value)
	}
	return distinct(names, goName)[slices.Index(names, name)]
}

// Error is the variable of a documented error.
func (n *Names) Error(status int, code, message string) []string {
	for _, e := range errorsOf(n.description.get.errors) {
		if e.Status == status && e.Code == code && (e.Message == message || message == "") {
			return []string{e.Name}
		}
	}
	return nil
}

// Operation is what is named by the operation itself.
func (n *Names) Operation() []string {
	action := n.description.action
	return []string{"package " + n.description.packageName(), "Service." + action, action + "Params", n.description.resultType()}
}
