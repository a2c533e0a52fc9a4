package change

import (
	"math/big"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// Values joined by commas, as enums have them, and the words of the type.
const comma = ","

// order compares what a rule allows with one value and with another: Tightened when the new one allows a part of what the
// old one did, Loosened the other way round, Changed when neither.
func order(rule contract.Rule, before, after string) Kind {
	switch rule {
	case contract.RuleEnum, contract.RuleConst:
		return ofSets(strings.Split(before, comma), strings.Split(after, comma))
	case contract.RuleMinLength, contract.RuleMinBytes, contract.RuleMinimum:
		return ofNumbers(after, before)
	case contract.RuleMaxLength, contract.RuleMaxBytes, contract.RuleMaximum, contract.RuleMaxItems:
		return ofNumbers(before, after)
	case contract.RuleMultiple:
		return ofMultiples(before, after)
	case contract.RuleType:
		return ofTypes(before, after)
	default:
		return Changed
	}
}

func ofSets(before, after []string) Kind {
	within := func(list, other []string) bool {
		return !slices.ContainsFunc(list, func(s string) bool { return !slices.Contains(other, s) })
	}
	switch {
	case within(after, before):
		return Tightened
	case within(before, after):
		return Loosened
	}
	return Changed
}

// ofNumbers compares upper bounds.
func ofNumbers(before, after string) Kind {
	b, okB := new(big.Rat).SetString(before)
	a, okA := new(big.Rat).SetString(after)
	switch {
	case !okA || !okB:
		return Changed
	case a.Cmp(b) < 0:
		return Tightened
	}
	return Loosened
}

func ofMultiples(before, after string) Kind {
	b, okB := new(big.Int).SetString(before, 10)
	a, okA := new(big.Int).SetString(after, 10)
	if !okA || !okB || a.Sign() == 0 || b.Sign() == 0 {
		return Changed
	}
	switch rest := new(big.Int); {
	case rest.Rem(a, b).Sign() == 0:
		return Tightened
	case rest.Rem(b, a).Sign() == 0:
		return Loosened
	}
	return Changed
}

// ofTypes: a text can be any value, a number any whole number.
func ofTypes(before, after string) Kind {
	scalar := func(name string) bool { return contract.Type{Name: name}.IsScalar() }
	wider := func(wide, narrow string) bool {
		return wide == "string" && scalar(narrow) || wide == "number" && narrow == "integer"
	}
	switch {
	case wider(after, before):
		return Loosened
	case wider(before, after):
		return Tightened
	}
	return Changed
}

// same reports whether two values of a rule say the same.
func same(rule contract.Rule, before, after string) bool {
	if before == after {
		return true
	}
	switch rule {
	case contract.RuleEnum, contract.RuleConst, contract.RuleAtLeastOne, contract.RuleAtMostOne:
		b, a := strings.Split(before, comma), strings.Split(after, comma)
		slices.Sort(b)
		slices.Sort(a)
		return slices.Equal(b, a)
	case contract.RuleCondition: // a sentence; of one in another language nothing can be told
		return meaning(before) == meaning(after) || words.HasIdeograph(before) != words.HasIdeograph(after)
	case contract.RuleRequired:
		return true // in both cases it is: within what, its name says
	default:
		return false
	}
}
