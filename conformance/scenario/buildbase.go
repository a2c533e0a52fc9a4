package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// base is the request that scenarios start from, in JSON, in the query: every required parameter of the operation, and
// where the page's request example is the better start, what that has beside them. Values come from the target's profile,
// else from the page.
func (d *deriver) base() Request {
	if d.made.base == nil {
		r := d.started()
		d.made.base = &r
	}
	return *d.made.base
}

func (d *deriver) started() Request {
	r := d.plain()
	if d.settings.Start == StartExample {
		r = d.complying(d.completed(d.withChosen(d.withShown(r))))
	}
	return r.format("JSON")
}

// plain is the plainest request: every required parameter of the operation, and nothing else.
func (d *deriver) plain() Request {
	if d.made.plain == nil {
		r := d.leastRequest()
		d.made.plain = &r
	}
	return *d.made.plain
}

func (d *deriver) leastRequest() Request {
	r := Request{Placement: Query}
	for _, p := range d.needed() {
		if d.isToken(p) {
			r.Parameters = append(r.Parameters, Parameter{p.Name, Value{Token: "base", Length: tokenLength(p), Each: true}})
		} else if v, ok := d.value(p); ok {
			r = r.with(instance(p.Name), Literal(v)) // the first item of a list may be a parameter of its own as well
		}
	}
	r = d.completed(r)
	for _, p := range d.required() {
		if !r.holds(p.Name) {
			r.Parameters = append(r.Parameters, d.inside(p)...)
		}
	}
	return d.complying(r)
}

// completed is a request with all mandatory members of the lists and objects that it has something of.
func (d *deriver) completed(r Request) Request {
	for grown := true; grown; {
		grown = false
		for _, p := range d.op.Business() {
			group := groupOf(p.Name)
			if !p.Required || p.InText || group == "" || r.holds(p.Name) || !r.holds(group) {
				continue
			}
			if v, ok := d.value(p); ok {
				r, grown = r.with(instance(p.Name), Literal(v)), true
			}
		}
	}
	return r
}

// holds reports whether a request has a parameter, or something in it.
func (r Request) holds(documented string) bool {
	name := instance(documented)
	return slices.ContainsFunc(r.Parameters, func(p Parameter) bool { return p.Name == name || strings.HasPrefix(p.Name, name+".") })
}

// inside is the first member that a mandatory list or object can be given by, where none of its members is mandatory.
func (d *deriver) inside(outer operation.Parameter) []Parameter {
	for _, p := range d.op.Business() {
		if v, ok := d.value(p); ok && !p.InText && strings.HasPrefix(p.Name, outer.Name+".") {
			return []Parameter{{instance(p.Name), Literal(v)}}
		}
	}
	return nil
}

// needed lists the operation's own parameters that a request cannot do without: the mandatory ones, and the members of
// lists and objects that are mandatory themselves.
func (d *deriver) needed() []operation.Parameter {
	return slices.DeleteFunc(d.op.Business(), func(p operation.Parameter) bool {
		return !p.Required || p.InText || nested(p) && !d.always(p)
	})
}

// nested parameters matter only when the list or object that they belong to is sent, unless it always is.
func nested(p operation.Parameter) bool { return p.Folded || strings.Contains(p.Name, ".") }

// always reports whether a mandatory member is sent with every request: for certain, or since nothing says otherwise and
// the page's request example has it.
func (d *deriver) always(p operation.Parameter) bool {
	certain, possible := d.certain(p)
	return certain || possible && d.op.Shows(p.Name)
}

// certain reports whether a mandatory member is mandatory whatever else is sent: it is an item itself, or the rows of all
// lists and objects that it is in say so. It is possible where there are no such rows.
func (d *deriver) certain(p operation.Parameter) (certain, possible bool) {
	rows, open := false, false
	for _, outer := range outwards(p.Name) {
		if len(d.op.About(outer)) == 0 {
			list, item := strings.CutSuffix(outer, ".N")
			open = open || item && len(d.op.About(list)) == 0 // nothing says that there has to be an item
			continue
		}
		if row, ok := d.op.Parameter(outer); ok && !row.Required && !d.op.States(outer, contract.RuleRequired) {
			return false, false
		}
		rows = true
	}
	return rows && !open || len(groupsOf(p.Name)) == 0, true
}

// outwards are the names of all lists and objects that a member is in: X.N and X for X.N.Key.
func outwards(name string) []string {
	var out []string
	for i := strings.LastIndexByte(name, '.'); i > 0; i = strings.LastIndexByte(name, '.') {
		name = name[:i]
		out = append(out, name)
	}
	return out
}

// required lists the operation's own mandatory parameters, nested ones apart.
func (d *deriver) required() []operation.Parameter {
	return slices.DeleteFunc(d.op.Business(), func(p operation.Parameter) bool { return !p.Required || nested(p) })
}

func (d *deriver) baseValue(name string) string {
	for _, p := range d.base().Parameters {
		if p.Name == instance(name) {
			return p.Value.Text
		}
	}
	return ""
}

// sends reports whether every request has a parameter, whatever it starts from: scenarios are the same with either start.
func (d *deriver) sends(parameter string) bool { return d.plain().value(instance(parameter)) != "" }
