package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// ofResult compares the result with the answers of success. Without one in JSON those in XML count, whose values are texts.
func ofResult(i inspection, e examples) []contradiction {
	if i.Response == nil || len(i.Response.Properties) == 0 {
		return nil
	}
	r := result{seen: map[string]bool{}, typed: len(e.answers) > 0}
	answers := e.answers
	if !r.typed {
		answers = e.xml
	}
	for _, a := range answers {
		r.compare(i.Response, r.inner(i.Response, a, i.Diagnostics), "")
	}
	r.cells(i.Response, "")
	return r.found
}

// result collects contradictions, each once.
type result struct {
	typed bool
	seen  map[string]bool
	found []contradiction
}

func (r *result) addf(kind, name, format string, args ...any) {
	what := fmt.Sprintf(format, args...)
	if !r.seen[what] {
		r.seen[what] = true
		r.found = append(r.found, contradiction{kind, name, what})
	}
}

// inner takes off the object around a result, {"XxxResponse": {...}}, and any other that is said to be one.
func (r *result) inner(m *member, v any, said []diagnostic) any {
	object, ok := v.(map[string]any)
	if !ok {
		return v
	}
	for name, content := range object {
		if _, isObject := content.(map[string]any); !isObject || m.Properties[name] != nil {
			continue
		}
		if len(object) == 1 && strings.HasSuffix(name, "Response") || around(said, name) {
			return content
		}
	}
	return v
}

// around reports whether a diagnostic says that examples have an object of the name around the result.
func around(said []diagnostic, name string) bool {
	return slices.ContainsFunc(said, func(d diagnostic) bool {
		return strings.Contains(d.Message, fmt.Sprintf("has %q around the result", name))
	})
}

func (r *result) compare(m *member, v any, path string) {
	if m == nil || v == nil {
		return
	}
	switch v := v.(type) {
	case []any:
		items := m.Items
		if items == nil && !r.typed {
			items = m
		}
		for _, item := range v {
			r.compare(items, item, path+"[]")
		}
	case map[string]any:
		if m.Items != nil {
			m = m.Items // the only item, or one that JSON shows in the stead of the list
		}
		r.object(m, v, path)
	}
}

func (r *result) object(m *member, v map[string]any, path string) {
	if len(m.Properties) == 0 {
		return
	}
	for name, value := range v {
		sub := m.Properties[name]
		if sub == nil {
			r.addf("unlisted", name, "an example shows %s, the result has no such member", path+"."+name)
			continue
		}
		if kind := kindOf(value); r.typed && kind != "" && kind != sub.Type && (kind != "number" || sub.Type != "integer") {
			r.addf("type", name, "an example shows %s as %s, it is read as %s", path+"."+name, kind, sub.Type)
		}
		r.compare(sub, value, path+"."+name)
	}
	for name, sub := range m.Properties {
		if value, shown := v[name]; (!shown || value == nil) && !sub.Sometimes {
			r.addf("absent", name, "an example leaves out %s, it is read as always there", path+"."+name)
		}
	}
}

func kindOf(v any) string {
	switch v.(type) {
	case string:
		return "string"
	case bool:
		return "boolean"
	case json.Number:
		return "number"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	}
	return ""
}

// cells compares the example of each member's own row with its type.
func (r *result) cells(m *member, path string) {
	if m == nil {
		return
	}
	for name, sub := range m.Properties {
		at := path + "." + name
		if mistyped(sub.Type, sub.Example) && !hidden(sub.Example) {
			r.addf("cell", name, "the example of %s is %q, it is read as %s", at, sub.Example, sub.Type)
		}
		r.cells(sub, at)
	}
	r.cells(m.Items, path+"[]")
	r.cells(m.Values, path+".*")
}
