package contract

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// FillPlaceholders replaces the placeholders of a documented message that is about a parameter: those that stand for a
// parameter, by their own words or by the word before them, by its name, the others by neutral words. They never bring in
// what a client sent.
func FillPlaceholders(message, parameter string) string {
	var b strings.Builder
	at := 0
	for _, hole := range Placeholders(message) {
		b.WriteString(message[at:hole[0]])
		b.WriteString(filling(message[:hole[0]], message[hole[0]:hole[1]], parameter))
		at = hole[1]
	}
	return b.String() + message[at:]
}

func filling(before, placeholder, parameter string) string {
	inside := strings.ToLower(strings.Trim(placeholder, "${}<>[]% "))
	before = strings.TrimRight(strings.ToLower(before), " :：\"'“‘`([")
	switch {
	case words.HasAny(inside, "value", "值"):
		return "the given value"
	case words.HasAny(inside, "param", "参数") || inside == "name":
		return parameter
	case placeholder == "%d":
		return "a number"
	case strings.HasSuffix(before, "parameter") || strings.HasSuffix(before, "parameters") || strings.HasSuffix(before, "参数"):
		return parameter
	}
	return "the given value"
}
