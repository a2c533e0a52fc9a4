package report

import (
	"slices"
	"strings"
	"time"
)

// The marks of a part of a request, beside those of another request.
const (
	partSame    = ""
	partDiffers = "differs" // the other request has another value
	partMoved   = "moved"   // the other request has it in another place
	partAdded   = "added"   // the other request does not have it
	partLeftOut = "left-out"
	partNew     = "new" // another value, as every request has one
)

// compared are the parts of a request, each marked by what it is beside those of another request, with what is left out at the
// end. A name that is there several times is compared in order.
func compared(own, other []htmlPart) []htmlPart {
	left := slices.Clone(other)
	out := make([]htmlPart, 0, len(own))
	for _, part := range own {
		i := slices.IndexFunc(left, func(p htmlPart) bool { return p.Name == part.Name })
		if i < 0 {
			part.Mark = partAdded
		} else {
			part.Mark, part.Other = difference(part, left[i])
			left = slices.Delete(left, i, i+1)
		}
		out = append(out, part)
	}
	for _, part := range left {
		out = append(out, htmlPart{Name: part.Name, In: part.In, Mark: partLeftOut, Other: part.Value})
	}
	return out
}

// difference is the mark of a part beside another of the same name, and what the other has in its place.
func difference(own, other htmlPart) (mark, instead string) {
	switch {
	case own.Value == other.Value && own.In == other.In:
		return partSame, ""
	case own.Value == other.Value:
		return partMoved, other.In
	case own.Value != "" && isNew(own, other):
		return partNew, ""
	default:
		return partDiffers, other.Value
	}
}

// isNew reports whether two values differ as those of any two requests do: a signature, a nonce, a moment, a token. One of
// another length, or of another time of day, is a difference that somebody made.
func isNew(own, other htmlPart) bool {
	if len(own.Value) != len(other.Value) && !strings.EqualFold(own.Name, "User-Agent") {
		return false
	}
	if a, b, ok := moments(own.Value, other.Value); ok {
		const near = 15 * time.Minute // as far as clocks may be apart
		return a.Sub(b).Abs() <= near
	}
	named := func(name string) bool { return strings.EqualFold(name, own.Name) }
	return slices.ContainsFunc(alwaysNew(), named) || isToken(own.Value) && isToken(other.Value)
}

// alwaysNew are the names of what signs a request, and of the header that names its scenario.
func alwaysNew() []string {
	return []string{"Signature", "SignatureNonce", "X-Acs-Signature-Nonce", "Authorization", "User-Agent"}
}

// moments are two texts as moments, where both are.
func moments(one, other string) (a, b time.Time, ok bool) {
	a, err := time.Parse(time.RFC3339, one)
	if err != nil {
		return a, b, false
	}
	b, err = time.Parse(time.RFC3339, other)
	return a, b, err == nil
}

// isToken reports whether a text looks like one that was made at random: long, of letters and digits alone, and of both.
func isToken(s string) bool {
	const least = 20
	digit := func(r rune) bool { return r >= '0' && r <= '9' }
	letter := func(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
	other := func(r rune) bool { return !digit(r) && !letter(r) }
	return len(s) >= least && !strings.ContainsFunc(s, other) && strings.ContainsFunc(s, digit) && strings.ContainsFunc(s, letter)
}
