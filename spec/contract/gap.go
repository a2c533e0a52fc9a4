package contract

import "strings"

// gapTo is between the ends of a gap.
const gapTo = " to "

// WriteGap is the value of RuleGap: no value lies between two numbers, which are values themselves.
func WriteGap(from, to string) string { return from + gapTo + to }

// GapOf are the two numbers of such a value.
func GapOf(value string) (from, to string) {
	from, to, _ = strings.Cut(value, gapTo)
	return from, to
}

// notBetween reports whether a value does not lie between the ends of a gap.
func notBetween(gap, value string) bool {
	from, to := GapOf(gap)
	return compared(from, value) <= 0 || compared(to, value) >= 0
}
