package scenario

import "github.com/plumb-conformance/plumb/conformance/operation"

// requiredRule: without the parameter, the request is refused. Common parameters have their place in the query.
func (d *deriver) requiredRule(p operation.Parameter) {
	if certain, _ := d.certain(p); nested(p) && !certain {
		d.givenRule(p, "given")
		return
	}
	name, base := instance(p.Name), d.base()
	d.add("missing-query", name+" left out of the query is refused", LabelParameter,
		control(base), probe(d.drop(base, p), refused(p.Name)))
	form := base.placed(Form)
	d.add("missing-form", name+" left out of the form body is refused", LabelParameter,
		control(form), probe(d.drop(form, p), refused(p.Name)))
}
