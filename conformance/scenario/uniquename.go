package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// uniqueNameRule: a name that was given once is refused the second time, where a new one is accepted; within something else it
// is accepted again. A target keeps what it has made, so that the names are such as were never used before.
func (d *deriver) uniqueNameRule(p operation.Parameter) {
	const variant = "taken"
	title := "a second call with the same " + p.Name + " is refused"
	pattern := d.settings.Fixtures.Fresh[p.Name]
	if name := d.takenName(p); pattern == "" && name != "" {
		d.add(variant, "a "+p.Name+" that something has already is refused", LabelParameter,
			control(d.carrying(p)), probe(d.put(d.carrying(p), p, Literal(name)), refusedAnyhow()))
		return
	}
	if pattern == "" || p.InText {
		d.add(variant, title, LabelParameter).Missing = "a pattern of new values of " + p.Name
		return
	}
	calling := func(name string) Request {
		return d.put(d.carrying(p), p, Value{Token: name, Pattern: pattern})
	}
	again := probe(calling("name"), refusedAnyhow())
	d.add(variant, title, LabelParameter, named("first", control(calling("name"))), again, named("another name", control(calling("another"))))
	where, known := d.op.Parameter(d.statement.Value)
	if !known {
		return
	}
	here := d.baseValue(where.Name)
	there, promised, ok := d.second(where, here)
	if here == "" || !ok || !promised {
		return
	}
	elsewhere := calling("name").with(instance(where.Name), Literal(there))
	d.add("elsewhere", "the same "+p.Name+" is accepted with another "+where.Name, LabelParameter,
		named("first", control(calling("name"))), named("another name", control(calling("another").with(instance(where.Name), Literal(there)))),
		probe(elsewhere, accepted())).Level = verdict.Should
}

// takenName is a name that something has already, by which the profile brings about the error for that; "" when it has none.
func (d *deriver) takenName(p operation.Parameter) string {
	for _, e := range d.op.Errors {
		by, _, ok := d.settings.Fixtures.explicit(e, e.Code)
		if ok && !by.Tentative && contract.SaysThere(e.Code) && by.Parameters[p.Name] != "" {
			return by.Parameters[p.Name]
		}
	}
	return ""
}
