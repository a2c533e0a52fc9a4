package generate

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// The names of the two types that every generated package has.
const (
	paramsType = "Params"
	resultName = "Result"
)

// object is a node of a schema as the overlay writes it.
type object = map[string]any

// goTypes gives the schemas that oapi-codegen makes the types of a package of, by their names: Params, Result, the structs and
// enums inside them. They are those of the description with hints, and without what makes no
// type. Fields keep the order of the page. Lists are no pointers; a list of a result that is not there is nil and left out, an
// empty one is [].
func goTypes(d *description) (schemas object, renames []string) {
	n := newNamer(d)
	schemas = object{}
	v := viewer{root: d.root, names: n, types: schemas}
	params := v.params(treeOf(rowsOf(d)), paramsType)
	params["description"] = "has the parameters of " + d.action + ". What is nil is not sent."
	schemas[paramsType] = params
	v.xml = true
	result := at(d.root, "components", "schemas", d.resultType())
	answer := v.schema(result, resultName, "")
	answer["description"] = "is what " + d.action + " answers."
	schemas[resultName] = answer
	return schemas, n.renames
}

// viewer makes the schemas of Go types of those of a description.
type viewer struct {
	root  *yaml.Node
	names *namer
	types object                // that were named on the way
	refs  []string              // that are being followed, up to the next struct
	above map[*yaml.Node]string // the structs that this one is inside of
	xml   bool                  // give xml tags: for results
}

// schema is a schema as the type of a member of the type within; types that it declares are named after the member.
func (v viewer) schema(node *yaml.Node, within, member string) object {
	if ref := at(node, "$ref"); ref != nil {
		if slices.Contains(v.refs, ref.Value) { // a list of itself: anything
			return object{}
		}
		following := v
		following.refs = append(slices.Clone(v.refs), ref.Value)
		return following.schema(at(v.root, "components", "schemas", strings.TrimPrefix(ref.Value, schemaPrefix)), within, strings.TrimPrefix(ref.Value, schemaPrefix))
	}
	out := object{}
	for _, key := range []string{"type", "format", "nullable"} {
		if value := at(node, key); value != nil {
			out[key] = valueOf(value)
		}
	}
	if items := at(node, "items"); items != nil {
		out["items"] = v.schema(items, within, member)
	}
	if values := at(node, "additionalProperties"); values != nil {
		out["additionalProperties"] = valueOf(values)
		if values.Kind == yaml.MappingNode {
			out["additionalProperties"] = v.schema(values, within, member)
		}
	}
	if enum := at(node, "enum"); enum != nil && len(enum.Content) > 0 {
		v.enum(out, enum, within, member)
	}
	if properties := at(node, "properties"); properties != nil && len(properties.Content) > 0 {
		if member == "" {
			return v.structure(node, properties, within)
		}
		if name, inside := v.above[node]; inside {
			return object{"type": "object", goTypeHint: name}
		}
		name := v.names.object(within, member, v.key(node))
		if _, known := v.types[name]; !known {
			v.types[name] = v.structure(node, properties, name)
		}
		return object{"type": "object", goTypeHint: name}
	}
	return out
}

// goTypeHint is the extension that gives a field a type that is declared under a name of its own.
const goTypeHint = "x-go-type"

func (v viewer) structure(node, properties *yaml.Node, name string) object {
	inside := v
	inside.refs, inside.above = nil, map[*yaml.Node]string{node: name}
	maps.Copy(inside.above, v.above)
	return object{"type": "object", "properties": inside.properties(node, properties, name), "required": requiredOf(node)}
}

// key tells apart what may share a name: two schemas of one key are one type.
func (v viewer) key(node *yaml.Node) string {
	kind := "text"
	if v.xml {
		kind = "result"
	}
	return kind + shapeOf(node, false)
}

// enum gives a list of values a type. Where a value has no name in Go, the values are not named.
func (v viewer) enum(out object, enum *yaml.Node, within, member string) {
	values := make([]string, len(enum.Content))
	for i, value := range enum.Content {
		values[i] = value.Value
	}
	kind, _ := out["type"].(string)
	name, constants := v.names.enum(within, member, kind, values)
	if name == "" {
		return
	}
	var list []any
	for _, value := range enum.Content {
		list = append(list, valueOf(value))
	}
	declared := object{"type": kind, "enum": list, "x-enum-varnames": constants}
	if format := out["format"]; format != nil {
		declared["format"] = format
	}
	v.types[name] = declared
	out[goTypeHint] = name
}

func (v viewer) properties(schema, properties *yaml.Node, within string) object {
	keys := evens(properties.Content)
	names := make([]string, len(keys))
	for i, key := range keys {
		names[i] = key.Value
	}
	required := requiredOf(schema)
	out := object{}
	for i, field := range v.names.fields(within, names) {
		node := at(properties, names[i])
		property := v.schema(node, within, names[i])
		v.describe(property, node)
		property["x-order"] = i + 1
		if field != goName(names[i]) {
			property["x-go-name"] = field
		}
		tags := map[string]string{}
		if v.xml {
			tags["xml"] = hinter{root: v.root}.tag(names[i], node, slices.Contains(required, names[i]))
		}
		if container(v.resolve(node)) {
			property["x-go-type-skip-optional-pointer"] = true
			tags["json"] = names[i] + ",omitzero"
		}
		if len(tags) > 0 {
			property["x-oapi-codegen-extra-tags"] = tags
		}
		out[names[i]] = property
	}
	return out
}

