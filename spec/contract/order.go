package contract

import "strings"

// Ordered reports whether the value of one parameter obeys the rule that sets it against that of another: RuleBefore or
// RuleNotAfter. Numbers are compared as such, other values as texts when they are of one length, as two dates of one form
// are. Values that cannot be compared obey, and so does every value of another rule.
func Ordered(rule Rule, value, other string) bool {
	if rule != RuleBefore && rule != RuleNotAfter {
		return true
	}
	by, ok := difference(value, other)
	return !ok || by < 0 || by == 0 && rule == RuleNotAfter
}

// difference is the sign of the difference of two values; ok is false when they cannot be compared.
func difference(a, b string) (sign int, ok bool) {
	switch first, second := ofType("number", a), ofType("number", b); {
	case first && second:
		return compared(b, a), true
	case first != second, len(a) != len(b), a == "":
		return 0, false
	}
	return strings.Compare(a, b), true
}
