package generic

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// limited is a value that obeys the rules of a member: one of those that are listed, in turn; else the page's example where
// it obeys them, a bound, or a moment in the form that is asked for.
func limited(f operation.Field, example string, turn int) string {
	if turn == 0 && f.Obeys(example) {
		return example
	}
	var fitting []string
	for _, l := range f.Limits {
		for _, text := range suiting(l) {
			if f.Obeys(text) {
				fitting = append(fitting, text)
			}
		}
	}
	if len(fitting) == 0 {
		return example
	}
	return fitting[turn%len(fitting)]
}

// suiting are values that obey one rule.
func suiting(l operation.Limit) []string {
	switch l.Rule { //nolint:exhaustive // no other rule is said of members
	case contract.RuleEnum, contract.RuleConst:
		return strings.Split(l.Value, ",")
	case contract.RuleMinimum, contract.RuleMaximum:
		return []string{l.Value}
	case contract.RuleFormat:
		form := contract.Forms(l.Value)[0]
		var out []string
		for year := 2020; year < 2030; year++ { // as many as a list may have items in a part
			out = append(out, operation.Moment(form, year))
		}
		return out
	}
	return nil
}
