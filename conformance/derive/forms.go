package derive

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// forms breaks the form of a value: it may have any, and each of several that the page has is refused.
func (d *deriver) forms(p operation.Parameter) {
	d.form(p)
	forms := contract.Forms(d.statement.Value)
	if len(forms) == 1 {
		return
	}
	for i, form := range forms {
		others := strings.Join(slices.Delete(slices.Clone(forms), i, i+1), "|")
		value := operation.Moment(form, 2020) //nolint:mnd // any year
		d.add(broken{
			kind: "form-refused", title: "The form " + form + " of " + p.Name + " is refused.",
			defect:  defect.Defect{Kind: defect.Limit, Statement: d.statement.ID, Value: others},
			witness: asked(d.with(d.base, p, value)),
		})
	}
}
