package scenario

import "github.com/plumb-conformance/plumb/spec/contract"

// present: the result has the member, in both formats. One that the page itself shows absent, or whose place no example
// shows, is looked at where it is there; that it is not says nothing.
func (d *deriver) present() {
	path := d.statement.Subject.Name
	check := Check{Kind: Member, Name: path}
	if by := contract.Inference(d.statement.Inferred); by == contract.ByAbsence || by == contract.ByTable {
		check = needed(check)
	}
	d.eachFormat("the result in %s has "+path, check)
}
