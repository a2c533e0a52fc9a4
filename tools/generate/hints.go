package generate

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// schemaPrefix begins every reference that the guard lets pass.
const schemaPrefix = "#/components/schemas/"

// hinter reads schemas of a document.
type hinter struct{ root *yaml.Node }

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
// the whole document. So are lists of lists, of which it would read items without anything in them.
func (h hinter) tag(name string, property *yaml.Node, required bool) string {
	target := h.resolve(property)
	if freeForm(target) || listOfLists(h, target) {
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
		schema = at(h.root, "components", "schemas", strings.TrimPrefix(at(schema, "$ref").Value, schemaPrefix))
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

// listOfLists says whether a schema becomes a slice of slices in Go.
func listOfLists(h hinter, schema *yaml.Node) bool {
	kind := func(node *yaml.Node) string {
		if k := at(node, "type"); k != nil {
			return k.Value
		}
		return ""
	}
	items := at(schema, "items")
	return kind(schema) == "array" && items != nil && kind(h.resolve(items)) == "array"
}
