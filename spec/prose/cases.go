package prose

import (
	"regexp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// rangeOfCase is the range that an item gives for its case.
var rangeOfCase = regexp.MustCompile(`(?:[：:]|取值(?:范围)?(?:为|是)?|(?i:\b(?:are|is)(?: from)?)) ?[\[【]?` + numeral10 + `(?: to |~|-|至|到|, ?)` + numeral10 + `[\]】]?` + endOfIt)

// readCases reads what the ranges of all cases have in common, where a list gives a range for each: the smallest number of
// all, the largest number of all.
func (s Subject) readCases(t text) []contract.Constraint {
	for i, sn := range t.all {
		if sn.in != nil || s.foreign(sn) || aboutIndex(sn.tight) {
			continue
		}
		if after, ok := s.afterRangeIntro(sn); !ok || after != "" {
			continue
		}
		if found := s.rangesBeside(sn, "", t.behind(i)); found != nil {
			return found
		}
		if found := casesIn(t.behind(i)); found != nil {
			return single(found)
		}
	}
	return nil
}

// casesIn are the limits of the cases of a list; nil when an item gives no range, or there is one case only.
func casesIn(items []Sentence) []contract.Constraint {
	if len(items) < 2 || len(items) > contract.MaxEnum { //nolint:mnd // one case is no list
		return nil
	}
	var out []contract.Constraint
	for _, sn := range items {
		m := rangeOfCase.FindAllStringSubmatch(sn.tight, -1)
		if len(m) != 1 || lengthUnit(sn.tight) {
			return nil
		}
		limits := between(sn, contract.RuleMinimum, contract.RuleMaximum, plainNumber(m[0][1]), plainNumber(m[0][2]))
		if limits == nil {
			return nil
		}
		out = append(out, limits...)
	}
	return out
}
