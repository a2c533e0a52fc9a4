package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Inside gives a parameter the members that its own description explains, as rows behind it. Each comes with its path in Name:
// names from the outside in, with dots, and lists tells which of them hold lists. What rows of tables list already is left
// as it is. It returns the rows that it took.
func Inside(parent *RequestRow, rows, members []*RequestRow, lists func(path string) bool) []*RequestRow {
	if !parent.InText && (parent.Within != "" || strings.Contains(parent.Name, ".")) {
		return nil // a text inside of a list or an object that travels member by member has no members of its own
	}
	listed := map[string]bool{}
	for _, r := range rows {
		listed[r.Name] = true
	}
	var out []*RequestRow
	for _, m := range members {
		name, within := inText(parent, m.Name, lists)
		if listed[name] || len(name) > contract.MaxName || strings.Count(name, ".") >= contract.MaxDepth {
			continue
		}
		listed[name] = true
		m.Name, m.Within, m.Inferred, m.Table, m.Caption = name, within, contract.ByProse, parent.Table, parent.Caption
		out = append(out, m)
	}
	travelInside(parent, out)
	return out
}

// travelInside settles that a parameter with members inside is a text in JSON, unless it is sent member by member.
func travelInside(parent *RequestRow, members []*RequestRow) {
	if len(members) > 0 && (parent.Style == contract.StyleNone || parent.Style == contract.StyleSimple) {
		parent.Style = contract.StyleJSON
	}
	for _, m := range members {
		m.InText = parent.Style == contract.StyleJSON || parent.InText
	}
}

// inText is the name of a member by its path in a text, and that of what it is inside of.
func inText(parent *RequestRow, path string, lists func(path string) bool) (name, within string) {
	name = parent.Name
	if (parent.Type.Name == "array" || parent.list) && !strings.HasSuffix(name, ".N") {
		name += ".N"
	}
	within = parent.Name
	for i, step := range strings.Split(path, ".") {
		if i > 0 {
			within = name
			if before := strings.Join(strings.Split(path, ".")[:i], "."); lists(before) {
				name += ".N"
			}
		}
		name += "." + step
	}
	return name, within
}
