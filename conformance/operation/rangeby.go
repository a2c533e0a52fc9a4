package operation

import "github.com/plumb-conformance/plumb/spec/contract"

// RangeBy are the ranges of a number for the values of another parameter; false where the page gives none.
func (o *Operation) RangeBy(parameter string) (contract.RangeBy, bool) {
	return contract.ReadRangeBy(o.Limit(parameter, contract.RuleRangeBy))
}
