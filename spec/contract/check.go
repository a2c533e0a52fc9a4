package contract

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// LanguageError says where a description uses a word that this version does not know.
type LanguageError struct {
	Line, Column int // 1-based
	Problem      string
}

// Error is the form for people.
func (e *LanguageError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Problem)
}

// CheckLanguage looks for extensions, rules and other words of the description's language that this version does not
// write: such a description comes from another version, and its readers would pass over what they do not know. The
// error is a *LanguageError about the first of them. Examples and other data are not looked at.
func CheckLanguage(root *yaml.Node) error {
	if root.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(root.Content); i += 2 {
			key, value := root.Content[i], root.Content[i+1]
			if slices.Contains([]string{"example", "value", "default", "enum"}, key.Value) {
				continue
			}
			if err := checkExtension(key, value); err != nil {
				return err
			}
			if err := CheckLanguage(value); err != nil {
				return err
			}
		}
		return nil
	}
	for _, child := range root.Content {
		if err := CheckLanguage(child); err != nil {
			return err
		}
	}
	return nil
}

func checkExtension(key, value *yaml.Node) error {
	if !strings.HasPrefix(key.Value, ExtensionPrefix) {
		return nil
	}
	if !knownExtension(key.Value) {
		return unknown(key, "the extension %q: expected one of %s", key.Value, strings.Join(Extensions(), ", "))
	}
	switch key.Value {
	case ExtRole:
		return oneOf(value, key.Value, RoleCommon, RoleSignature, RoleBusiness)
	case ExtStyle:
		return oneOf(value, key.Value, StyleRepeatList, StyleFlat, StyleJSON, StyleSimple)
	case ExtInferred:
		return oneOf(value, key.Value, ByExample, ByTable, ByProse, ByName)
	case ExtConstraints:
		return each(value, checkConstraint)
	case ExtErrors:
		return each(value, checkError)
	}
	return nil
}

func each(list *yaml.Node, check func(*yaml.Node) error) error {
	for _, item := range list.Content {
		if err := check(item); err != nil {
			return err
		}
	}
	return nil
}

func checkConstraint(node *yaml.Node) error {
	var c DocumentedConstraint
	if err := node.Load(&c, yaml.WithKnownFields()); err != nil {
		return unknown(node, "a constraint: %s", strings.Join(strings.Fields(err.Error()), " "))
	}
	if _, ok := c.Rule.Find(); !ok {
		return unknown(node, "the rule %q: this version does not know it", c.Rule)
	}
	return nil
}

func checkError(node *yaml.Node) error {
	var e DocumentedError
	if err := node.Load(&e, yaml.WithKnownFields()); err != nil {
		return unknown(node, "an error: %s", strings.Join(strings.Fields(err.Error()), " "))
	}
	if e.Trigger.Kind != "" && !e.Trigger.Kind.known() {
		return unknown(node, "the trigger %q of the error %q: this version does not know it", e.Trigger.Kind, e.Code)
	}
	return nil
}

func oneOf[T ~string](value *yaml.Node, name string, words ...T) error {
	if slices.Contains(words, T(value.Value)) {
		return nil
	}
	return unknown(value, "%s: %q: expected one of %q", name, value.Value, words)
}

func unknown(at *yaml.Node, format string, args ...any) error {
	return &LanguageError{Line: at.Line, Column: at.Column, Problem: fmt.Sprintf(format, args...)}
}
