package judge

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/operation"
)

// textLike: a text holds JSON of the shape that the page's example of it has. What the example shows has in every item the type
// that it has there, and is in all items when it is in one.
func (r *run) textLike(path string, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	names, f, _ := r.Operation.Result.Locate(path)
	shown := []answer.Node{answer.Node{Kind: answer.Text, Value: f.Example}.Opened()}
	nodes := r.valuesAt(path, a.doc)
	if len(nodes) == 0 {
		return blind("the result has no %s whose text could be seen", path)
	}
	var opened []answer.Node
	for _, n := range nodes {
		at := n.Opened()
		switch {
		case n.Empty() && n.Kind != answer.List && n.Kind != answer.Object:
			continue
		case at.Kind != shown[0].Kind:
			return violated("%s should hold a JSON %s as in the page's example, got %s %q", path, shown[0].Kind, at.Kind, clip(at.Value))
		}
		opened = append(opened, at)
	}
	if len(opened) == 0 {
		return vacant("%s is empty, so that there is no text to be seen", path)
	}
	if example, err := answer.ReadAs(answer.JSON, []byte(r.Operation.Examples.JSON)); err == nil {
		for _, at := range example.Node.Find(names...) {
			shown = append(shown, at.Opened())
		}
	}
	return alike(path, opened, shown)
}

// alike compares what some values have in them with what the examples of them have.
func alike(path string, values, shown []answer.Node) *problem {
	values, shown = each(values), each(shown)
	for _, n := range values {
		if kinds := kindsOf(shown); n.Kind != answer.Null && len(kinds) > 0 && !slices.Contains(kinds, n.Kind) {
			return violated("%s should be of the JSON type %s as in the page's example, got %s", path, kinds[0], n.Kind)
		}
	}
	for _, name := range namesIn(shown) {
		at := path + "." + name
		if lacking, all := without(values, name); lacking > 0 {
			return violated("%d of %d items of %s lack %s", lacking, all, path, name)
		}
		if p := alike(at, within(values, name), within(shown, name)); p != nil {
			return p
		}
	}
	return nil
}

// each are values, and the items of lists in their place.
func each(nodes []answer.Node) []answer.Node {
	var out []answer.Node
	for _, n := range nodes {
		if n.Kind == answer.List {
			out = append(out, each(n.Items)...)
		} else {
			out = append(out, n)
		}
	}
	return out
}

// kindsOf are the kinds that values have; null is none.
func kindsOf(nodes []answer.Node) []answer.Kind {
	var out []answer.Kind
	for _, n := range nodes {
		if n.Kind != answer.Null && !slices.Contains(out, n.Kind) {
			out = append(out, n.Kind)
		}
	}
	return out
}

// namesIn are the names of the members of objects, each once.
func namesIn(nodes []answer.Node) []string {
	var out []string
	for _, n := range nodes {
		for _, m := range n.Members {
			if !slices.Contains(out, m.Name) {
				out = append(out, m.Name)
			}
		}
	}
	return out
}

// without counts the objects that lack a member which others have. Where another member tells the ones from the others, they
// are of different kinds, and none is counted.
func without(nodes []answer.Node, name string) (lacking, all int) {
	var has, hasNot []answer.Node
	for _, n := range nodes {
		if _, there := n.Member(name); there {
			has = append(has, n)
		} else if n.Kind == answer.Object {
			hasNot = append(hasNot, n)
		}
	}
	if len(has) == 0 || slices.ContainsFunc(namesIn(has), func(other string) bool {
		return other != name && operation.SaysKind(other) && apart(other, has, hasNot)
	}) {
		return 0, 0
	}
	return len(hasNot), len(has) + len(hasNot)
}

// noErrorText: a member of a success does not have the message of a documented error.
func (r *run) noErrorText(path string, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	for _, n := range r.valuesAt(path, a.doc) {
		if slices.Contains(r.Operation.ErrorTexts(), n.Value) {
			return violated("%s of a success is %q, the message of an error", path, clip(n.Value))
		}
	}
	return nil
}
