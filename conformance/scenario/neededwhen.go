package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// neededRule: in its case, a request with the parameter is accepted, and one without it refused.
func (d *deriver) neededRule(p operation.Parameter) {
	given, promised := d.sendingGood(p)
	given, _, ok := d.inCase(given, d.op.NeededWhen(p.Name))
	if !ok {
		d.add("missing", p.Name+" left out where it is required is refused", LabelParameter).Missing = "values for its case"
		return
	}
	given = d.effective(given, Request{}) // a case that has no effect demands nothing
	probed := probe(d.complying(given.lacking(p.Name)), refused(p.Name))
	probed.AsIs = true
	s := d.add("missing", p.Name+" left out where "+needsText(d.op.NeededWhen(p.Name))+" is refused", LabelParameter, control(given), probed)
	s.Tentative = !promised && d.base().holds(p.Name)
}

// complying is a request with what its own values demand: where they make a case in which another parameter is required, that is there
// too, and so on. What a scenario leaves out on purpose stays out.
func (d *deriver) complying(r Request) Request {
	const chain = 4 // what is required may demand something itself
	for range chain {
		before := len(r.Parameters)
		for _, p := range d.demandedBy(r) {
			if v, ok := d.value(p); ok {
				r = r.with(instance(p.Name), Literal(v))
			}
		}
		if len(r.Parameters) == before {
			break
		}
	}
	return r
}

// demandedBy are the parameters that a request's own values make required, and that it neither has nor leaves out on purpose.
func (d *deriver) demandedBy(r Request) []operation.Parameter {
	var out []operation.Parameter
	for _, s := range d.op.Statements {
		name := s.Subject.Name
		if s.Subject.Kind != contract.OfParameter || s.Subject.Rule != contract.RuleNeeded || r.holds(name) || slices.Contains(r.Omit, instance(name)) {
			continue
		}
		needs, _ := contract.ReadNeeds(s.Value)
		if p, known := d.op.Parameter(name); known && !slices.ContainsFunc(needs, func(n contract.Need) bool { return !d.meets(r, n) }) && len(d.against(r, name)) == 0 {
			out = append(out, p)
		}
	}
	return out
}

// lacksCompanion says what a scenario cannot be asked without: a value that its requests' own values demand and that nobody knows.
func (d *deriver) lacksCompanion(s Scenario) string {
	for _, step := range s.Steps {
		if slices.ContainsFunc(step.Checks, Check.AsksRefusal) || step.AsIs {
			continue
		}
		var names []string
		for _, p := range d.demandedBy(step.Request) {
			names = append(names, p.Name)
		}
		if len(names) > 0 {
			return "a value of " + strings.Join(names, " and ")
		}
	}
	return ""
}
