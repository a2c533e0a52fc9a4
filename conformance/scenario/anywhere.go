package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// anywhere makes the statement's scenario of each format hold checks against the results of all other scenarios, too: a member
// may be wrong for one value of a parameter alone.
func (d *deriver) anywhere(checks ...Check) {
	for i, s := range d.scenarios {
		for _, f := range formats() {
			if s.ID == d.statement.ID+"/"+strings.ToLower(f) && len(checks) > 0 {
				d.scenarios[i].Anywhere = append([]Check{needed(Check{Kind: Body, Want: strings.ToLower(f)})}, checks...)
			}
		}
	}
}

// everywhere reports whether a member is in every result, whatever is asked. That of a reading operation may be left out where
// there is nothing to read.
func (d *deriver) everywhere(path string) bool {
	if strings.Contains(path, ".") || d.statement.Inferred != "" || d.occasional(path) || !mutating(d.op.Action) && path != "RequestId" {
		return false
	}
	return !slices.ContainsFunc(d.op.Statements, func(s operation.Statement) bool {
		return s.Subject.Kind == contract.OfRelation && s.Subject.Rule.OfMembers() && s.Subject.Name == path
	})
}
