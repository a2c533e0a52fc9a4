package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// present: the result has the member, in both formats, in every item of every list. One that the page itself shows absent, or
// whose place no example shows, is looked at where it is there; that it is not says nothing. What the page shows absent may be
// absent from some items as well.
func (d *deriver) present() {
	path := d.statement.Subject.Name
	checks := []Check{{Kind: Member, Name: path}}
	by := contract.Inference(d.statement.Inferred)
	if by == contract.ByAbsence || by == contract.ByTable {
		checks[0] = needed(checks[0])
	}
	if by != contract.ByAbsence && strings.Contains(path, ".") {
		checks = append(checks, Check{Kind: Throughout, Name: path})
	}
	d.eachResult(path, "the result in %s has "+path, checks...)
	if !d.everywhere(path) {
		checks = checks[1:]
	}
	d.anywhere(checks...)
}
