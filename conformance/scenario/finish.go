package scenario

import "slices"

// finished is a scenario whose requests are as the page and the profile want them, whatever its rule has made of them.
func (d *deriver) finished(s Scenario) Scenario {
	start := d.base()
	for i, step := range s.Steps {
		refusal := slices.ContainsFunc(step.Checks, Check.AsksRefusal)
		s.Steps[i].Request = d.chosen(step.Request, start, refusal)
	}
	return s
}
