package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// carrying is the plainest request made ready for a parameter: the members of the same list or object that go with it are
// sent as well, those that are required there and the other half of a pair of key and value, and so outwards.
func (d *deriver) carrying(p operation.Parameter) Request {
	r := d.base()
	for i, group := range groupsOf(p.Name) {
		for _, other := range d.op.Business() {
			if other.Name == p.Name || groupOf(other.Name) != group || !other.Required && (i > 0 || !paired(p.Name, other.Name)) {
				continue
			}
			if other.InText && len(operation.InTextValues(d.textOf(r, other), other)) > 0 {
				continue // the text has it already
			}
			if v, ok := d.value(other); ok {
				r = d.put(r, other, Literal(v))
			}
		}
	}
	return r
}

// groupOf is the item of a list, or the object, that a member belongs to: Tag.N of Tag.N.Key and of Tag.N.Values.N; "" for a
// parameter of its own and for the items of a list of texts.
func groupOf(name string) string {
	name = strings.TrimSuffix(name, ".N")
	return name[:max(strings.LastIndexByte(name, '.'), 0)]
}

// groupsOf are the group of a member, the group that this is in, and so on.
func groupsOf(name string) []string {
	var out []string
	for group := groupOf(name); group != ""; group = groupOf(group) {
		out = append(out, group)
	}
	return out
}

// paired reports whether two names are the two halves of a pair: Key and Value, ParameterKey and ParameterValue.
func paired(a, b string) bool {
	for _, key := range []string{"Key", "Name"} {
		if stem, ok := strings.CutSuffix(a, key); ok && b == stem+"Value" {
			return true
		}
		if stem, ok := strings.CutSuffix(b, key); ok && a == stem+"Value" {
			return true
		}
	}
	return false
}
