package scenario

import "github.com/plumb-conformance/plumb/spec/contract"

// present: the result has the member, in both formats. One that the page itself shows absent is looked at where it is
// there; that it is not says nothing.
func (d *deriver) present() {
	path := d.statement.Subject.Name
	check := Check{Kind: Member, Name: path}
	if d.statement.Inferred == string(contract.ByAbsence) {
		check = needed(check)
	}
	d.eachFormat("the result in %s has "+path, check)
}
