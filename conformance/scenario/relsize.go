package scenario

import (
	"slices"
	"strconv"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// tooFew is a size that shows no more of a list than one or two items. Where nothing but an example has it, a target's own size shows more.
const tooFew = 3

// largest is the largest size of a page that a target should take by what the page or the profile says; none where that is so few that
// a request shows more without it.
func (d *deriver) largest(p operation.Parameter) (string, bool) {
	const enough = 1000
	sizes, said := slices.Clone(p.Enum), len(p.Enum) > 0
	if !said {
		if limit := d.op.Limit(p.Name, contract.RuleMaximum); limit != "" {
			said = true
			sizes = append(sizes, limit, strconv.Itoa(enough))
		} else {
			sizes = append(slices.Clone(d.settings.Fixtures.Accepted[p.Name]), d.op.Limit(p.Name, contract.RuleDefault), p.Example)
		}
	}
	best := 0
	for _, text := range sizes {
		n, err := strconv.Atoi(text)
		if _, broken := d.op.Broken(p.Name, text); err == nil && !broken && n > best && n <= enough {
			best = n
		}
	}
	return strconv.Itoa(best), best > 0 && (said || p.Required || best > tooFew)
}

// greatest is the greatest value of a number that has a bound.
func (d *deriver) greatest(p operation.Parameter) string {
	return d.op.Limit(p.Name, contract.RuleMaximum)
}

// smallest is the smallest size of a page that the page allows.
func (d *deriver) smallest(p operation.Parameter) string {
	least := 1
	for i, text := range p.Enum {
		if n, err := strconv.Atoi(text); err == nil && (i == 0 || n < least) {
			least = n
		}
	}
	if n, err := strconv.Atoi(d.op.Limit(p.Name, contract.RuleMinimum)); err == nil {
		least = max(least, n)
	}
	return strconv.Itoa(least)
}
