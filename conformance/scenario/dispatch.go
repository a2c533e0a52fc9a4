package scenario

import "strings"

// What no target has: an operation and a version.
const (
	unknownAction  = "PlumbNoSuchOperation"
	unknownVersion = "1999-01-01"
)

// dispatchedByNothing: a request without Action or Version is refused. Where the overlay gives status and code, by
// those.
func (d *deriver) dispatchedByNothing(name string) {
	checks := []Check{refused(name)}
	if d.statement.Refusal.Code != "" {
		checks = d.refusal()
	}
	d.add("absent", "a request without "+name+" is refused", LabelProtocol, control(d.base()), probe(d.base().without(name), checks...))
}

func (d *deriver) dispatchedByUnknown(name, unknown string) {
	for _, f := range formats() {
		base := d.base().format(f)
		d.add(strings.ToLower(f), "an unknown "+name+" is refused in "+f, LabelProtocol,
			control(base), probe(base.with(name, Literal(unknown)), d.refusal()...))
	}
}

func (d *deriver) actionInLowerCase() {
	d.add("lower", "Action in lower case is not the operation", LabelProtocol,
		control(d.base()), probe(d.base().with("Action", Literal(strings.ToLower(d.op.Action))), refused("Action")))
}
