package operation

import "strings"

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

// InTextValues are the values of a member in a JSON text, in every item of the lists on the way: texts as they are, the others as
// JSON writes them.
func InTextValues(text string, member Parameter) []string {
	var out []string
	var walk func(at any, path []string)
	walk = func(at any, path []string) {
		if len(path) > 0 && path[0] == "" {
			path = path[1:]
		}
		switch v := at.(type) {
		case []any:
			for _, item := range v {
				walk(item, path)
			}
			return
		case map[string]any:
			if len(path) > 0 {
				if next, there := v[path[0]]; there {
					walk(next, path[1:])
				}
				return
			}
		case string:
			if len(path) == 0 {
				out = append(out, v)
			}
			return
		}
		if len(path) == 0 {
			out = append(out, textOf(at))
		}
	}
	walk(jsonOf(text), steps(member.Name))
	return out
}
