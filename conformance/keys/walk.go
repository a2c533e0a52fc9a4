package keys

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// misfits holds a document against the type that it is for.
func misfits(document *yaml.Node, into any) MisfitErrors {
	w := walk{seen: map[visit]bool{}}
	for _, content := range document.Content {
		w.value(content, reflect.TypeOf(into), "")
	}
	slices.SortStableFunc(w.found, func(a, b Misfit) int { return a.Line - b.Line })
	return w.found
}

// visit is a node held against a type. An anchor that many places name is looked at once.
type visit struct {
	node *yaml.Node
	kind reflect.Type
}

type walk struct {
	seen  map[visit]bool
	found MisfitErrors
}

func (w *walk) addf(node *yaml.Node, place, format string, args ...any) {
	w.found = append(w.found, Misfit{node.Line, place + fmt.Sprintf(format, args...)})
}

// value holds a node against a type. A place is what leads there, as "timing: poll: ".
func (w *walk) value(node *yaml.Node, kind reflect.Type, place string) {
	for node.Kind == yaml.AliasNode && node.Alias != nil {
		node = node.Alias
	}
	for kind.Kind() == reflect.Pointer {
		kind = kind.Elem()
	}
	here := visit{node, kind}
	if w.seen[here] || node.ShortTag() == "!!null" {
		return
	}
	w.seen[here] = true
	switch {
	case readsItself(kind):
	case kind.Kind() == reflect.Struct || kind.Kind() == reflect.Map:
		w.mapping(node, kind, place)
	case kind.Kind() == reflect.Slice:
		w.list(node, kind, place)
	default:
		w.scalar(node, kind, place)
	}
}

// readsItself says that a type has a way of its own to be read, and errors of its own.
func readsItself(kind reflect.Type) bool {
	_, own := reflect.New(kind).Interface().(interface {
		UnmarshalYAML(node *yaml.Node) error
	})
	return own
}

func (w *walk) mapping(node *yaml.Node, kind reflect.Type, place string) {
	if node.Kind != yaml.MappingNode {
		w.addf(node, place, "found %s: expected %s", shape(node), keysOf(kind))
		return
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		switch {
		case key.ShortTag() == "!!merge":
			w.merged(value, kind, place)
		case key.Kind != yaml.ScalarNode:
			w.addf(key, place, "found %s as a key: expected a name", shape(key))
		default:
			w.member(key, value, kind, place)
		}
	}
}

// merged looks at what << takes in: keys of the same kind, or a list of such.
func (w *walk) merged(value *yaml.Node, kind reflect.Type, place string) {
	if value.Kind != yaml.SequenceNode {
		w.value(value, kind, place)
		return
	}
	for _, one := range value.Content {
		w.value(one, kind, place)
	}
}

func (w *walk) member(key, value *yaml.Node, kind reflect.Type, place string) {
	if kind.Kind() == reflect.Map {
		w.value(value, kind.Elem(), place+visible(key.Value)+": ")
		return
	}
	known := fieldsOf(kind)
	i := slices.IndexFunc(known, func(f field) bool { return f.key == key.Value })
	if i >= 0 {
		w.value(value, known[i].kind, place+key.Value+": ")
		return
	}
	hint := ""
	if near := meant(key.Value, namesOf(known)); near != "" {
		hint = fmt.Sprintf(", did you mean %s?", near)
	}
	w.addf(key, place, "unknown key %q%s (known: %s)", key.Value, hint, strings.Join(namesOf(known), ", "))
}

func (w *walk) list(node *yaml.Node, kind reflect.Type, place string) {
	if node.Kind != yaml.SequenceNode {
		w.addf(node, place, "found %s: expected a list", shape(node))
		return
	}
	for i, one := range node.Content {
		w.value(one, kind.Elem(), fmt.Sprintf("%sentry %d: ", place, i+1))
	}
}

func (w *walk) scalar(node *yaml.Node, kind reflect.Type, place string) {
	expected := map[reflect.Kind]string{reflect.Bool: "true or false", reflect.Int: "a whole number"}[kind.Kind()]
	tag := map[reflect.Kind]string{reflect.Bool: "!!bool", reflect.Int: "!!int"}[kind.Kind()]
	switch {
	case node.Kind != yaml.ScalarNode && expected == "":
		w.addf(node, place, "found %s: expected one value", shape(node))
	case node.Kind != yaml.ScalarNode || tag != "" && node.ShortTag() != tag:
		w.addf(node, place, "found %s: expected %s", shape(node), expected)
	}
}
