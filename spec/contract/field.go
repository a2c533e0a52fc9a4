package contract

func (f *Field) HasFields() bool { return f != nil && len(f.Fields) > 0 }

// members are the members of an object, or of the items of a list.
func (f *Field) Members() []*Field {
	if f.Items != nil {
		return f.Items.Fields
	}
	return f.Fields
}
