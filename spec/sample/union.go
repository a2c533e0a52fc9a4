package sample

import (
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// maxShownItems is how many scalars of a list are kept: enough to see what they are.
const maxShownItems = 8

// Union puts the items of every list together: the one that is left has the members of all of them, at every depth, for
// examples often show a member in one item only. A list of scalars keeps its first few. nil stays nil.
func Union(v *contract.Value) *contract.Value {
	if v == nil {
		return nil
	}
	return unite([]*contract.Value{v})
}

// unite makes one value of several that stand in one place; the first that shows something says what it is.
func unite(values []*contract.Value) *contract.Value {
	first := values[0]
	for _, v := range values {
		if !v.IsEmpty() {
			first = v
			break
		}
	}
	switch {
	case first.Kind == contract.KindArray, first.Single && hasList(values):
		return uniteLists(values)
	case first.Kind == contract.KindObject:
		return &contract.Value{Kind: contract.KindObject, Members: uniteMembers(values), Single: first.Single}
	}
	return first
}

// hasList reports whether one of the values is a list with items.
func hasList(values []*contract.Value) bool {
	return slices.ContainsFunc(values, func(v *contract.Value) bool { return v.Kind == contract.KindArray && len(v.Items) > 0 })
}

func uniteMembers(values []*contract.Value) []contract.Member {
	var out []contract.Member
	at := map[string]int{}
	var all [][]*contract.Value
	for _, v := range values {
		for _, m := range v.Members {
			i, have := at[m.Name]
			if !have {
				i = len(out)
				at[m.Name] = i
				out, all = append(out, m), append(all, nil)
			}
			all[i] = append(all[i], m.Value)
		}
	}
	for i := range out {
		out[i].Value = unite(all[i])
	}
	return out
}

// uniteLists puts the items of lists together: their objects, else their lists, else the first scalars.
func uniteLists(lists []*contract.Value) *contract.Value {
	byKind := map[contract.ValueKind][]*contract.Value{}
	var scalars []*contract.Value
	for _, list := range lists {
		items := list.Items
		if list.Single {
			items = []*contract.Value{list}
		}
		for _, item := range items {
			switch item.Kind {
			case contract.KindObject, contract.KindArray:
				byKind[item.Kind] = append(byKind[item.Kind], item)
			default:
				scalars = append(scalars, item)
			}
		}
	}
	out := &contract.Value{Kind: contract.KindArray}
	for _, kind := range []contract.ValueKind{contract.KindObject, contract.KindArray} {
		if items := byKind[kind]; len(items) > 0 {
			out.Items = []*contract.Value{unite(items)}
			return out
		}
	}
	out.Items = scalars[:min(len(scalars), maxShownItems)]
	return out
}
