package judge

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// occasional is the member that is not always there, by the page itself, and without which a check has nothing to look at;
// "" when the check is about something else.
func (r *run) occasional(f failed) string {
	if !f.problem.blind || f.check.Kind != scenario.Member && f.check.Kind != scenario.MemberType {
		return ""
	}
	for _, s := range r.Operation.Statements {
		if absent(s) && (f.check.Name == s.Subject.Name || strings.HasPrefix(f.check.Name, s.Subject.Name+".") || strings.HasPrefix(f.check.Name, s.Subject.Name+"[")) {
			return s.Subject.Name
		}
	}
	return ""
}

// absent reports whether a statement says that a member is there, against what the page itself shows or says.
func absent(s operation.Statement) bool {
	return s.Subject.Kind == contract.OfResponse && s.Subject.Rule == contract.RulePresent && s.Inferred == string(contract.ByAbsence)
}
