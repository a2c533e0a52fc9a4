package keys

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"
)

// field is a key that a type has, with what it is for.
type field struct {
	key  string
	kind reflect.Type
}

// fieldsOf are the keys of a type, in its order.
func fieldsOf(kind reflect.Type) []field {
	var out []field
	for i := range kind.NumField() {
		f := kind.Field(i)
		key, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if key != "" && key != "-" {
			out = append(out, field{key, f.Type})
		}
	}
	return out
}

func namesOf(fields []field) []string {
	var out []string
	for _, f := range fields {
		out = append(out, f.key)
	}
	return out
}

// keysOf says which keys a mapping has.
func keysOf(kind reflect.Type) string {
	if kind.Kind() == reflect.Map {
		return "names with values"
	}
	return "keys with values (known: " + strings.Join(namesOf(fieldsOf(kind)), ", ") + ")"
}

// visible is a name as it can be printed anywhere.
func visible(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(name)
	}
	return name
}

// shape says what a node is. A long text is cut.
func shape(node *yaml.Node) string {
	const most = 40
	if node.Kind == yaml.MappingNode {
		return "keys with values"
	}
	if node.Kind == yaml.SequenceNode {
		return "a list"
	}
	text := []rune(node.Value)
	if len(text) > most {
		return fmt.Sprintf("%q...", string(text[:most]))
	}
	return fmt.Sprintf("%q", node.Value)
}
