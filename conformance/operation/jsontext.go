package operation

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// PutInText is a JSON text with the value of one of its members set, in the first item of each list on the way. A text that
// is no JSON is made anew.
func PutInText(text string, member Parameter, value string) string {
	return textOf(setIn(jsonOf(text), steps(member.Name), jsonValue(member.Type, value)))
}

// DropInText is a JSON text without one of its members, in the first item of each list on the way.
func DropInText(text string, member Parameter) string {
	root := jsonOf(text)
	dropIn(root, steps(member.Name))
	return textOf(root)
}

func dropIn(root any, path []string) {
	if len(path) == 0 {
		return
	}
	switch at := root.(type) {
	case []any:
		if path[0] == "" {
			path = path[1:]
		}
		if len(at) > 0 {
			dropIn(at[0], path)
		}
	case map[string]any:
		if path[0] == "" {
			path = path[1:]
		}
		if len(path) == 1 {
			delete(at, path[0])
		} else if len(path) > 1 {
			dropIn(at[path[0]], path[1:])
		}
	}
}

// jsonText is a JSON text with a value of each member that has to be there, or of the first where none has to; "" when the
// page documents no members.
func (o *Operation) jsonText(name string) string {
	members := slices.DeleteFunc(slices.Clone(o.Parameters), func(p Parameter) bool {
		return !p.InText || contract.Head(p.Name) != name || o.holdsMembers(p.Name)
	})
	if len(members) == 0 {
		return ""
	}
	if slices.ContainsFunc(members, func(p Parameter) bool { return p.Required }) {
		members = slices.DeleteFunc(members, func(p Parameter) bool { return !p.Required })
	} else {
		members = members[:1]
	}
	text := ""
	for _, m := range members {
		if values := o.Values(m); len(values) > 0 {
			text = PutInText(text, m, values[0])
		}
	}
	return text
}

// holdsMembers reports whether a member has members of its own.
func (o *Operation) holdsMembers(name string) bool {
	return slices.ContainsFunc(o.Parameters, func(p Parameter) bool { return strings.HasPrefix(p.Name, name+".") })
}

// steps are the names below the parameter that carries the text; the items of a list are "".
func steps(name string) []string {
	parts := strings.Split(name, ".")[1:]
	for i, part := range parts {
		if part == "N" {
			parts[i] = ""
		}
	}
	return parts
}

// setIn is a JSON value with one member set, in the first item of each list on the way. What is in the way is replaced: a
// page may show an object where it documents a list, and the other way round.
func setIn(root any, path []string, value any) any {
	if len(path) == 0 {
		return value
	}
	switch at := root.(type) {
	case []any:
		if path[0] == "" {
			path = path[1:]
		}
		if len(at) == 0 {
			at = []any{nil}
		}
		at[0] = setIn(at[0], path, value)
		return at
	case map[string]any:
		if path[0] == "" {
			return setIn(root, path[1:], value)
		}
		at[path[0]] = setIn(at[path[0]], path[1:], value)
		return at
	}
	if path[0] == "" {
		return []any{setIn(nil, path[1:], value)}
	}
	return map[string]any{path[0]: setIn(nil, path[1:], value)}
}

// jsonOf is a text as JSON, nil when it is none.
func jsonOf(text string) any {
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var out any
	if decoder.Decode(&out) != nil || decoder.More() {
		return nil
	}
	return out
}

// jsonValue is a text as a JSON value of a type; one that is none of the type is a JSON text.
func jsonValue(typ, text string) any {
	switch parsed := jsonOf(text).(type) {
	case json.Number:
		if typ == "integer" || typ == "number" {
			return parsed
		}
	case bool:
		if typ == "boolean" {
			return parsed
		}
	case []any:
		if typ == "array" {
			return parsed
		}
	case map[string]any:
		if typ == "object" {
			return parsed
		}
	}
	return text
}

func textOf(value any) string {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return "" // what was read from JSON can be written
	}
	return strings.TrimSuffix(out.String(), "\n")
}

// OnlyMember reports whether a text is an object with one member in JSON.
func OnlyMember(text string) bool {
	members, _ := jsonOf(text).(map[string]any)
	return len(members) == 1
}
