package derive

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// forbidden: one of the texts that a value must not begin with, or contain, is taken.
func (d *deriver) forbidden(p operation.Parameter) {
	texts := contract.Forbidden(d.statement.Value)
	for i, text := range texts {
		wrong := scenario.WithForbidden(d.op, p.Name, d.statement.Subject.Rule, d.good(p), text)
		lax := d.pardoned(p, wrong)
		if others := slices.Delete(slices.Clone(texts), i, i+1); len(others) > 0 && lax.Kind == defect.Unchecked {
			lax = d.limited(strings.Join(others, ","))
		}
		d.add(broken{
			kind: "taken=" + fit(text), title: p.Name + " may have " + text + " where it must not.", defect: lax,
			witness: asked(d.with(d.base, p, wrong)),
		})
	}
}

// notOnly: the text that a value must not be alone is taken.
func (d *deriver) notOnly(p operation.Parameter) {
	d.add(broken{
		kind: "taken", title: p.Name + " may be " + d.statement.Value + " alone.", defect: d.pardoned(p, d.statement.Value),
		witness: asked(d.with(d.base, p, d.statement.Value)),
	})
}
