package derive

import (
	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// dryRun: a request that is only to be checked is carried out.
func (d *deriver) dryRun(p operation.Parameter) {
	value, code := d.op.DryRun(p.Name)
	only := d.with(d.base, p, value)
	if code != "" {
		d.add(broken{kind: "carried-out", title: "A request with " + p.Name + " = " + value + " is carried out.", defect: d.dropped(), witness: asked(only)})
	}
	for _, s := range d.op.Statements {
		name, known := d.op.Parameter(s.Subject.Name)
		if s.Subject.Rule != contract.RuleUniqueName || !known || d.settings.New[name.Name] == "" {
			continue
		}
		d.add(broken{
			kind: "makes", title: "A request with " + p.Name + " = " + value + " makes what it names.", defect: defect.Defect{Kind: defect.Made},
			witness: [][]scenario.Request{{d.with(only, name, d.settings.New[name.Name]), d.with(d.base, name, d.settings.New[name.Name])}},
		})
		return
	}
}
