package derive

import (
	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/defect"
)

// swapped: each of two moments has the value of the other.
func (d *deriver) swapped() {
	path, _, ok := d.op.Result.Locate(d.statement.Subject.Name)
	if !ok {
		return
	}
	d.add(broken{
		kind: "swapped", title: d.statement.Subject.Name + " and " + d.statement.Value + " have each other's values.", reach: otherItems,
		defect: defect.Defect{Kind: defect.Swapped, Path: path, Value: d.statement.Value}, witness: asked(d.base, inFormat(d.base, answer.XML)),
	})
}
