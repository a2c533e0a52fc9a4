package operation

import (
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Needs are the cases that a request must be in for a parameter to have an effect: all of them; and what the page
// says of every other case. None: it always has its effect.
func (o *Operation) Needs(parameter string) (needs []contract.Need, otherwise contract.Otherwise) {
	for _, s := range o.About(parameter) {
		if s.Subject.Rule == contract.RuleNeeds {
			return contract.ReadNeeds(s.Value)
		}
	}
	return nil, contract.Unsaid
}

// Meets reports whether a request is in a case: sent tells whether it has something of a parameter, and its value. What is left
// out has its default.
func (o *Operation) Meets(n contract.Need, sent func(parameter string) (value string, has bool)) bool {
	return slices.ContainsFunc(n.Of, func(name string) bool {
		value, has := sent(name)
		if len(n.Values) == 0 {
			return has
		}
		if !has {
			value = o.Limit(name, contract.RuleDefault)
		}
		return slices.Contains(n.Values, value)
	})
}
