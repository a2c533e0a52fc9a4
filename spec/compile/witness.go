package compile

import (
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// witness holds the rows of the result against the page's own JSON examples of success: what an example leaves out
// where it shows the members beside it is there sometimes only, and a value of another type contradicts the row.
func (c *compiler) witness(out *contract.Contract) {
	for _, ex := range out.Examples {
		if ex.Kind != "json" || ex.Failure || ex.Value == nil {
			continue
		}
		shown := sample.Unwrap(ex.Value, documentedNames(out.Response))
		c.held(out.Response, shown, ex.BodyAt.Line)
	}
}

// held compares the members of a result's object, or of the items of a list, with what an example shows there.
func (c *compiler) held(f *contract.Field, shown *contract.Value, line int) {
	if f == nil || shown == nil {
		return
	}
	switch shown.Kind { //nolint:exhaustive // the others have nothing inside
	case contract.KindArray:
		for _, item := range shown.Items {
			c.held(f.Items, item, line)
		}
	case contract.KindObject:
		for _, m := range f.Fields {
			c.heldMember(m, shown.Get(m.Name), line)
		}
	}
}

func (c *compiler) heldMember(m *contract.Field, shown *contract.Value, line int) {
	if shown == nil || shown.Kind == contract.KindNull {
		m.Sometimes = true
		return
	}
	if !m.OtherType && m.At.Line > 0 && otherType(m.Type, shown.Kind) {
		m.OtherType = true
		c.sink.Addf(page.Warning, m.At.Line, 0, "member %q is of type %s, the JSON example (line %d) shows it as %s; neither is taken for certain",
			m.Name, m.Type.Name, line, shown.Kind)
	}
	if shown.Kind == contract.KindNumber {
		m.Type = wide(m.Type, shown.Text)
	}
	c.held(m, shown, line)
}

// otherType reports whether an example's value cannot be one of a documented type.
func otherType(t contract.Type, shown contract.ValueKind) bool {
	switch t.Name {
	case "string":
		return shown != contract.KindString
	case "integer", "number":
		return shown != contract.KindNumber
	case "boolean":
		return shown != contract.KindBool
	case "array":
		return shown != contract.KindArray
	case "object":
		return shown != contract.KindObject
	}
	return false
}

// documentedNames are the names of all members.
func documentedNames(f *contract.Field) map[string]bool {
	out := map[string]bool{}
	var walk func(*contract.Field)
	walk = func(f *contract.Field) {
		if f == nil {
			return
		}
		for _, m := range f.Fields {
			out[m.Name] = true
			walk(m)
		}
		walk(f.Items)
		walk(f.Values)
	}
	walk(f)
	return out
}
