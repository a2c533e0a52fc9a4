package compile

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
)

// neededWhen gives a parameter that may be left out the rule that it may not in the case that its text names by other parameters of the
// page. One with a default is never lacking, and which item of a list a case is about is not known. Where the text names several
// cases, each for itself would be one; that is not told, and the first counts alone.
func (c *compiler) neededWhen(rows []*place.RequestRow) {
	for _, r := range rows {
		_, said := r.Constraint(contract.RuleNeeded)
		if _, standard := r.Constraint(contract.RuleDefault); said || standard || r.Required || r.InText || r.Role != contract.RoleBusiness || strings.Contains(r.Name, ".") {
			continue
		}
		for _, said := range prose.RequiredWhen(c.sentences[r]) {
			needs := c.needed(rows, r, said)
			if needs == nil || said.Of != "" && said.Of != r.Documented && said.Of != r.Name || slices.ContainsFunc(needs, inItem) {
				continue
			}
			c.sayers[said.At] = true
			r.Constraints = append(r.Constraints, contract.Constraint{Rule: contract.RuleNeeded, Value: contract.WriteNeeds(needs, contract.Unsaid), At: said.At})
			break
		}
	}
}

// inItem reports whether a case is about members of lists or objects.
func inItem(n contract.Need) bool {
	return slices.ContainsFunc(n.Of, func(name string) bool { return strings.Contains(name, ".") })
}
