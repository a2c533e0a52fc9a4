package operation

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// DryRun is the value of a parameter with which a request is only checked, and the code of the error that tells of it; "" where the
// page names none.
func (o *Operation) DryRun(parameter string) (value, code string) {
	value, code, _ = strings.Cut(o.Limit(parameter, contract.RuleDryRun), "=")
	return value, code
}
