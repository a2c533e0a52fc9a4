package scenario

import "github.com/plumb-conformance/plumb/conformance/operation"

// requiredRule: without the parameter, the request is refused. Common parameters have their place in the query.
func (d *deriver) requiredRule(p operation.Parameter) {
	if nested(p) {
		d.givenRule(p, "given")
		return
	}
	base := d.base()
	d.add("missing-query", p.Name+" left out of the query is refused", LabelParameter,
		control(base), probe(base.without(p.Name), refused(p.Name)))
	form := base.placed(Form)
	d.add("missing-form", p.Name+" left out of the form body is refused", LabelParameter,
		control(form), probe(form.without(p.Name), refused(p.Name)))
}
