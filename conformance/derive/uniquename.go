package derive

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// uniqueName: a name that something has is taken again, or refused where it may be taken again.
func (d *deriver) uniqueName(p operation.Parameter) {
	name := d.settings.New[p.Name]
	if name == "" {
		return
	}
	call := d.with(d.base, p, name)
	d.add(broken{
		kind: "taken-again", title: "A " + p.Name + " that something has is taken again.", defect: d.dropped(),
		witness: [][]scenario.Request{{call, call}},
	})
	where, known := d.op.Parameter(d.statement.Value)
	if !known {
		return
	}
	if there := d.other(where, valueIn(call, sent(where.Name))); there != "" {
		d.add(broken{
			kind: "taken-elsewhere", title: "A " + p.Name + " that something has is refused whatever " + where.Name + " is.", defect: d.limited(""),
			witness: [][]scenario.Request{{call, d.with(call, where, there)}},
		})
	}
}
