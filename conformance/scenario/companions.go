package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// carrying is the plainest request made ready for a parameter: the members of the same list or object that go with it are
// sent as well, those that are required there and the other half of a pair of key and value.
func (d *deriver) carrying(p operation.Parameter) Request {
	r := d.base()
	group := groupOf(p.Name)
	if group == "" {
		return r
	}
	for _, other := range d.op.Business() {
		if other.Name == p.Name || groupOf(other.Name) != group || !other.Required && !paired(p.Name, other.Name) {
			continue
		}
		if v, ok := d.settings.Fixtures.value(other, d.turn); ok {
			r = r.with(instance(other.Name), Literal(v))
		}
	}
	return r
}

// groupOf is the item of a list, or the object, that a member belongs to: Tag.N of Tag.N.Key; "" for a parameter of its
// own and for the items of a list of texts.
func groupOf(name string) string {
	i := strings.LastIndexByte(name, '.')
	if i < 0 || name[i+1:] == "N" {
		return ""
	}
	return name[:i]
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
