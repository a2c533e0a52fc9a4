package contract

import (
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// ASCIIPattern is the pattern of a text of ASCII characters, in the syntax that RE2 and ECMA-262 share.
const ASCIIPattern = `^[\x00-\x7F]*$`

// DatePattern is the pattern of a date format, in the syntax that RE2 and ECMA-262 share.
func DatePattern(format string) string {
	var b strings.Builder
	b.WriteByte('^')
	for i := 0; i < len(format); {
		n := runOf(format[i:])
		switch {
		case n > 1 && words.IsLetter(format[i]):
			b.WriteString("[0-9]{" + strconv.Itoa(n) + "}")
		case format[i] == '.', format[i] == '+':
			b.WriteString(`\` + format[i:i+1])
		default:
			b.WriteString(format[i : i+n])
		}
		i += n
	}
	b.WriteByte('$')
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
