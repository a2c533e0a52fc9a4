package generate

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// row is a parameter as the page documents it: Tag.N.Key is one, whatever stands for it in OpenAPI's list of parameters.
type row struct {
	name     string     // with N for every position
	schema   *yaml.Node // of one value
	text     *yaml.Node // what its JSON text holds; nil when it is none, or nobody says what it holds
	names    bool       // nobody says what stands under the name: all of Name.1, Name.2.Key and the like
	required bool
	node     *yaml.Node // where its description and its line stand
}

// rowsOf gives the operation's own parameters in the order of the page; those of the protocol are the client's to send.
func rowsOf(d *description) []row {
	get := at(d.root, "paths", "/", "get")
	listed, members := at(get, "parameters"), at(get, contract.ExtMembers)
	var rows []row
	seen := map[string]bool{}
	add := func(r row) {
		if !seen[r.name] {
			seen[r.name] = true
			rows = append(rows, r)
		}
	}
	for i, p := range d.get.Parameters {
		if p.protocols() {
			continue
		}
		node := listed.Content[i]
		if !p.isGroup() {
			inObject := slices.ContainsFunc(d.get.members, func(m parameter) bool { return m.Name == p.Name && m.Required })
			add(row{name: documented(node, p.Name), schema: at(node, "schema"), text: textOf(node), required: p.Required || inObject, node: node})
			continue
		}
		found := false
		for j, m := range d.get.members {
			if m.Name != p.Name && !strings.HasPrefix(m.Name, p.Name+".") {
				continue
			}
			found = true
			at := members.Content[j]
			add(row{name: m.Name, schema: schemaOf(at), text: textOf(at), required: m.Required, node: at})
		}
		if !found {
			add(row{name: p.Name, names: true, required: p.Required, node: node})
		}
	}
	return rows
}

// documented is the name as the page writes it, where the description has one of its items: Id.1 of Id.N.
func documented(node *yaml.Node, name string) string {
	if said := at(node, contract.ExtDocumented); said != nil && contract.ValidName(said.Value) && strings.Contains(said.Value+".", "."+position+".") {
		return said.Value
	}
	return name
}

func schemaOf(node *yaml.Node) *yaml.Node { return at(node, "schema") }

// textOf is the schema of what a JSON text holds; nil when it is no JSON text or says of no field.
func textOf(node *yaml.Node) *yaml.Node {
	schema := at(node, contract.ExtJSONSchema)
	if schema == nil || freeForm(schema) {
		return nil
	}
	return schema
}

// branch is a part of the names of parameters: a value, or a struct of what stands below it.
type branch struct {
	row           // of a value
	wire   string // its part of the name: RegionId, Tag.N
	below  []*branch
	parent *branch
}

// lists is how many positions stand behind the name.
func (b *branch) lists() int {
	_, n := withoutPositions(b.wire)
	return n
}

// withoutPositions is a name without the positions at its end, and how many there are.
func withoutPositions(name string) (plain string, positions int) {
	for {
		rest, more := strings.CutSuffix(name, "."+position)
		if !more {
			return name, positions
		}
		name = rest
		positions++
	}
}

// position is the segment of a documented name that stands for a number.
const position = "N"

// treeOf puts rows under the names that they have in common. Of a name that is a value and a struct both are kept.
func treeOf(rows []row) *branch {
	root := &branch{}
	for _, r := range rows {
		parts := partsOf(r.name)
		at := root
		for _, part := range parts[:len(parts)-1] {
			at = at.child(part)
		}
		at.below = append(at.below, &branch{row: r, wire: parts[len(parts)-1], parent: at})
	}
	return root
}

// child is the struct of a part, a new one when there is none yet.
func (b *branch) child(part string) *branch {
	i := slices.IndexFunc(b.below, func(c *branch) bool { return c.wire == part && c.below != nil })
	if i >= 0 {
		return b.below[i]
	}
	c := &branch{wire: part, parent: b, below: []*branch{}}
	b.below = append(b.below, c)
	return c
}

// partsOf splits a name at its dots, positions staying with what they number: A.N.B is A.N and B. A name with a part that
// cannot be a field is one part.
func partsOf(name string) []string {
	var parts []string
	for i, segment := range strings.Split(name, ".") {
		switch {
		case i > 0 && segment == position:
			parts[len(parts)-1] += "." + position
		case segment == "" || segment[0] >= '0' && segment[0] <= '9':
			return []string{name}
		default:
			parts = append(parts, segment)
		}
	}
	return parts
}
