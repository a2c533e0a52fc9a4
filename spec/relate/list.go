package relate

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// list is a list of a result with the members of its items.
type list struct {
	path    string // with dots between
	members []member
}

// member is a member of the items of a list: a scalar.
type member struct {
	name, typ, example string
	listed             []string // its values, where the page lists them
	said               string   // the first sentence of its description
}

func (l list) member(matches func(name string) bool) (member, bool) {
	for _, m := range l.members {
		if matches(m.name) {
			return m, true
		}
	}
	return member{}, false
}

// mainList is the list that the answers are about: the only one that stands in no other, or of several the only one of
// objects. A text that is a list in JSON counts where there is no other.
func mainList(c *contract.Contract) list {
	lists := listsIn(c.Response, "")
	objects := lists[:0:0]
	for _, l := range lists {
		if len(l.members) > 0 {
			objects = append(objects, l)
		}
	}
	switch {
	case len(objects) == 1:
		return objects[0]
	case len(lists) == 1:
		return lists[0]
	case len(lists) > 0:
		return list{}
	}
	return textList(c)
}

func listsIn(f *contract.Field, path string) []list {
	var out []list
	for _, m := range f.Fields {
		at := joined(path, m.Name)
		switch m.Type.Name {
		case "array":
			out = append(out, list{at, scalars(m.Items)})
		case "object":
			out = append(out, listsIn(m, at)...)
		}
	}
	return out
}

func joined(path, name string) string { return strings.TrimPrefix(path+"."+name, ".") }

func scalars(item *contract.Field) []member {
	if item == nil {
		return nil
	}
	var out []member
	for _, f := range item.Fields {
		if f.Type.IsScalar() {
			out = append(out, memberOf(f))
		}
	}
	return out
}

func memberOf(f *contract.Field) member {
	m := member{name: f.Name, typ: f.Type.Name, example: f.Example}
	for _, c := range f.Constraints {
		if c.Rule == contract.RuleEnum {
			m.listed = c.Values
		}
	}
	if len(f.Said) > 0 {
		m.said = f.Said[0].Quote
	}
	return m
}

// textList is the one text at the top of a result that the page shows as a list of objects in JSON.
func textList(c *contract.Contract) list {
	var found list
	for _, f := range c.Response.Fields {
		if f.Type.Name != "string" || !strings.HasPrefix(f.Example, "[") {
			continue
		}
		value, _ := sample.JSON(f.Example)
		if value == nil || value.Kind != contract.KindArray || value.Object() == nil {
			continue
		}
		if found.path != "" {
			return list{}
		}
		found = list{f.Name, shownMembers(value.Object())}
	}
	return found
}

func shownMembers(object *contract.Value) []member {
	var out []member
	for _, m := range object.Members {
		switch m.Value.Kind { //nolint:exhaustive // the others are no scalars with a value
		case contract.KindString:
			out = append(out, member{name: m.Name, typ: "string", example: m.Value.Text})
		case contract.KindNumber:
			out = append(out, member{name: m.Name, typ: "number", example: m.Value.Text})
		}
	}
	return out
}
