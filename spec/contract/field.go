package contract

// HasFields reports whether a field has members of its own.
func (f *Field) HasFields() bool { return f != nil && len(f.Fields) > 0 }

// Members are the members of an object, or of the items of a list.
func (f *Field) Members() []*Field {
	if f.Items != nil {
		return f.Items.Fields
	}
	return f.Fields
}
