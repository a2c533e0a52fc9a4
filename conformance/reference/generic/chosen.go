package generic

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// askedBy are the values that a request has for each of the choices.
func (b builder) askedBy() [][]string {
	var out [][]string
	for _, c := range b.choices {
		out = append(out, slices.Sorted(slices.Values(b.heeded(c))))
	}
	return out
}

// heeded are the values that a request chooses by, of which a defect may take no notice.
func (b builder) heeded(c choice) []string {
	asked := c.asked(b.sent)
	if standard := b.standard(c); len(asked) == 0 && standard != "" {
		asked = []string{standard}
	}
	if b.defect.Parameter != c.Name {
		return asked
	}
	if b.defect.Kind == defect.LeftOut && len(asked) == 0 {
		return []string{b.defect.Value}
	}
	another := slices.ContainsFunc(b.choices, func(other choice) bool { return other.Name != c.Name && len(other.asked(b.sent)) > 0 })
	if b.defect.Kind == defect.FilterIgnored || b.defect.Kind == defect.FilterBeside && another {
		return nil
	}
	return asked
}

// standard is the value that a choice has where it is left out, if the page says that an answer is the same then.
func (s *service) standard(c choice) string {
	for _, of := range s.op.Statements {
		if of.Subject.Kind == contract.OfRelation && of.Subject.Rule == contract.RuleDefaultEqual && of.Subject.Name == c.Name {
			return s.op.Limit(c.Name, contract.RuleDefault)
		}
	}
	return ""
}

// otherwise are the items that a defect has in the place of those that a request chooses.
func (b builder) otherwise(whole, chosen []int) []int {
	switch {
	case b.defect.Kind == defect.NoneGivesAll && len(chosen) == 0:
		return whole
	case b.defect.Kind == defect.Unsteady && b.calls%2 == 0 && len(chosen) > 0:
		return chosen[1:]
	}
	return chosen
}
