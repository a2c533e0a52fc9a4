package scenario

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// withChosen adds one of the parameters of which the page says that a request has at least one: one that the profile has a
// value of before others, and none that goes against another sentence of the page.
func (d *deriver) withChosen(r Request) Request {
	for _, c := range d.op.Choices {
		if c.Least {
			r = d.choosing(r, c)
		}
	}
	return r
}

// choosing is a request with one of a choice, where there is one that it can have.
func (d *deriver) choosing(r Request, c operation.Choice) Request {
	if slices.ContainsFunc(c.Of, r.holds) {
		return r
	}
	for _, promised := range []bool{true, false} {
		for _, name := range c.Of {
			p, known := d.op.Parameter(name)
			if !known || slices.Contains(r.Omit, instance(name)) || d.settings.Fixtures.gives(name) != promised || len(d.against(r, name)) > 0 {
				continue
			}
			if v, ok := d.value(p); ok {
				return r.with(instance(name), Literal(v))
			}
		}
	}
	return r
}

// against are the parameters of a request that it cannot have together with another one.
func (d *deriver) against(r Request, name string) []string {
	var out []string
	for _, c := range d.op.Choices {
		if !c.Most || !slices.Contains(c.Of, name) {
			continue
		}
		for _, other := range c.Of {
			if other != name && r.holds(other) && !slices.Contains(out, other) {
				out = append(out, other)
			}
		}
	}
	return out
}

// chosen makes what a scenario has put into a request fit what the page says of choices: what the request started from gives
// way, and where what it started from was left out, something else stands in: a page that says that a request has one of some, at
// most, does not say that it may have none.
func (d *deriver) chosen(r, start Request, refusal bool) Request {
	for _, c := range d.op.Choices {
		for _, name := range c.Of {
			if !r.holds(name) || start.holds(name) {
				continue
			}
			for _, other := range d.against(r, name) {
				if start.holds(other) {
					r = r.lacking(other)
				}
			}
		}
		if !refusal && slices.ContainsFunc(c.Of, start.holds) {
			r = d.choosing(r, c)
		}
	}
	return r
}
