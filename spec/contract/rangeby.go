package contract

import (
	"math/big"
	"slices"
	"strings"
)

// RangeBy is the value of RuleRangeBy: the ranges of a number for the values of another parameter.
type RangeBy struct {
	Of    string // the other parameter
	Cases []RangeCase
}

// RangeCase is the range of one value of the other parameter. Points are its bounds and what a page names between them, from the
// smallest to the largest, as decimal numbers.
type RangeCase struct {
	Value  string
	Points []string
}

// Low and High are the bounds.
func (c RangeCase) Low() string { return c.Points[0] }

// High is the upper bound.
func (c RangeCase) High() string { return c.Points[len(c.Points)-1] }

// Has reports whether a number is in the range; what is no number is in none.
func (c RangeCase) Has(value string) bool {
	n, ok := new(big.Rat).SetString(value)
	low, okLow := new(big.Rat).SetString(c.Low())
	high, okHigh := new(big.Rat).SetString(c.High())
	return ok && okLow && okHigh && low.Cmp(n) <= 0 && n.Cmp(high) <= 0
}

const (
	rangeOf    = "="
	rangeCase  = "; "
	rangePoint = ".."
)

// String is the value: "Kind=exact 0..100; Kind=change -99..0..100".
func (r RangeBy) String() string {
	var out []string
	for _, c := range r.Cases {
		out = append(out, r.Of+rangeOf+c.Value+" "+strings.Join(c.Points, rangePoint))
	}
	return strings.Join(out, rangeCase)
}

// ReadRangeBy reads such a value; false when it is none.
func ReadRangeBy(text string) (RangeBy, bool) {
	var out RangeBy
	for _, part := range strings.Split(text, rangeCase) {
		named, points, ok := strings.Cut(part, " ")
		of, value, valued := strings.Cut(named, rangeOf)
		c := RangeCase{Value: value, Points: strings.Split(points, rangePoint)}
		if !ok || !valued || of == "" || out.Of != "" && out.Of != of || len(c.Points) < 2 { //nolint:mnd // two bounds
			return RangeBy{}, false
		}
		out.Of = of
		out.Cases = append(out.Cases, c)
	}
	return out, true
}

// Case is the range for a value of the other parameter; false where the page gives none for it.
func (r RangeBy) Case(value string) (RangeCase, bool) {
	i := slices.IndexFunc(r.Cases, func(c RangeCase) bool { return c.Value == value })
	if i < 0 {
		return RangeCase{}, false
	}
	return r.Cases[i], true
}
