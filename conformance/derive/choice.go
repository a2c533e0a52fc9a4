package derive

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// noneTaken: a request with none of some parameters is taken.
func (d *deriver) noneTaken() {
	none := d.base
	for _, p := range d.alternatives() {
		none = d.without(none, p)
	}
	d.add(broken{
		kind: "none-taken", title: "A request with none of " + d.statement.Subject.Name + " is taken.", defect: d.dropped(), witness: asked(none),
	})
}

// severalTaken: a request with two of some parameters is taken.
func (d *deriver) severalTaken() {
	var witness []scenario.Request
	alternatives := d.alternatives()
	for i, p := range alternatives {
		for _, q := range alternatives[i+1:] {
			bare := d.base
			for _, each := range alternatives {
				bare = d.without(bare, each)
			}
			witness = append(witness, d.with(d.with(bare, p, d.good(p)), q, d.good(q)))
		}
	}
	d.add(broken{
		kind: "several-taken", title: "A request with two of " + d.statement.Subject.Name + " is taken.", defect: d.dropped(), witness: asked(witness...),
	})
}

// alternatives are the parameters that a choice speaks of.
func (d *deriver) alternatives() []operation.Parameter {
	var out []operation.Parameter
	for _, name := range strings.Split(d.statement.Subject.Name, ",") {
		if p, ok := d.op.Parameter(name); ok && p.Role == contract.RoleBusiness {
			out = append(out, p)
		}
	}
	return out
}
