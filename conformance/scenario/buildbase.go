package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// base is the plainest request that should be accepted: every required parameter of the operation, in JSON, in the
// query. Values come from the target's profile, else from the page.
func (d *deriver) base() Request {
	r := Request{Placement: Query}
	for _, p := range d.op.Business() {
		if !p.Required || nested(p) {
			continue
		}
		if v, ok := d.settings.Fixtures.value(p, d.turn); ok {
			r.Parameters = append(r.Parameters, Parameter{p.Name, Literal(v)})
		}
	}
	return r.format("JSON")
}

// nested parameters matter only when the list or object that they belong to is sent.
func nested(p operation.Parameter) bool { return p.Folded || strings.Contains(p.Name, ".") }

// required lists the operation's own mandatory parameters, nested ones apart.
func (d *deriver) required() []operation.Parameter {
	return slices.DeleteFunc(d.op.Business(), func(p operation.Parameter) bool { return !p.Required || nested(p) })
}

// exampleNames are the parameters of the base request whose value nobody promised.
func (d *deriver) exampleNames() []string {
	var names []string
	for _, p := range d.required() {
		if len(d.settings.Fixtures.Accepted[p.Name]) == 0 {
			names = append(names, p.Name)
		}
	}
	return names
}

func (d *deriver) baseValue(name string) string {
	for _, p := range d.base().Parameters {
		if p.Name == name {
			return p.Value.Text
		}
	}
	return ""
}

func (d *deriver) sends(parameter string) bool { return d.baseValue(parameter) != "" }
