package operation

import (
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Needs are the cases that a request must be in for a parameter to have an effect: all of them; and what the page
// says of every other case. None: it always has its effect. Where the page says only in which case it is required, that is the one
// in which a request may have it for certain: of others a right target may refuse it, or take no notice of it.
func (o *Operation) Needs(parameter string) (needs []contract.Need, otherwise contract.Otherwise) {
	if s := o.of(parameter, contract.RuleNeeds); s != nil {
		return contract.ReadNeeds(s.Value)
	}
	return o.NeededWhen(parameter), contract.Unsaid
}

// NeededWhen are the cases that make a parameter a required one: all of them together. None: nothing does.
func (o *Operation) NeededWhen(parameter string) []contract.Need {
	s := o.of(parameter, contract.RuleNeeded)
	if s == nil {
		return nil
	}
	needs, _ := contract.ReadNeeds(s.Value)
	return needs
}

// Lacks is the first parameter that a request has to have in its case and that it does not have; "" when there is none.
func (o *Operation) Lacks(sent func(parameter string) (value string, has bool)) string {
	for i := range o.Statements {
		s := &o.Statements[i]
		if s.Subject.Kind != contract.OfParameter || s.Subject.Rule != contract.RuleNeeded {
			continue
		}
		if _, has := sent(s.Subject.Name); has {
			continue
		}
		needs, _ := contract.ReadNeeds(s.Value)
		if !slices.ContainsFunc(needs, func(n contract.Need) bool { return !o.Meets(n, sent) }) {
			return s.Subject.Name
		}
	}
	return ""
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
