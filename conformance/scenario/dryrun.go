package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// dryRunRule: with the value, the answer has the code that the page names; where it names none, what comes is recorded. Nothing is
// made: a name that can be used once is free behind it.
func (d *deriver) dryRunRule(p operation.Parameter) {
	value, errorCode := d.op.DryRun(p.Name)
	only := d.put(d.carrying(p), p, Literal(value))
	if errorCode == "" {
		d.add("checked", "a request with "+p.Name+" = "+value, LabelParameter, control(d.base()), probe(only, Check{Kind: Answered})).Level = verdict.Observe
	} else {
		d.add("checked", "a request with "+p.Name+" = "+value+" is answered with "+errorCode, LabelParameter, control(d.base()), probe(only, code(errorCode)))
	}
	for _, s := range d.op.Statements {
		name, known := d.op.Parameter(s.Subject.Name)
		pattern := d.settings.Fixtures.Fresh[s.Subject.Name]
		if s.Subject.Rule != contract.RuleUniqueName || !known || pattern == "" || name.InText {
			continue
		}
		naming := d.put(d.carrying(name), name, Value{Token: "name", Pattern: pattern})
		checked := Step{Name: "checked", Role: Control, Request: d.put(naming, p, Literal(value)), Checks: []Check{accepted()}}
		if errorCode != "" {
			checked.Checks = []Check{code(errorCode)}
		}
		d.add("makes-nothing", "what a request with "+p.Name+" = "+value+" names can be made behind it", LabelParameter,
			checked, probe(naming, accepted())).Level = verdict.Should
		break
	}
	if len(d.scenarios) == 1 && errorCode == "" {
		d.givenRule(p, "given")
	}
}

// taken is the check that a value of a parameter is accepted: one with which a request is only checked may be answered with the
// code that tells of it.
func (d *deriver) taken(p operation.Parameter, value string) Check {
	if dry, errorCode := d.op.DryRun(p.Name); dry == value && errorCode != "" {
		return Check{Kind: AcceptedOr, Want: errorCode}
	}
	return accepted()
}

// dry reports whether a request with a value of a parameter is only checked: nothing starts from that.
func (d *deriver) dry(p operation.Parameter, value string) bool {
	dry, _ := d.op.DryRun(p.Name)
	return value != "" && dry == value
}
