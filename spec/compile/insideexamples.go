package compile

import (
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// insideExamples are the values that the JSON texts of examples show, by the names of the members with every index as N.
func (c *compiler) insideExamples(rows []*place.RequestRow) map[string][]witnessed {
	out := map[string][]witnessed{}
	for _, r := range rows {
		if r.Within != "" || r.Role != contract.RoleBusiness {
			continue
		}
		spread(out, r.Name, sample.Text(r.Example), r.At.Line)
		for _, pair := range c.shown[contract.Positions(r.Name)] {
			spread(out, r.Name, sample.Text(pair.Value), pair.Line)
		}
	}
	return out
}

// spread adds the plain values inside a value, by their names.
func spread(out map[string][]witnessed, name string, v *contract.Value, line int) {
	if v == nil || len(name) > contract.MaxName {
		return
	}
	switch v.Kind {
	case contract.KindArray:
		for _, item := range v.Items {
			spread(out, name+".N", item, line)
		}
	case contract.KindObject:
		for _, m := range v.Members {
			spread(out, name+"."+m.Name, m.Value, line)
		}
	case contract.KindNull:
	default:
		out[name] = append(out[name], witnessed{value: v.Text, line: line})
	}
}
