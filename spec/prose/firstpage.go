package prose

import (
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

var (
	// pageName is the name of a parameter for which part of a list is asked for, by its number.
	pageName = regexp.MustCompile(`(?i)^(?:page|page_?(?:number|num|no|index)|current_?page)$`)
	// fromOne says that the first of these has the number 1.
	fromOne = regexp.MustCompile(`(?i)\bstart(?:s|ing)? (?:from|at|with) (?:page )?1(?:[^0-9]|$)|从第?[ ]?1[ ]?页?开始`)
	// zeroSaid is how a text or an example speaks of a page 0.
	zeroSaid = regexp.MustCompile(`(?:^|[^0-9.A-Za-z])0(?:[^0-9.]|$)`)
)

// readFirstPage reads that pages are counted from 1: from the words for it, else from a default of 1, which stands for the first
// page. Either way it is an inference that there is no page 0, and none where anything speaks of one.
func readFirstPage(s Subject, all []Sentence) []contract.Constraint {
	if s.Parameter == nil || s.Returned || s.Typ.Name != "integer" || !pageName.MatchString(s.Parameter.Name) || zeroSaid.MatchString(s.Parameter.Example) ||
		slices.ContainsFunc(all, func(sn Sentence) bool { return zeroSaid.MatchString(sn.Text) }) {
		return nil
	}
	for _, sn := range all {
		if fromOne.MatchString(sn.tight) && !s.foreign(sn) {
			return []contract.Constraint{{Rule: contract.RuleMinimum, Value: "1", At: sn.At, Inferred: contract.ByProse}}
		}
	}
	if found := readDefault(s, all); len(found) > 0 && found[0].Value == "1" {
		return []contract.Constraint{{Rule: contract.RuleMinimum, Value: "1", At: found[0].At, Inferred: contract.ByName}}
	}
	return nil
}
