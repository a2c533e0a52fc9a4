package derive

import (
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// oneMade: whatever is made is known by the same value.
func (d *deriver) oneMade() {
	path, _, ok := d.op.Result.Locate(d.statement.Subject.Name)
	if !ok {
		return
	}
	d.add(broken{
		kind: "constant", title: d.statement.Subject.Name + " is the same, whatever is made.", reach: otherItems,
		defect: defect.Defect{Kind: defect.Replaced, Path: path, Value: "plumb-1"}, witness: [][]scenario.Request{{d.base}},
	})
}
