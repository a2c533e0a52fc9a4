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
	d.requiredBeside(p)
}

// requiredBeside: what the page calls mandatory, without any words to the contrary, is so beside each optional parameter that the
// profile has a value of.
func (d *deriver) requiredBeside(p operation.Parameter) {
	const most = 8 // optional parameters
	steps := []Step{control(d.base())}
	for _, q := range d.op.Business() {
		given, _ := d.sendingGood(q)
		dry := d.dry(q, given.value(q.Name))
		if q.Required || !d.settings.Fixtures.gives(q.Name) || q.InText || nested(q) || dry || d.conditional(q.Name) || d.conditional(p.Name) || len(steps) > most {
			continue
		}
		if lacking := d.drop(given, p); len(lacking.Parameters) < len(given.Parameters) {
			steps = append(steps, named("beside "+q.Name, probe(lacking, refused(p.Name))))
		}
	}
	if len(steps) > 1 && !p.InText {
		exploring(d.add("missing-beside", p.Name+" left out is refused also beside optional parameters", LabelParameter, steps...))
	}
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
