package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

func (d *deriver) enumRule(p operation.Parameter) {
	promised := d.settings.Fixtures.Accepted[p.Name]
	listed := d.listing(p)
	for _, value := range listed {
		s := d.add("value-"+label(value), p.Name+" = "+value+" is accepted", LabelParameter, probe(d.put(d.carrying(p), p, Literal(value)), d.taken(p, value)))
		s.Tentative = p.Role == contract.RoleBusiness && len(listed) > 1 && !slices.Contains(promised, value)
		s.About = p.Name
	}
	good := d.carrying(p)
	if p.Role == contract.RoleBusiness && len(p.Enum) > 0 {
		good = d.put(good, p, Literal(p.Enum[0]))
	}
	d.add("other", p.Name+" with a value that the page does not list is refused", LabelParameter,
		control(good), probe(d.put(good, p, Literal(undocumented(p, listed))), refused(p.Name)))
}

// undocumented is a value of the parameter's type that the page does not list.
func undocumented(p operation.Parameter, listed []string) string {
	if odd := "987654"; (p.Type == "integer" || p.Type == "number") && !slices.Contains(listed, odd) {
		return odd
	}
	return "PlumbUndocumented"
}

// listing are the values that the page lists. Those of a boolean are no limit of its type, so that only the statement has them.
func (d *deriver) listing(p operation.Parameter) []string {
	if p.Type == "boolean" && len(p.Enum) == 0 {
		return strings.Split(d.statement.Value, ",")
	}
	return p.Enum
}
