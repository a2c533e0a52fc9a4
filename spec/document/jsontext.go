package document

import (
	"cmp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// textSchema is the schema of the JSON text that a parameter carries, made from the rows of its members.
func textSchema(root *contract.Parameter, members []*contract.Parameter) *node {
	if path := root.Name + ".N"; hasMember(members, path) {
		return mapping().str("type", "array").set("items", objectSchema(path, members).node).node
	}
	return objectSchema(root.Name, members).node
}

// objectSchema is the schema of the object that stands at a dotted path.
func objectSchema(path string, members []*contract.Parameter) doc {
	list := mapping()
	for _, m := range members {
		rest, ok := strings.CutPrefix(m.Name, path+".")
		if !ok || strings.Contains(rest, ".") || rest == "N" {
			continue
		}
		list.set(rest, memberSchema(m, members).node)
	}
	return mapping().str("type", "object").set("properties", list.node)
}

func memberSchema(m *contract.Parameter, members []*contract.Parameter) doc {
	var d doc
	switch {
	case hasMember(members, m.Name+".N"):
		d = mapping().str("type", "array").set("items", objectSchema(m.Name+".N", members).node)
	case hasMember(members, m.Name):
		d = objectSchema(m.Name, members)
	case m.Type.Name == "array":
		d = mapping().str("type", "array").set("items", mapping().str("type", cmp.Or(m.Type.Item, "string")).node)
	default:
		d = mapping().str("type", m.Type.Name).str("format", m.Type.Format)
		constrain(d, m.Type, m.Constraints)
	}
	return d.str("description", m.Description).set(contract.ExtSource, encoded(m.At.Cite()))
}

// hasMember reports whether the name of a member goes through a path.
func hasMember(members []*contract.Parameter, path string) bool {
	for _, m := range members {
		if strings.HasPrefix(m.Name, path+".") {
			return true
		}
	}
	return false
}
