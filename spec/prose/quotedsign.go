package prose

import (
	"regexp"
	"strings"
)

// quotedStop is a sign that ends a clause, in quotation marks of any kind or in parentheses: "periods (.)", “.”. There it is one of
// the characters that a list names.
var quotedStop = regexp.MustCompile("(?:[（(‘'“\"”’「『`][ ]?)([.,;，。；])(?:[ ]?[）)’'”\"“‘」』`])")

// stops in quotation marks and what stands for them while a text is cut at the ends of its clauses.
const (
	plainStops  = ".,;，。；"
	maskedStops = "\uE000\uE001\uE002\uE003\uE004\uE005"
)

// shielded is a text whose quoted signs end no clause.
func shielded(text string) string {
	if !quotedStop.MatchString(text) {
		return text
	}
	return quotedStop.ReplaceAllStringFunc(text, func(quoted string) string { return translated(quoted, plainStops, maskedStops) })
}

// unshielded is a text with the signs that shielded has hidden.
func unshielded(text string) string { return translated(text, maskedStops, plainStops) }

// translated is a text with each character of one list replaced by that at the same place of another.
func translated(text, from, to string) string {
	into := []rune(to)
	return strings.Map(func(r rune) rune {
		for i, f := range []rune(from) {
			if r == f {
				return into[i]
			}
		}
		return r
	}, text)
}
