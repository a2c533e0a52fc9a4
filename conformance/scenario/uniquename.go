package scenario

import (
	"maps"
	"strings"

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
	if name, where := d.takenName(p); pattern == "" && name != "" {
		d.takenAlready(p, name, where)
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

// takenAlready: a name that something has already is refused where the profile says that it is taken. Where it names the place within
// which the name is taken, it is accepted in one of the others.
func (d *deriver) takenAlready(p operation.Parameter, name string, where Provocation) {
	there := where.apply(d.carrying(p))
	d.add("taken", "a "+p.Name+" that something has already is refused", LabelParameter,
		control(there), probe(d.put(there, p, Literal(name)), refusedAnyhow()))
	scope, known := d.op.Parameter(d.statement.Value)
	here := where.Parameters[scope.Name]
	if !known || here == "" || d.settings.Fixtures.Fresh[scope.Name] != "" {
		return
	}
	var steps []Step
	var asked []string
	for _, other := range d.settings.Fixtures.Accepted[scope.Name] {
		if call := d.put(there.with(instance(scope.Name), Literal(other)), p, Literal(name)); other != here {
			asked = append(asked, "in-"+label(other))
			steps = append(steps, named(asked[len(asked)-1], probe(call, Check{Kind: Answered})))
		}
	}
	if len(steps) < 2 { //nolint:mnd // of one other place the name may be taken as well
		return
	}
	last := len(steps) - 1
	steps[last].Checks = []Check{{Kind: AnyAccepted, Want: strings.Join(asked[:last], ",")}}
	d.add("elsewhere", "a "+p.Name+" that is taken is accepted with another "+scope.Name, LabelParameter, steps...).Level = verdict.Should
}

// takenByOther: where something is made, or changed by its id, it does not get a name that another thing has already. The name may be
// its own, so that it takes two things to tell.
func (d *deriver) takenByOther(id operation.Parameter) {
	stem, is := strings.CutSuffix(id.Name, "Id")
	name, known := d.op.Parameter(stem + "Name")
	taken, where := d.takenName(name)
	ids := d.settings.Fixtures.Accepted[id.Name]
	if !is || !known || id.Required || taken == "" || len(where.Parameters) > 0 || len(ids) < 2 { //nolint:mnd // two things
		return
	}
	var steps []Step
	for _, value := range ids[:2] {
		r := d.put(d.put(where.apply(d.base()), id, Literal(value)), name, Literal(taken))
		steps = append(steps, named("as "+value, probe(r, Check{Kind: Answered})))
	}
	steps[1].Checks = []Check{{Kind: AnyRefused, Want: steps[0].Name}}
	exploring(d.add("taken-name", "with "+id.Name+", a "+name.Name+" that another one has is refused", LabelParameter, steps...))
}

// takenName is a name that something has already, by which the profile brings about the error for that, with the rest of how it does; ""
// when it has none.
func (d *deriver) takenName(p operation.Parameter) (name string, where Provocation) {
	for _, e := range d.op.Errors {
		by, _, ok := d.settings.Fixtures.explicit(e, e.Code)
		name := by.Parameters[p.Name]
		if !ok || by.Tentative || by.Command || !contract.SaysThere(e.Code) || name == "" {
			continue
		}
		by.Parameters = maps.Clone(by.Parameters)
		delete(by.Parameters, p.Name)
		return name, by
	}
	return "", Provocation{}
}
