package scenario

import "slices"

func control(r Request) Step {
	return Step{Name: "control", Role: Control, Request: r, Checks: []Check{{Kind: Accepted}}}
}

func probe(r Request, checks ...Check) Step {
	return Step{Name: "probe", Role: Probe, Request: r, Checks: checks}
}

// alsoChecked is a step with more checks: a control that shows more than acceptance.
func alsoChecked(s Step, checks ...Check) Step {
	s.Checks = append(slices.Clip(s.Checks), checks...)
	return s
}

func named(name string, s Step) Step { s.Name = name; return s }

func atOnce(s Step) Step { s.AtOnce = true; return s }

// evident is a step without whose evidence the scenario can see nothing.
func evident(s Step, evidence string) Step { s.Evidence = evidence; return s }

func together(s Step) Step { s.Together = crowd; return s }

const inProgressAttempts = 20 // enough for a target whose work takes a few milliseconds on a loaded machine
