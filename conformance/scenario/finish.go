package scenario

import (
	"maps"
	"slices"
	"strings"
)

// finished is a scenario whose requests are as the page and the profile want them, whatever its rule has made of them.
func (d *deriver) finished(s Scenario) Scenario {
	start := d.base()
	if d.inCaseOfItsText() && len(s.Steps) == 1 && s.Steps[0].Role == Probe {
		s.Steps = append([]Step{control(start)}, s.Steps...) // the target may refuse the case itself
	}
	for i, step := range s.Steps {
		refusal := slices.ContainsFunc(step.Checks, Check.AsksRefusal)
		r := step.Request
		if !step.AsIs {
			r = d.fitting(d.complying(d.chosen(d.effective(r, start), start, refusal)))
		}
		s.Steps[i].Request = d.renewed(d.sent(d.accompanied(r, start, refusal)))
	}
	return s
}

// accompanied is a request with the parameters that the profile says go together. A request that leaves one out to be accepted
// leaves out the others too; one that is to be refused for it keeps them, so that nothing else is wrong with it.
func (d *deriver) accompanied(r, start Request, refusal bool) Request {
	for _, group := range d.settings.Fixtures.Together {
		left := slices.ContainsFunc(group, func(name string) bool { return slices.Contains(r.Omit, instance(name)) })
		switch {
		case left && !refusal:
			r = d.withoutOptional(r, group)
		case slices.ContainsFunc(group, r.holds), left && slices.ContainsFunc(group, start.holds):
			r = d.withAll(r, group)
		}
	}
	return r
}

func (d *deriver) withAll(r Request, names []string) Request {
	for _, name := range names {
		p, known := d.op.Parameter(name)
		if v, ok := d.value(p); known && ok && !r.holds(name) && !slices.Contains(r.Omit, instance(name)) {
			r = r.with(instance(name), Literal(v))
		}
	}
	return r
}

func (d *deriver) withoutOptional(r Request, names []string) Request {
	for _, name := range names {
		if p, known := d.op.Parameter(name); known && !p.Required && r.holds(name) {
			r = r.lacking(name)
		}
	}
	return r
}

// sent is a request with what the profile sends with every request, but for what a scenario sets or leaves out itself.
func (d *deriver) sent(r Request) Request {
	send := d.settings.Fixtures.Send
	for _, name := range slices.Sorted(maps.Keys(send.Parameters)) {
		if _, set := r.parameter(name); !set && !slices.Contains(r.Omit, name) {
			r = r.with(name, Literal(send.Parameters[name]))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(send.Headers)) {
		if !slices.ContainsFunc(r.Headers, func(h Header) bool { return strings.EqualFold(h.Name, name) }) {
			r = r.header(name, send.Headers[name])
		}
	}
	return r
}
