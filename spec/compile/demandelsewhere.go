package compile

import (
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
	"github.com/plumb-conformance/plumb/spec/words"
)

// demandElsewhere gives optional parameters the condition that the text of another row states: "if Type is b, Size is required", or
// the same in the item of a list that explains the value b. A name that several rows have is nobody's.
func (c *compiler) demandElsewhere(rows []*place.RequestRow) {
	byName := map[string]*place.RequestRow{}
	for _, r := range rows {
		if _, several := byName[r.Documented]; several {
			byName[r.Documented] = nil
			continue
		}
		byName[r.Documented] = r
	}
	for _, r := range rows {
		for _, d := range prose.DemandsOf(c.sentences[r]) {
			if other := byName[d.Name]; other != nil && other != r {
				require(other, d.Sentence)
			}
		}
	}
}

// require adds the condition to a parameter that is optional and has none.
func require(r *place.RequestRow, sn prose.Sentence) {
	if _, have := r.Constraint(contract.RuleCondition); have || r.Required || r.Role != contract.RoleBusiness {
		return
	}
	r.Constraints = append(r.Constraints, contract.Constraint{
		Rule: contract.RuleCondition, Value: words.Cut(sn.Text, contract.MaxQuote), At: sn.At, Inferred: contract.ByProse,
	})
}
