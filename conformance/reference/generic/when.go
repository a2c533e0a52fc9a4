package generic

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// hidden reports whether a member is there in another case alone than the request is in. What a parameter stands for that is left
// out, nobody knows where the page does not say it.
func (b builder) hidden(path string) bool {
	w, occasional := b.when[path]
	return occasional && slices.ContainsFunc(w.Needs, func(n contract.Need) bool {
		unsaid := len(n.Values) > 0 && b.sent.Get(n.Of[0]) == "" && b.op.Limit(n.Of[0], contract.RuleDefault) == ""
		return !unsaid && !b.op.Meets(n, func(name string) (string, bool) { return b.sent.Get(name), b.sent.Has(name) })
	})
}

// forced are the values of members by which an object is in the cases that others are there in; every second object is in none.
func (b builder) forced(f operation.Field, path string, turn int) map[string]string {
	out := map[string]string{}
	for _, m := range f.Properties {
		for _, n := range b.beside[join(path, m.Name)].Needs {
			name := n.Of[0]
			if out[name] == "" {
				out[name] = n.Values[0]
			}
			if turn%2 == 1 {
				out[name] = otherOf(f, n)
			}
		}
	}
	return out
}

// otherOf is a value of the member of a case that is not one of the case's.
func otherOf(f operation.Field, n contract.Need) string {
	for _, m := range f.Properties {
		for _, l := range m.Limits {
			for _, v := range strings.Split(l.Value, ",") {
				if m.Name == n.Of[0] && l.Rule == contract.RuleEnum && !slices.Contains(n.Values, v) {
					return v
				}
			}
		}
	}
	return "plumb"
}

// outOfCase takes the members out of an object that it has in another case alone.
func (b builder) outOfCase(out map[string]any, path string) {
	for at, w := range b.beside {
		name, inside := strings.CutPrefix(at, path+".")
		if path == "" {
			name, inside = at, true
		}
		if !inside || strings.Contains(name, ".") {
			continue
		}
		if slices.ContainsFunc(w.Needs, func(n contract.Need) bool { return !slices.Contains(n.Values, fmt.Sprint(out[n.Of[0]])) }) {
			delete(out, name)
		}
	}
}
