package contract

// HasFields reports whether a field has members of its own.
func (f *Field) HasFields() bool { return f != nil && len(f.Fields) > 0 }

// HoldsValues reports whether a field is a value, or a list of values, of which rules can speak.
func (f *Field) HoldsValues() bool {
	if f.Items != nil {
		return f.Type.Name == "array" && !f.HasFields() && f.Items.HoldsValues()
	}
	return f.Type.IsScalar() && !f.HasFields()
}

// Members are the members of an object, or of the items of a list.
func (f *Field) Members() []*Field {
	if f.Items != nil {
		return f.Items.Fields
	}
	return f.Fields
}
