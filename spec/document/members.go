package document

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// memberList writes the rules of the parameters that lists and objects consist of, as the page has them: OpenAPI has no name
// that stands for Tag.1.Key, Tag.2.Key and so on. Each is drawn like a parameter, with the schema of one value and every index
// as N, in page order:
//
//	x-rpc-members:
//	- name: Tag.N.Key
//	  required: true       # in each item that is given; of a list, such as Id.N, at least one item
//	  description: …
//	  schema: {type: string, maxLength: 64}
//	  x-rpc-style: repeatList   # where the row is the list itself
//	  x-rpc-source: …
//	  x-rpc-constraints: …      # max-items among them
//
// It is nil when the page has no such parameter.
func memberList(c *contract.Contract) *node {
	n := sequence()
	for i := range c.Parameters {
		if p := &c.Parameters[i]; isMember(p) {
			n.add(memberOf(p))
		}
	}
	if len(n.list) == 0 {
		return nil
	}
	return n
}

func isMember(p *contract.Parameter) bool {
	return !p.InText && p.Role == contract.RoleBusiness && (strings.Contains(p.Name, ".") || p.Style == contract.StyleRepeatList)
}

func memberOf(p *contract.Parameter) *node {
	d := mapping().str("name", p.Name)
	if p.Documented != p.Name {
		d.str(contract.ExtDocumented, p.Documented)
	}
	if p.Required {
		d.set("required", boolean(true))
	}
	d.str("description", p.Description)
	d.set("schema", wireParameter{name: p.Name, source: p}.schema().node)
	d.str(contract.ExtStyle, string(p.Style))
	d.set(contract.ExtSource, encoded(p.At.Cite()))
	if list := constraintList(p.Constraints); list != nil {
		d.set(contract.ExtConstraints, list)
	}
	d.str(contract.ExtInferred, string(p.Inferred))
	return d.node
}
