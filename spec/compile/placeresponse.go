package compile

import "github.com/plumb-conformance/plumb/spec/page"

// placeResponse puts the rows of the response tables into the tree of the result. shown is what examples show of the
// result, nil when they show nothing. Rows that have no place come back beside it.
func placeResponse(sink *page.Sink, shown *Value, tables []rowTable) (*Field, []Unplaced) {
	documented := map[string]bool{}
	for _, t := range tables {
		for _, r := range t.rows {
			documented[r.field.Name] = true
		}
	}
	p := newPlacer(sink, unwrap(shown, documented), documented)
	p.place(tables)
	root := p.root.owner
	types := map[string]*Field{}
	namedTypes(root, types)
	shareTypes(root, types, 0)
	settle(root)
	return root, p.unplaced
}