func (v viewer) resolve(node *yaml.Node) *yaml.Node { return hinter{root: v.root}.resolve(node) }

// container says whether a schema is a slice or a map in Go.
func container(schema *yaml.Node) bool {
	kind := at(schema, "type")
	return kind != nil && kind.Value == "array" || freeForm(schema)
}

// params is the struct of a branch of parameters.
func (v viewer) params(b *branch, name string) object {
	keys := make([]string, len(b.below))
	plain := make([]string, len(b.below))
	for i, c := range b.below {
		plain[i], _ = withoutPositions(c.wire)
	}
	out, required := object{}, []string{}
	for i, field := range v.names.fields(name, plain) {
		c := b.below[i]
		keys[i] = field
		property := v.param(c, name, plain[i])
		property["x-order"] = i + 1
		property["x-go-name"] = field
		tag := c.wire
		switch {
		case c.text != nil:
			tag += ",json"
		case c.names:
			tag += ".*"
		}
		name := plain[i]
		if slices.Contains(plain[:i], name) { // a value and a struct of one name
			name = field
		}
		tags := map[string]string{"form": tag, "json": name + ",omitempty"}
		if c.required && c.below == nil {
			required = append(required, field)
			tags["json"] = name
		}
		property["x-oapi-codegen-extra-tags"] = tags
		out[field] = property
	}
	return object{"type": "object", "properties": out, "required": required}
}

// param is the schema of one parameter, or of a struct of them.
func (v viewer) param(b *branch, within, plain string) object {
	var out object
	switch {
	case b.below != nil:
		name := v.names.object(within, plain, "params "+b.path())
		declared := v.params(b, name)
		declared["description"] = "has the parameters that begin with " + b.path() + "."
		v.types[name] = declared
		out = object{"type": "object", goTypeHint: name}
	case b.text != nil:
		out = v.schema(b.text, within, plain)
	case b.names:
		out = object{"type": "object", "additionalProperties": object{"type": "string"}}
	case scalar(b.schema):
		out = v.schema(b.schema, within, plain)
	default:
		out = object{"type": "string"}
	}
	if b.node != nil {
		v.describe(out, b.node)
	}
	for range b.lists() {
		description := out["description"]
		delete(out, "description")
		out = object{"type": "array", "items": out}
		if description != nil {
			out["description"] = description
		}
	}
	if kind := out["type"]; kind == "array" || b.names {
		out["x-go-type-skip-optional-pointer"] = true
	}
	return out
}

// scalar says whether a schema is of one value, which has a form on the wire.
func scalar(schema *yaml.Node) bool {
	kind := at(schema, "type")
	return kind != nil && slices.Contains([]string{"string", "integer", "number", "boolean"}, kind.Value)
}

// path is the whole name of a branch.
func (b *branch) path() string {
	if b.parent == nil || b.parent.wire == "" {
		return b.wire
	}
	return b.parent.path() + "." + b.wire
}

// page is what comments call the page: its file, which tells in a type that several operations have alike whose line it is.
func (v viewer) page() string {
	file := at(v.root, contract.ExtSource, "file")
	if file == nil || file.Value == "" || strings.ContainsFunc(file.Value, unicode.IsSpace) {
		return "the page"
	}
	return file.Value
}

// describe gives a field its comment: what the page says, its default, an example, and where the page says it.
func (v viewer) describe(out object, node *yaml.Node) {
	var text []string
	if description := at(node, "description"); description != nil {
		text = append(text, strings.TrimSpace(description.Value))
	}
	schema := node
	if inner := at(node, "schema"); inner != nil {
		schema = inner
	}
	var facts []string
	if value := at(schema, "default"); value != nil && value.Kind == yaml.ScalarNode {
		facts = append(facts, "Default: "+value.Value+".")
	}
	if line := at(node, contract.ExtSource, "line"); line != nil {
		facts = append(facts, "Line "+line.Value+" of "+v.page()+".")
	}
	if len(facts) > 0 {
		text = append(text, strings.Join(facts, " "))
	}
	if len(text) > 0 {
		out["description"] = strings.Join(text, "\n")
	}
}

// valueOf is a scalar as YAML reads it.
func valueOf(node *yaml.Node) any {
	var value any
	if err := node.Load(&value); err != nil {
		return node.Value
	}
	return value
}

// shapeOf is a schema without what makes no difference to a type. named says that the keys are names of properties.
func shapeOf(node *yaml.Node, named bool) string {
	switch node.Kind {
	case yaml.MappingNode:
		var b strings.Builder
		for _, key := range evens(node.Content) {
			if named || !strings.HasPrefix(key.Value, "x-") && !slices.Contains(typeless(), key.Value) {
				b.WriteString("{" + key.Value + ":" + shapeOf(at(node, key.Value), !named && key.Value == "properties") + "}")
			}
		}
		return b.String()
	case yaml.SequenceNode:
		var b strings.Builder
		for _, item := range node.Content {
			b.WriteString("[" + shapeOf(item, false) + "]")
		}
		return b.String()
	default:
		return node.Value
	}
}

// typeless are the keywords of schemas that make no difference to a type.
func typeless() []string {
	return []string{"description", "example", "default", "minimum", "maximum", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"}
}
