package judge

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/operation"
)

// holders are the objects of a body that the last of some names is a member of: every item of every list above it.
func holders(n answer.Node, names []string) []answer.Node {
	var out []answer.Node
	for _, above := range n.Find(names[:len(names)-1]...) {
		out = append(out, objects(above)...)
	}
	return out
}

// objects are the items of a list, and of the lists in it, or the object itself. In XML an element without anything inside is
// an object without members.
func objects(n answer.Node) []answer.Node {
	if n.Kind == answer.Object || n.Kind == answer.Text && n.Value == "" {
		return []answer.Node{n}
	}
	var out []answer.Node
	for _, item := range n.Items {
		out = append(out, objects(item)...)
	}
	return out
}

// valuesAt are the values of a member wherever it is there. One whose place had to be guessed is looked for where the page
// lists no such member, when it is not at its place.
func (r *run) valuesAt(path string, doc *answer.Document) []answer.Node {
	names, f, _ := r.Operation.Result.Locate(path)
	nodes := doc.Node.Find(names...)
	if len(nodes) > 0 || !f.Guessed || guesses(r.Operation.Result, f.Name) > 1 {
		return nodes
	}
	return strays(r.Operation.Result, doc.Node, f.Name)
}

// guesses counts the members of a name whose places had to be guessed.
func guesses(f operation.Field, name string) int {
	count := 0
	if f.Items != nil {
		count += guesses(*f.Items, name)
	}
	for _, p := range f.Properties {
		if p.Guessed && p.Name == name {
			count++
		}
		count += guesses(p, name)
	}
	return count
}

// strays are the values of a name in objects of which the page lists no such member.
func strays(f operation.Field, n answer.Node, name string) []answer.Node {
	for f.Items != nil {
		f = *f.Items
	}
	var out []answer.Node
	for _, item := range n.Items {
		out = append(out, strays(f, item, name)...)
	}
	if len(f.Properties) == 0 {
		return out // what the page does not describe says nothing
	}
	for _, m := range n.Members {
		i := slices.IndexFunc(f.Properties, func(p operation.Field) bool { return p.Name == m.Name })
		switch {
		case i >= 0:
			out = append(out, strays(f.Properties[i], m.Node, name)...)
		case m.Name == name:
			out = append(out, m.Node)
		}
	}
	return out
}
