package operation

import (
	"slices"
	"strings"
)

// AnyName stands in a path for every name of a map.
const AnyName = "*"

// Locate reads the path of a result's member, as statements name it: names with dots between, [] behind a list, * for every
// key of a map. A name may have dots of its own: the tree tells. It returns the names one by one, without marks of lists,
// and the field. A path that leads nowhere is cut at its dots.
func (f Field) Locate(path string) (names []string, at Field, ok bool) {
	path = strings.ReplaceAll(path, "[]", "")
	if names, at, ok = f.locate(path); ok {
		return names, at, true
	}
	return strings.Split(path, "."), Field{}, false
}

func (f Field) locate(path string) ([]string, Field, bool) {
	for f.Items != nil {
		f = *f.Items
	}
	if path == "" {
		return nil, f, true
	}
	for _, step := range f.steps(path) {
		rest := strings.TrimPrefix(path, step.Name)
		below, at, ok := step.locate(strings.TrimPrefix(rest, "."))
		if rest == "" {
			return []string{step.Name}, step, true
		}
		if ok {
			return append([]string{step.Name}, below...), at, true
		}
	}
	return nil, Field{}, false
}

// steps are the fields below that a path can begin with, longer names first; the values of a map under the name that stands for
// all.
func (f Field) steps(path string) []Field {
	var out []Field
	add := func(step Field) {
		if rest, found := strings.CutPrefix(path, step.Name); found && (rest == "" || rest[0] == '.') {
			out = append(out, step)
		}
	}
	for _, p := range f.Properties {
		add(p)
	}
	if f.Values != nil {
		values := *f.Values
		values.Name = AnyName
		add(values)
	}
	slices.SortStableFunc(out, func(a, b Field) int { return len(b.Name) - len(a.Name) })
	return out
}
