package prose

import (
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

var (
	// countName is the name of a member that counts or measures something that there is.
	countName = regexp.MustCompile(`(?:Count|Size|Length|Num|Number|Total|Times|Capacity|Bytes)$`)
	// boundName is that of one that may say, by a number below zero, that there is no bound or nothing yet.
	boundName = regexp.MustCompile(`(?i)^(?:max|min|most|least)|limit|quota|remain|rest|delta|diff|adjust|change|offset|balance|threshold`)
	// belowZero is how a text speaks of numbers below zero, or of what they stand for.
	belowZero = regexp.MustCompile(`(?i)(?:^|[^0-9A-Za-z~～.-])[-−–][ ]?\d|负|negative|less than (?:0|zero)|小于 ?0|unlimited|no limit|不限|无限|没有数据|no data|increase|decrease|增加|减少|增减`)
)

// counted is the rule that a member which counts or measures something is not negative: by its name alone, so that it is
// inferred, and only where nothing that the row says or shows speaks of numbers below zero.
func counted(f *contract.Field, all []Sentence) []contract.Constraint {
	if f.Type.Name != "integer" || !countName.MatchString(f.Name) || boundName.MatchString(f.Name) || f.At.Quote == "" || belowZero.MatchString(f.Example) {
		return nil
	}
	if slices.ContainsFunc(all, func(sn Sentence) bool { return belowZero.MatchString(sn.Text) }) {
		return nil
	}
	return []contract.Constraint{{Rule: contract.RuleMinimum, Value: "0", At: f.At, Inferred: contract.ByName}}
}
