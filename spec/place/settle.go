package place

import (
	"cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// settle gives every field the type that its place asks for: what has members is an object or a list of objects, and
// what says nothing is a text.
func settle(f *contract.Field) {
	switch {
	case f.Items != nil:
		settle(f.Items)
		f.Type = contract.Type{Name: "array", Of: f.Type.Of, Item: f.Items.Type.Name, ItemFormat: f.Items.Type.Format}
	case f.Values != nil:
		settle(f.Values)
	case f.HasFields() && f.Type.Name != "object":
		f.Type = contract.Type{Name: "object", Of: f.Type.Of}
	case f.Type.Name == "array":
		f.Items = &contract.Field{Type: contract.Type{Name: cmp.Or(f.Type.Item, "string"), Format: f.Type.ItemFormat}}
		settle(f.Items)
		if f.Type.Item == "" {
			f.Items.Inferred = contract.ByTable
		}
	case f.Type.Name == "":
		f.Type.Name = "string"
	}
	for _, m := range f.Fields {
		settle(m)
	}
}
