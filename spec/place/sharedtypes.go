package place

import "github.com/plumb-conformance/plumb/spec/contract"

// shareTypes copies the members of a named type to the other fields of that type, which a page describes once.
func shareTypes(f *contract.Field, types map[string]*contract.Field, depth int) {
	for _, m := range f.Fields {
		if src := types[m.Type.Of]; m.Type.Of != "" && src != nil && !m.HasFields() && m.Items == nil && src != m && depth < maxShare {
			switch m.Type.Name {
			case "array":
				m.Items = &contract.Field{Type: contract.Type{Name: "object", Of: m.Type.Of}, Fields: copyFields(src.Members(), 0)}
			case "object":
				m.Fields = copyFields(src.Members(), 0)
			}
		}
		shareTypes(m, types, depth+1)
	}
	if f.Items != nil {
		shareTypes(f.Items, types, depth+1)
	}
}

const maxShare = 4

// namedTypes lists the fields with members by the name of their type; the first of a name counts.
func namedTypes(f *contract.Field, types map[string]*contract.Field) {
	for _, m := range f.Fields {
		if of := m.Type.Of; of != "" && types[of] == nil && len(m.Members()) > 0 {
			types[of] = m
		}
		namedTypes(m, types)
	}
	if f.Items != nil {
		namedTypes(f.Items, types)
	}
}

func copyFields(fields []*contract.Field, depth int) []*contract.Field {
	if depth > maxShare {
		return nil
	}
	out := make([]*contract.Field, 0, len(fields))
	for _, f := range fields {
		n := *f
		n.Inferred = contract.ByTable
		n.Fields = copyFields(f.Fields, depth+1)
		if f.Items != nil {
			items := *f.Items
			items.Fields = copyFields(f.Items.Fields, depth+1)
			n.Items = &items
		}
		out = append(out, &n)
	}
	return out
}
