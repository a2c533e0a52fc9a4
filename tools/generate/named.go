package generate

import (
	"fmt"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Names tells what the package that is generated from a description calls the parts of the operation.
type Names struct {
	description *description
	schemas     object // of the types
}

// NamesOf reads a description, whose base name is for messages. Errors are *DescriptionError.
func NamesOf(name string, data []byte) (*Names, error) {
	d, err := readDescription(name, data)
	if err != nil {
		return nil, err
	}
	schemas, _ := goTypes(d)
	return &Names{description: d, schemas: schemas}, nil
}

// Parameter is the field of a parameter in the struct of all of them, as package users write it: Params.Tag.Key. A parameter
// inside a JSON text is in the field of that. With valued, the type of its values comes with it where they are listed. It is
// empty when there is no such parameter.
func (n *Names) Parameter(name string, valued bool) []string {
	for _, candidate := range []string{name, contract.Head(name)} {
		schema, way := n.declared(paramsType), paramsType
		for _, part := range partsOf(candidate) {
			if schema = n.property(schema, func(p object) bool { return wireOf(p) == part }); schema == nil {
				break
			}
			way += "." + fmt.Sprint(schema["x-go-name"])
		}
		if schema != nil {
			return n.withType(way, schema, valued)
		}
	}
	return nil
}

// Member is the field of a member of the result, which is named by its path as in statements: the way to it from the type of
// the result, through lists. With valued, the type of its values comes with it where they are listed.
func (n *Names) Member(path string, valued bool) []string {
	schema, way := n.declared(resultName), resultName
	for _, name := range strings.Split(strings.ReplaceAll(path, "[]", ""), ".") {
		schema = n.inside(schema)
		if name == "*" { // any key of a map
			schema, _ = schema["additionalProperties"].(object)
			continue
		}
		properties, _ := schema["properties"].(object)
		schema, _ = properties[name].(object)
		if schema == nil {
			return nil
		}
		field, renamed := schema["x-go-name"].(string)
		if !renamed {
			field = goName(name)
		}
		way += "." + field
	}
	return n.withType(way, schema, valued)
}

// withType is the way to a field, and the type of its values when they are listed.
func (n *Names) withType(way string, schema object, valued bool) []string {
	out := []string{way}
	if name, named := itemsOf(schema)[goTypeHint].(string); named && valued {
		if n.declared(name)["enum"] != nil {
			out = append(out, name)
		}
	}
	return out
}

// inside is the schema of what lists hold, of its own type where it has one.
func (n *Names) inside(schema object) object {
	schema = itemsOf(schema)
	if name, named := schema[goTypeHint].(string); named {
		schema = n.declared(name)
	}
	return schema
}

// declared is the schema of a type.
func (n *Names) declared(name string) object {
	schema, _ := n.schemas[name].(object)
	return schema
}

// property is the first property of a struct, or of what a list holds, that is wanted; nil when there is none.
func (n *Names) property(schema object, wanted func(object) bool) object {
	properties, _ := n.inside(schema)["properties"].(object)
	for _, p := range properties {
		if p, ok := p.(object); ok && wanted(p) {
			return p
		}
	}
	return nil
}

// wireOf is the part of a name on the wire that a field of parameters stands for.
func wireOf(property object) string {
	tags, _ := property["x-oapi-codegen-extra-tags"].(map[string]string)
	name, _, _ := strings.Cut(tags["form"], ",")
	return strings.TrimSuffix(name, ".*")
}

// itemsOf is the schema of what lists hold.
func itemsOf(schema object) object {
	for {
		items, isList := schema["items"].(object)
		if !isList {
			return schema
		}
		schema = items
	}
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
	return []string{"package " + n.description.packageName(), "Service." + n.description.action, paramsType, resultName}
}
