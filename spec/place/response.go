package place

import (
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/sample"
)

// Response puts the rows of the response tables into the tree of the result. shown is what examples show of the
// result, nil when they show nothing. Rows that have no place come back beside it.
func Response(sink *page.Sink, shown *contract.Value, tables []Table) (*contract.Field, []contract.Unplaced) {
	documented := map[string]bool{}
	for _, t := range tables {
		for _, r := range t.Rows {
			documented[r.Field.Name] = true
		}
	}
	p := newPlacer(sink, sample.Unwrap(shown, documented), documented)
	p.place(tables)
	root := p.root.owner
	types := map[string]*contract.Field{}
	namedTypes(root, types)
	shareTypes(root, types, 0)
	settle(root)
	return root, p.unplaced
}
