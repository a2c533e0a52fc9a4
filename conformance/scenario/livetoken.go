package scenario

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// livened is a scenario that sends no place to go on which the page prints: it is one of a list that was, and nobody promised
// that a target knows it. What is about the parameter itself sends the place that an answer names; a target that names none gives
// its list in one part. Elsewhere the parameter is left out.
func (d *deriver) livened(s Scenario) Scenario {
	p, known := d.goingOn()
	if !known || !slices.ContainsFunc(s.Steps, func(step Step) bool { return d.printedPlace(p, step.Request) }) {
		return s
	}
	var steps []Step
	for _, step := range s.Steps {
		if d.printedPlace(p, step.Request) {
			step.Request = step.Request.leaving(p.Name)
			if step.Role == Probe && d.statement.Subject.Name == p.Name {
				begin, on := d.goneOn(p, step)
				steps, step, s.Tentative = append(steps, begin), on, false
			}
		}
		steps = append(steps, step)
	}
	s.Steps = steps
	return s
}

// goingOn is the parameter that says where a list goes on, where the profile has no value of it.
func (d *deriver) goingOn() (operation.Parameter, bool) {
	p, known := d.op.Parameter(d.op.Listing.Token)
	return p, known && !p.Required && !d.settings.Fixtures.gives(p.Name)
}

// isPlace reports whether a parameter is the one of goingOn.
func (d *deriver) isPlace(p operation.Parameter) bool {
	on, known := d.goingOn()
	return known && on.Name == p.Name
}

// printedPlace reports whether a request sends what the page prints as the place to go on.
func (d *deriver) printedPlace(p operation.Parameter, r Request) bool {
	v, has := r.parameter(p.Name)
	return has && v.From.Step == "" && v.Token == "" && v.Text != "" && (v.Text == p.Example || v.Text == d.shownValue(p))
}

// goneOn are the step that asks for the first part of the list, and one that goes on where it ends.
func (d *deriver) goneOn(p operation.Parameter, step Step) (begin, on Step) {
	next := d.located(d.op.Listing.Next)
	r := step.Request
	if size, has := d.op.Parameter(d.op.Listing.Size); has {
		r = r.with(size.Name, Literal(d.smallest(size)))
	}
	begin = evident(alsoChecked(named("begin", control(r)), d.items(GoesOn, next, "", "")), inParts)
	step.Request = r.with(p.Name, Value{Text: "{1}", From: Taken{Step: "begin", Path: next}})
	return begin, step
}

// leaving is a request without a parameter, which nothing says that it leaves out on purpose.
func (r Request) leaving(name string) Request {
	r.Parameters = slices.DeleteFunc(slices.Clone(r.Parameters), func(p Parameter) bool { return p.Name == name })
	return r
}
