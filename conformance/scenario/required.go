package scenario

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// requiredRule: without the parameter, the request is refused. Common parameters have their place in the query.
func (d *deriver) requiredRule(p operation.Parameter) {
	if certain, _ := d.certain(p); nested(p) && !certain {
		d.givenRule(p, "given")
		d.requiredWithin(p)
		return
	}
	name, base := instance(p.Name), d.base()
	d.add("missing-query", name+" left out of the query is refused", LabelParameter,
		control(base), probe(d.drop(base, p), refused(p.Name)))
	form := base.placed(Form)
	d.add("missing-form", name+" left out of the form body is refused", LabelParameter,
		control(form), probe(d.drop(form, p), refused(p.Name)))
}

// requiredWithin: an item or an object that is given without a member that is mandatory there is refused. It may be that no
// item is asked for, so that only a profile with a value of the member makes a must of it.
func (d *deriver) requiredWithin(p operation.Parameter) {
	given, _ := d.sendingGood(p)
	lacking := d.drop(given, p)
	if !p.InText && !slices.ContainsFunc(lacking.Parameters, func(sent Parameter) bool { return groupOf(sent.Name) == groupOf(instance(p.Name)) }) {
		return
	}
	s := d.add("missing-within", instance(p.Name)+" left out of what it belongs to is refused", LabelParameter,
		control(given), probe(lacking, refused(p.Name)))
	if !d.settings.Fixtures.gives(p.Name) {
		exploring(s)
	}
}
