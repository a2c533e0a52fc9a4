package operation

import (
	"encoding/json"
	"strings"
)

// InSecond is a JSON text whose first list on the way to a member has two items: that of the text, and that of another text
// behind it. It is false where there is no such list.
func InSecond(text, other string, member Parameter) (string, bool) {
	first, second := jsonOf(text), jsonOf(other)
	path := steps(member.Name)
	out, ok := joined(first, second, path)
	if !ok {
		return "", false
	}
	return textOf(out), true
}

func joined(first, second any, path []string) (any, bool) {
	switch a := first.(type) {
	case []any:
		b, ok := second.([]any)
		if !ok || len(a) == 0 || len(b) == 0 {
			return nil, false
		}
		return []any{a[0], b[0]}, true
	case map[string]any:
		b, ok := second.(map[string]any)
		if len(path) > 0 && path[0] == "" {
			path = path[1:]
		}
		if !ok || len(path) == 0 {
			return nil, false
		}
		inner, ok := joined(a[path[0]], b[path[0]], path[1:])
		if !ok {
			return nil, false
		}
		out := make(map[string]any, len(a))
		for name, value := range a {
			out[name] = value
		}
		out[path[0]] = inner
		return out, true
	}
	return nil, false
}

// Repeated is a JSON list with so many items, those of a text in turn; false when the text is no list with items.
func Repeated(text string, count int) (string, bool) {
	items, ok := jsonOf(text).([]any)
	if !ok || len(items) == 0 {
		return "", false
	}
	out := make([]any, count)
	for i := range out {
		out[i] = items[i%len(items)]
	}
	return textOf(out), true
}

// IsJSON reports whether a text is a JSON list or object.
func IsJSON(text string) (list, is bool) {
	switch jsonOf(strings.TrimSpace(text)).(type) {
	case []any:
		return true, true
	case map[string]any:
		return false, true
	}
	return false, false
}

// InTextType is the JSON type of a member in a JSON text, that of the first where there are several; "" when the text does not
// have it.
func InTextType(text string, member Parameter) string {
	values := inText(jsonOf(text), steps(member.Name))
	if len(values) == 0 {
		return ""
	}
	switch values[0].(type) {
	case string:
		return "string"
	case json.Number:
		return "number"
	case bool:
		return "boolean"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	}
	return "null"
}

// InTextValues are the values of a member in a JSON text, in every item of the lists on the way: texts as they are, the others as
// JSON writes them.
func InTextValues(text string, member Parameter) []string {
	var out []string
	for _, value := range inText(jsonOf(text), steps(member.Name)) {
		if written, is := value.(string); is {
			out = append(out, written)
		} else {
			out = append(out, textOf(value))
		}
	}
	return out
}

// inText are the values at a path in a JSON value; the items of a list at its end are values of their own.
func inText(at any, path []string) []any {
	if len(path) > 0 && path[0] == "" {
		path = path[1:]
	}
	switch v := at.(type) {
	case []any:
		var out []any
		for _, item := range v {
			out = append(out, inText(item, path)...)
		}
		return out
	case map[string]any:
		if next, there := v[first(path)]; there && len(path) > 0 {
			return inText(next, path[1:])
		}
	}
	if len(path) > 0 {
		return nil
	}
	return []any{at}
}

func first(path []string) string {
	if len(path) == 0 {
		return ""
	}
	return path[0]
}

// Items are the items of a list in JSON, each as JSON; none when the text is no list.
func Items(text string) []string {
	items, _ := jsonOf(strings.TrimSpace(text)).([]any)
	out := make([]string, 0, len(items))
	for _, item := range items {
		out = append(out, textOf(item))
	}
	return out
}
