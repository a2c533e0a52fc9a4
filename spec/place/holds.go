package place

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// canHold reports whether a row lets its member have members: by its type, or where that says nothing, by the absence of a
// value from its example cell.
func canHold(r ResponseRow) bool {
	f := r.Field
	switch f.Type.Name {
	case "object":
		return f.Type.Format != "json"
	case "array":
		return f.Type.Item == "" || f.Type.Item == "object" || f.Type.Item == "array"
	}
	return f.Type.Name == "" && r.Blank && !cellShowsValue(f)
}

// cellShowsValue reports whether the example cell of a member shows a value, or values, and no object.
func cellShowsValue(f *contract.Field) bool {
	text := strings.TrimSpace(f.Example)
	switch strings.ToLower(text) {
	case "", "-", "--", "n/a", "无", "none":
		return false
	}
	return !strings.Contains(text, "{")
}

// listsScalars reports whether a list has values for items, by its example cell, or by its name where its type says nothing
// of them.
func listsScalars(f *contract.Field) bool {
	return f.Type.Name == "array" && f.Type.Of == "" && (cellShowsValue(f) || f.Type.Item == "" && f.Example == "" && namesValues(f.Name))
}

// namesValues recognises the names of lists of values: InstanceIds, not Instances.
func namesValues(name string) bool {
	for _, end := range []string{"Ids", "IDs", "Ips", "IPs", "Names", "Urls", "URLs", "Arns", "Ports", "Emails"} {
		if strings.HasSuffix(name, end) && len(name) > len(end) {
			return true
		}
	}
	return false
}

// takeType gives a member without a type the one that its value in examples has, and a list what its items are.
func takeType(f *contract.Field, shown *contract.Value) (taken bool) {
	switch {
	case shown == nil:
	case f.Type.Name == "" && shown.Kind == contract.KindObject:
		f.Type = contract.Type{Name: "object"}
		return true
	case f.Type.Name == "" && shown.Kind == contract.KindArray:
		f.Type = contract.Type{Name: "array"}
		takeItems(f, shown.Items)
		return true
	case f.Type.Name == "array" && shown.Kind == contract.KindArray:
		takeItems(f, shown.Items)
	case f.Type.Name == "" && shown.Kind != contract.KindNull:
		f.Type = contract.Type{Name: itemType([]*contract.Value{shown})}
		return shown.Kind != contract.KindString // in XML whatever is shown is a text
	}
	return false
}

// takeItems says what the items of a list are, where its type does not, or names a structure although they are values.
func takeItems(f *contract.Field, items []*contract.Value) {
	shown := itemType(items)
	switch {
	case shown == "" || f.Type.Item != "" && f.Type.Item != "object" && f.Type.Item != "array":
	case shown == "array":
		f.Type.Item = shown
		if innermost(items[0]) != "object" {
			f.Items = &contract.Field{Type: contract.Type{Name: "array"}}
			takeItems(f.Items, items[0].Items)
		}
	case f.Type.Item == "", shown != "object":
		f.Type.Item, f.Type.ItemFormat, f.Type.Of = shown, "", of(f, shown)
	}
}

// of is the name of the structure of the items of a list: values have none.
func of(list *contract.Field, shown string) string {
	if shown == "object" {
		return list.Type.Of
	}
	return ""
}

// innermost is the type of what lists of lists hold.
func innermost(list *contract.Value) string {
	for len(list.Items) > 0 && list.Items[0].Kind == contract.KindArray {
		list = list.Items[0]
	}
	return itemType(list.Items)
}

// itemType is the type of the items of a list, "" when it is empty.
func itemType(items []*contract.Value) string {
	out := ""
	for _, item := range items {
		t := map[contract.ValueKind]string{
			contract.KindBool: "boolean", contract.KindArray: "array", contract.KindObject: "object", contract.KindString: "string",
		}[item.Kind]
		if item.Kind == contract.KindNumber {
			t = "integer"
			if strings.ContainsAny(item.Text, ".eE") {
				t = "number"
			}
		}
		switch {
		case t == "" || t == out:
		case out == "", t == "number" && out == "integer":
			out = t
		case t == "integer" && out == "number":
		default:
			return "string"
		}
	}
	return out
}

// isElement reports whether a name is that of one element of a list: the list's own name, its singular, or the type of its
// items.
func isElement(list *contract.Field, name string) bool {
	if strings.EqualFold(list.Type.Of, name) {
		return true
	}
	if strings.EqualFold(list.Name, name) {
		return true
	}
	for _, whole := range listNames(name) {
		if strings.EqualFold(list.Name, whole) {
			return true
		}
	}
	return false
}

// listNames are the names that a list has whose items have a name.
func listNames(item string) []string {
	out := make([]string, 0, 9)
	for _, end := range []string{"s", "es", "List", "Set", "Array", "sList", "Infos", "Items"} {
		out = append(out, item+end)
	}
	if stem, ok := strings.CutSuffix(item, "y"); ok {
		out = append(out, stem+"ies")
	}
	return out
}

// ofCell reads the example cell of a member that may hold others as what examples show of it.
func ofCell(f *contract.Field) *contract.Value {
	if f.Type.Name != "array" && f.Type.Name != "" && f.Type.Name != "object" || f.Type.Format == "json" {
		return nil
	}
	return sample.Union(sample.Text(f.Example))
}
