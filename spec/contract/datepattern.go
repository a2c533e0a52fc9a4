package contract

import (
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// ASCIIPattern is the pattern of a text of ASCII characters, in the syntax that RE2 and ECMA-262 share.
const ASCIIPattern = `^[\x00-\x7F]*$`

// DatePattern is the pattern of a date format, or of several joined by "|", in the syntax that RE2 and ECMA-262 share.
func DatePattern(format string) string {
	forms := Forms(format)
	if len(forms) == 1 {
		return "^" + formPattern(format) + "$"
	}
	for i, form := range forms {
		forms[i] = formPattern(form)
	}
	return "^(?:" + strings.Join(forms, "|") + ")$"
}

// formPattern is what a form looks like.
func formPattern(format string) string {
	const millis, seconds = "[0-9]{13}", "[0-9]{10}" // of the years 2001 to 2286
	switch format {
	case UnixMillis:
		return millis
	case UnixSeconds:
		return seconds
	}
	const month, day = "(?:0[1-9]|1[0-2])", "(?:0[1-9]|[12][0-9]|3[01])"
	var b strings.Builder
	before := byte(0) // the letter of the group before: MM behind the year are months, elsewhere some pages write minutes so
	for i := 0; i < len(format); {
		n, letter := runOf(format[i:]), format[i]|' ' // in small
		switch {
		case n == 2 && letter == 'm' && before == 'y':
			b.WriteString(month)
		case n == 2 && letter == 'd' && before == 'm':
			b.WriteString(day)
		case n > 1 && words.IsLetter(format[i]):
			b.WriteString("[0-9]{" + strconv.Itoa(n) + "}")
		case format[i] == '.', format[i] == '+':
			b.WriteString(`\` + format[i:i+1])
		default:
			b.WriteString(format[i : i+n])
		}
		if n > 1 {
			before = letter
		}
		i += n
	}
	return b.String()
}

// runOf is how often the first letter of s repeats, at most 4 times; 1 for other signs.
func runOf(s string) int {
	if !words.IsLetter(s[0]) {
		return 1
	}
	n := 1
	for n < len(s) && n < 4 && s[n] == s[0] {
		n++
	}
	return n
}
