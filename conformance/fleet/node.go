package fleet

import (
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// reader takes what stands at a node.
type reader func(*yaml.Node) error

// mapping reads a node that has some keys, each once and no other.
func mapping(n *yaml.Node, of string, keys map[string]reader) error {
	where := prefix(of)
	if n.Kind != yaml.MappingNode {
		return wrong(n.Line, "%sexpected a mapping with %s", where, listed(keys))
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		read, known := keys[key.Value]
		switch {
		case !known:
			return wrong(key.Line, "%sunknown key %q: expected one of %s", where, key.Value, listed(keys))
		case seen[key.Value]:
			return wrong(key.Line, "%sthe key %s is given twice: expected it once", where, key.Value)
		}
		seen[key.Value] = true
		if err := read(value); err != nil {
			return within(err, key.Value)
		}
	}
	return nil
}

// within adds the key to an error that does not name one.
func within(err error, key string) error {
	if e, ours := err.(*Error); ours && strings.HasPrefix(e.Text, "expected ") { //nolint:errorlint // it is made here, and never wrapped
		return wrong(e.Line, "%s: %s", key, e.Text)
	}
	return err
}

func prefix(of string) string {
	if of == "" {
		return ""
	}
	return of + ": "
}

func listed(keys map[string]reader) string { return strings.Join(slices.Sorted(maps.Keys(keys)), ", ") }

// list reads each item of a list, of which there must be one.
func list(item reader) reader {
	return func(n *yaml.Node) error {
		if n.Kind != yaml.SequenceNode || len(n.Content) == 0 {
			return wrong(n.Line, "expected a list that is not empty")
		}
		for _, one := range n.Content {
			if err := item(one); err != nil {
				return err
			}
		}
		return nil
	}
}

// text reads a text that is not empty. A number is one, too.
func text(into *string) reader {
	return func(n *yaml.Node) error {
		if n.Kind != yaml.ScalarNode || n.Value == "" || n.Tag == "!!null" {
			return wrong(n.Line, "expected a text")
		}
		*into = n.Value
		return nil
	}
}

func texts(into *[]string) reader {
	return list(func(n *yaml.Node) error {
		var one string
		err := text(&one)(n)
		*into = append(*into, one)
		return err
	})
}

func truth(into *bool) reader {
	return func(n *yaml.Node) error {
		if n.Kind != yaml.ScalarNode || n.Value != "true" && n.Value != "false" {
			return wrong(n.Line, "expected true or false")
		}
		*into = n.Value == "true"
		return nil
	}
}

func credentials(into *Credentials) reader {
	return func(n *yaml.Node) error {
		return mapping(n, "credentials", map[string]reader{
			"access-key-id-env": text(&into.KeyID), "access-key-secret-env": text(&into.Secret), "security-token-env": text(&into.Token),
		})
	}
}
