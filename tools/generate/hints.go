package generate

import (
	"slices"

	"go.yaml.in/yaml/v4"
)

// hinter walks schemas and collects the hints of their properties.
type hinter struct {
	root *yaml.Node
	xml  bool // give xml tags: for bodies, not for forms
}

// each gives the hints of a mapping of schemas, by name; schemas without a hint are left out.
func (h hinter) each(all *yaml.Node) map[string]any {
	found := map[string]any{}
	for _, key := range evens(all.Content) {
		if hints := h.hints(at(all, key.Value)); len(hints) > 0 {
			found[key.Value] = hints
		}
	}
	return found
}

// hints gives what to lay over one schema: itself an object, a list, or neither.
func (h hinter) hints(schema *yaml.Node) map[string]any {
	over := map[string]any{}
	if items := at(schema, "items"); items != nil {
		if below := h.hints(items); len(below) > 0 {
			over["items"] = below
		}
	}
	if values := at(schema, "additionalProperties"); values != nil && values.Kind == yaml.MappingNode {
		if below := h.hints(values); len(below) > 0 {
			over["additionalProperties"] = below
		}
	}
	if properties := at(schema, "properties"); properties != nil && len(properties.Content) > 0 {
		over["properties"] = h.properties(schema, properties)
	}
	return over
}

func (h hinter) properties(schema, properties *yaml.Node) map[string]any {
	keys := evens(properties.Content)
	names := make([]string, len(keys))
	for i, key := range keys {
		names[i] = key.Value
	}
	required := requiredOf(schema)
	over := map[string]any{}
	for i, hint := range distinct(names, goName) {
		property := at(properties, names[i])
		of := h.hints(property)
		of["x-order"] = i + 1
		if hint != goName(names[i]) {
			of["x-go-name"] = hint
		}
		if h.xml {
			of["x-oapi-codegen-extra-tags"] = map[string]string{"xml": h.tag(names[i], property, slices.Contains(required, names[i]))}
		}
		over[names[i]] = of
	}
	return over
}

func requiredOf(schema *yaml.Node) []string {
	var names []string
	if list := at(schema, "required"); list != nil {
		for _, item := range list.Content {
			names = append(names, item.Value)
		}
	}
	return names
}

// tag is the xml tag of a property. Free-form objects are left out of XML: encoding/xml cannot read maps and would refuse
// the whole document.
func (h hinter) tag(name string, property *yaml.Node, required bool) string {
	target := h.resolve(property)
	if freeForm(target) {
		return "-"
	}
	element := name
	if renamed := at(target, "xml", "name"); renamed != nil && at(property, "$ref") == nil {
		element = renamed.Value
	}
	if wrapped := at(target, "xml", "wrapped"); wrapped != nil && wrapped.Value == "true" {
		item := element
		if renamed := at(target, "items", "xml", "name"); renamed != nil {
			item = renamed.Value
		}
		element += ">" + item
	}
	if required {
		return element
	}
	return element + ",omitempty"
}

// resolve follows references; the guard has seen to it that they end.
func (h hinter) resolve(schema *yaml.Node) *yaml.Node {
	for at(schema, "$ref") != nil {
		schema = at(h.root, "components", "schemas", at(schema, "$ref").Value[len("#/components/schemas/"):])
	}
	return schema
}

// freeForm says whether a schema becomes a map in Go, or a list of maps.
func freeForm(schema *yaml.Node) bool {
	kind := at(schema, "type")
	if kind == nil {
		return false
	}
	if kind.Value == "array" {
		return freeForm(at(schema, "items"))
	}
	return kind.Value == "object" && at(schema, "properties") == nil
}
