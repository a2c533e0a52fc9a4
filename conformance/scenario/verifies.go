package scenario

import "github.com/plumb-conformance/plumb/spec/contract"

// extra is a parameter that no operation has: its value reaches the target's decoding and signature check, and nothing
// else.
const extra = "PlumbExtra"

// verifies is the control of scenarios that rest on the target's signature check: a target that checks nothing accepts
// every spelling, and has shown nothing by it.
func (d *deriver) verifies(r Request) Step {
	return Step{
		Name: "tampered", Role: Control, Request: r.edited(Edit{EditSet, extra, "changed after signing"}),
		Checks: []Check{code(d.mismatchCode())}, Evidence: "checks signatures",
	}
}

// mismatchCode is the code by which a target says that a signature is wrong: what shows that it checks signatures at all.
func (d *deriver) mismatchCode() string {
	for _, s := range d.op.Statements {
		if (keyOf(s.Subject) == key{kind: contract.OfProtocol, about: "signature", rule: "wrong"}) {
			return s.Refusal.Code
		}
	}
	return ""
}
