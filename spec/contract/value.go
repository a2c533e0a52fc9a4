package contract

// ValueKind is the kind of a JSON value.
type ValueKind int

// The kinds of JSON values.
const (
	KindNull ValueKind = iota
	KindBool
	KindNumber
	KindString
	KindArray
	KindObject
)

// String is the kind in a word.
func (k ValueKind) String() string {
	return [...]string{"null", "boolean", "number", "string", "array", "object"}[k]
}

// Value is a JSON value whose members keep their order.
type Value struct {
	Kind    ValueKind
	Text    string   // of a string, number or bool; numbers as written
	Members []Member // of an object
	Items   []*Value // of an array
	Single  bool     // of XML: an element that stands once, which a list of one may be, too
}

// Member is one member of an object.
type Member struct {
	Name  string
	Value *Value
	Line  int // 1-based, within the text that was read
}

// Get returns the member with the name, nil when there is none.
func (v *Value) Get(name string) *Value {
	if v == nil {
		return nil
	}
	for _, m := range v.Members {
		if m.Name == name {
			return m.Value
		}
	}
	return nil
}

// Object returns the value itself when it is an object, or the first object of a list (of lists).
func (v *Value) Object() *Value {
	for v != nil && v.Kind == KindArray {
		if len(v.Items) == 0 {
			return nil
		}
		v = Merged(v.Items)
	}
	if v == nil || v.Kind != KindObject {
		return nil
	}
	return v
}

// Merged is one object with the members of all objects of a list: examples often show a member in one item only.
func Merged(items []*Value) *Value {
	if len(items) == 1 || items[0].Kind != KindObject {
		return items[0]
	}
	out := &Value{Kind: KindObject}
	seen := map[string]bool{}
	for _, it := range items {
		for _, m := range it.Members {
			if !seen[m.Name] {
				seen[m.Name] = true
				out.Members = append(out.Members, m)
			}
		}
	}
	return out
}

// IsEmpty reports whether the value shows nothing.
func (v *Value) IsEmpty() bool {
	return v == nil || v.Kind == KindNull || v.Kind == KindString && v.Text == "" ||
		v.Kind == KindObject && len(v.Members) == 0 || v.Kind == KindArray && len(v.Items) == 0
}
