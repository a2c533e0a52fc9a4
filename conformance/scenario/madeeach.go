package scenario

import "github.com/plumb-conformance/plumb/conformance/operation"

// madeEach: two things that are made one after the other are known by two values, also in two places, and neither by one that the
// request names something else by.
func (d *deriver) madeEach() {
	path := d.statement.Subject.Name
	other := Check{Kind: OtherValue, Name: d.located(path), Than: "first"}
	one := d.base()
	d.relate("two", "two requests give two values of "+path, named("first", control(one)), probe(d.anotherName(one), seenAccepted(), other))
	for _, p := range d.required() {
		here := d.baseValue(p.Name)
		there, promised, ok := d.second(p, here)
		if !ok || !promised || !isID(p.Name) || here == "" {
			continue
		}
		d.relate("elsewhere-"+p.Name, "two requests with different values of "+p.Name+" give two values of "+path,
			named("first", control(one)), probe(one.with(instance(p.Name), Literal(there)), seenAccepted(), other))
		if d.tellsOwn(p) {
			exploring(d.relate("not-"+p.Name, path+" is not by the "+p.Name+" that was sent",
				probe(one, seenAccepted(), Check{Kind: NotSent, Name: path, Want: p.Name})))
		}
	}
}

// anotherName is a request with another name for what it makes, where the profile knows several.
func (d *deriver) anotherName(r Request) Request {
	for _, p := range d.required() {
		if other, promised, ok := d.second(p, r.value(instance(p.Name))); ok && promised && !isID(p.Name) && len(p.Enum) == 0 && d.settings.Fixtures.Fresh[p.Name] == "" {
			r = r.with(instance(p.Name), Literal(other))
		}
	}
	return r
}

// tellsOwn reports whether the page's example of the member is not one by the example of a parameter.
func (d *deriver) tellsOwn(p operation.Parameter) bool {
	_, f, ok := d.op.Result.Locate(d.statement.Subject.Name)
	return ok && f.Echo == "" && f.Example != p.Example
}
