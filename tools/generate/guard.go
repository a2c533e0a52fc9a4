package generate

import (
	"fmt"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// maxDepth bounds the nesting of a description's nodes: a schema level takes up to four of them.
const maxDepth = 160

const notAName = "cannot be a Go name: expected at most 128 ASCII letters, digits and _ . -, a letter first, not x-"

// mode says how the keys of a mapping are to be read.
type mode int

const (
	keywords mode = iota // keys of the OpenAPI language and extensions
	schemas              // keys are names that become Go identifiers, values are schemas
	labels               // keys are statuses, media types, paths or example names: checked as text only
	data                 // example values and x-rpc- extensions: free data that reaches no code unquoted
)

// guard refuses what oapi-codegen would follow, execute or choke on: references out of the document, Go hints that did not
// come from us, names that cannot be Go names, control and direction characters, and cyclic definitions.
func guard(name string, root *yaml.Node) error {
	g := guardian{description: name, root: root}
	if err := g.walk(root, keywords, "", 0); err != nil {
		return err
	}
	return g.cycles()
}

type guardian struct {
	description string
	root        *yaml.Node
}

func (g guardian) fault(where, format string, args ...any) error {
	return &DescriptionError{Description: g.description, Where: where, Problem: fmt.Sprintf(format, args...)}
}

func (g guardian) walk(node *yaml.Node, m mode, where string, depth int) error {
	if depth > maxDepth {
		return g.fault(where, "nested more than %d levels deep", maxDepth)
	}
	switch node.Kind {
	case yaml.AliasNode:
		return g.fault(where, "YAML aliases are not allowed")
	case yaml.ScalarNode:
		return g.text(where, node.Value, m)
	case yaml.SequenceNode:
		for i, item := range node.Content {
			if err := g.walk(item, m, fmt.Sprintf("%s[%d]", where, i), depth+1); err != nil {
				return err
			}
		}
	case yaml.MappingNode:
		return g.mapping(node, m, where, depth)
	default:
		return g.fault(where, "a document inside a document is not allowed")
	}
	return nil
}

func (g guardian) mapping(node *yaml.Node, m mode, where string, depth int) error {
	seen := map[string]bool{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i].Value, node.Content[i+1]
		inside := strings.TrimPrefix(where+"."+key, ".")
		if seen[key] {
			return g.fault(inside, "the key stands there twice")
		}
		seen[key] = true
		if err := g.key(inside, key, value, m); err != nil {
			return err
		}
		if err := g.walk(value, modeBelow(m, key), inside, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (g guardian) key(where, key string, value *yaml.Node, m mode) error {
	if err := g.text(where, key, m); err != nil {
		return err
	}
	switch {
	case m == schemas && !contract.ValidName(key):
		return g.fault(where, "%q %s", key, notAName)
	case m != data && key == "$ref":
		return g.reference(where, value.Value)
	case m == keywords && strings.HasPrefix(key, "x-") && !strings.HasPrefix(key, contract.ExtensionPrefix) && key != "x-extensible-enum":
		return g.fault(where, "only x-rpc- extensions are allowed: others steer the generator")
	}
	return nil
}

// modeBelow is the mode of the value of a key.
func modeBelow(m mode, key string) mode {
	if m != keywords {
		if m == data {
			return data
		}
		return keywords
	}
	switch key {
	case "properties", "schemas":
		return schemas
	case "paths", "responses", "content", "examples":
		return labels
	case "example", "value", "default", "enum":
		return data
	}
	if strings.HasPrefix(key, "x-") {
		return data
	}
	return keywords
}

// text refuses characters that end a comment, break a literal, or make source read as something it is not.
func (g guardian) text(where, s string, m mode) error {
	for _, r := range s {
		allowed := r == '\n' || r == '\t' || (m == data && r == '\r')
		if !allowed && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' || r == '\ufeff') {
			return g.fault(where, "the character %U is not allowed", r)
		}
	}
	return nil
}

// reference allows only references to the document's own schemas: oapi-codegen reads any local file it is pointed at.
func (g guardian) reference(where, target string) error {
	name, ok := strings.CutPrefix(target, "#/components/schemas/")
	if !ok {
		return g.fault(where, "only references to #/components/schemas/ are allowed, got %q", target)
	}
	if at(g.root, "components", "schemas", name) == nil {
		return g.fault(where, "refers to the unknown schema %q", name)
	}
	return nil
}
