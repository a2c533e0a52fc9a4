package operation

import (
	"math/big"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// WholeBy is the rule by which the values of a parameter are whole numbers where its type says no more than that it is a text or a
// list: the bounds that the page gives are whole, and so is what it shows. It is "" for every other parameter.
func (o *Operation) WholeBy(p Parameter) contract.Rule {
	plain := p.Style == contract.StyleNone && !p.InText && len(p.Enum) == 0 && (p.Type == "string" || p.Type == "array" && p.Item == "")
	if !plain || o.States(p.Name, contract.RuleEnum) {
		return ""
	}
	rules := slices.DeleteFunc([]contract.Rule{contract.RuleMinimum, contract.RuleMaximum}, func(rule contract.Rule) bool { return !o.States(p.Name, rule) })
	for _, rule := range rules {
		if bound, ok := new(big.Rat).SetString(o.Limit(p.Name, rule)); !ok || !bound.IsInt() {
			return ""
		}
	}
	for _, shown := range []string{p.Example, o.Limit(p.Name, contract.RuleDefault)} {
		if strings.Trim(shown, "-0123456789") != "" {
			return ""
		}
	}
	if len(rules) == 0 {
		return ""
	}
	return rules[0]
}
