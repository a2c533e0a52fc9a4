package contract

import (
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

var decimal = regexp.MustCompile(`^-?(0|[1-9]\d*)([.]\d+)?([eE][+-]?\d{1,3})?$`)

// ofType reports whether a text is a value of a type by its name. Whole numbers may be of any size; of lists and objects a
// text alone says nothing.
func ofType(name, value string) bool {
	switch name {
	case "integer":
		return whole(value)
	case "number":
		return whole(value) || decimal.MatchString(value)
	case "boolean":
		return slices.Contains([]string{"true", "True", "TRUE", "false", "False", "FALSE"}, value)
	}
	return true
}

// whole reports whether a text is a whole number without leading zeros: -?(0|[1-9][0-9]*).
func whole(value string) bool {
	digits := strings.TrimPrefix(value, "-")
	return digits != "" && strings.Trim(digits, "0123456789") == "" && (digits == "0" || digits[0] != '0')
}

// listed reports whether a value is one of a list, whose values are joined by commas.
func listed(list, value string) bool { return slices.Contains(strings.Split(list, ","), value) }

func same(only, value string) bool { return value == only }

func notShorter(limit, value string) bool {
	least, err := strconv.Atoi(limit)
	return err != nil || utf8.RuneCountInString(value) >= least
}

func notLonger(limit, value string) bool {
	most, err := strconv.Atoi(limit)
	return err != nil || utf8.RuneCountInString(value) <= most
}

func notFewerBytes(limit, value string) bool {
	least, err := strconv.Atoi(limit)
	return err != nil || len(value) >= least
}

func notMoreBytes(limit, value string) bool {
	most, err := strconv.Atoi(limit)
	return err != nil || len(value) <= most
}

func notBelow(limit, value string) bool { return compared(limit, value) >= 0 }

func notAbove(limit, value string) bool { return compared(limit, value) <= 0 }

// multiple reports whether a whole number is one of these times a whole number. What is no whole number is none: where a page says
// this of a text, nothing else says that it is a number.
func multiple(of, value string) bool {
	step, ok := new(big.Int).SetString(of, 10)
	if !ok || step.Sign() <= 0 {
		return true
	}
	number, ok := new(big.Int).SetString(value, 10)
	return ok && whole(value) && new(big.Int).Rem(number, step).Sign() == 0
}

// compared is -1, 0 or 1 as a value is below, at or above a limit; 0 where one of them is no number.
func compared(limit, value string) int {
	if !ofType("number", value) {
		return 0 // the type says that
	}
	bound, ok := new(big.Rat).SetString(limit)
	number, okToo := new(big.Rat).SetString(value)
	if !ok || !okToo {
		return 0
	}
	return number.Cmp(bound)
}
