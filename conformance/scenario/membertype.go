package scenario

import "github.com/plumb-conformance/plumb/spec/contract"

// memberType: the member has its documented type, in both formats, and a list also with one item and with none. Where the page's own example has another, either may
// be right: nothing is held against the target.
func (d *deriver) memberType() {
	path := d.statement.Subject.Name
	check := Check{Kind: MemberType, Name: path}
	if d.statement.Inferred == string(contract.ByContradiction) {
		check = needed(check)
	}
	d.eachResult(path, path+" has its documented type in %s", check)
	d.anywhere(check)
	d.extents(path, check)
	d.resultText(path)
	d.noErrorText(path)
}
