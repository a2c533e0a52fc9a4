package judge

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// occasional is the member that is not always there, by the page itself, and without which a check has nothing to look at;
// "" when the check is about something else.
func (r *run) occasional(f failed) string {
	if !f.problem.blind || !slices.Contains([]scenario.Kind{scenario.Member, scenario.Returned, scenario.MemberType, scenario.MemberRule}, f.check.Kind) {
		return ""
	}
	return r.occasionalAt(f.check.Name)
}

// occasionalAt is the member of a path that is not always there, "" when every one is.
func (r *run) occasionalAt(path string) string {
	for _, s := range r.Operation.Statements {
		name := s.Subject.Name
		if s.Absent() && (path == name || strings.HasPrefix(path, name+".") || strings.HasPrefix(path, name+"[")) {
			return name
		}
	}
	return ""
}
