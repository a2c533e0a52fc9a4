package document

import (
	"cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Pages show examples that are not as their own tables say. Other tools would refuse a description for them, so that they
// stand in extensions of ours: x-rpc-example in the place of example, and x-rpc-examples in the place of examples.

// setExample adds the example of a value, under a word that it may stand under.
func setExample(d doc, t contract.Type, cs []contract.Constraint, example string) {
	switch n := typedNode(t, example); {
	case example == "":
	case n == nil || !obeys(t, cs, example):
		d.str(contract.ExtExample, example)
	default:
		d.set("example", n)
	}
}

// obeys reports whether a value obeys those of its constraints that its schema says.
func obeys(t contract.Type, cs []contract.Constraint, value string) bool {
	for _, c := range cs {
		info, _ := c.Rule.Find()
		ofTexts := info.Pattern != nil || c.Rule == contract.RuleMinLength || c.Rule == contract.RuleMaxLength
		said := info.Schema != "" && c.Rule != contract.RuleDefault && (t.Name == "string" || !ofTexts)
		if said && !info.Obeys(c.Value, value) {
			return false
		}
	}
	return true
}

// fits reports whether a value is what the schema of a field says.
func fits(f *contract.Field, v *contract.Value) bool {
	switch f.Type.Name {
	case "object":
		return v.Kind == contract.KindObject && membersFit(f.Fields, f.Values, v)
	case "array":
		return v.Kind == contract.KindArray && itemsFit(f, v)
	}
	return valueFits(f.Type, valueRules(f), v)
}

// membersFit looks at the members of an object; of those that no field is about, others says what they are, or nothing does.
func membersFit(fields []*contract.Field, others *contract.Field, v *contract.Value) bool {
	for _, m := range v.Members {
		of := others
		for _, f := range fields {
			if f.Name == m.Name {
				of = f
			}
		}
		if of != nil && !fits(of, m.Value) {
			return false
		}
	}
	return true
}

func itemsFit(f *contract.Field, v *contract.Value) bool {
	for _, item := range v.Items {
		if f.Items != nil && !fits(f.Items, item) || !itemObeys(f, item) {
			return false
		}
	}
	return true
}

// itemObeys reports whether an item obeys what the field says of each.
func itemObeys(f *contract.Field, item *contract.Value) bool {
	if f.Items != nil && !f.Items.Type.IsScalar() {
		return true
	}
	return valueFits(itemType(f), valueRules(f), item)
}

func valueFits(t contract.Type, cs []contract.Constraint, v *contract.Value) bool {
	kinds := map[string]contract.ValueKind{"integer": contract.KindNumber, "number": contract.KindNumber, "boolean": contract.KindBool}
	kind, known := kinds[t.Name]
	if !known {
		kind = contract.KindString
	}
	t.Name = cmp.Or(t.Name, "string")
	return v.Kind == kind && t.Holds(v.Text) && obeys(t, cs, v.Text)
}
