package compile

import (
	"regexp"
	"strconv"
	"strings"
)

var dateForm = regexp.MustCompile(`[Yy]{4}-[Mm]{2}-[Dd]{2}(?:(?:T|'T'| +)[Hh]{2}:[Mm]{2}(?::[Ss]{2}(?:\.[Ss]{3})?)?)?(?:Z|'Z')?`)

// readDateFormat reads how a time is to be written, as in YYYY-MM-DDThh:mm:ssZ. Several forms, or one among others, are none.
func readDateFormat(s subject, all []sentence) []Constraint {
	if s.typ.Name != "string" {
		return nil
	}
	var out []Constraint
	for _, sn := range all {
		forms := dateForm.FindAllString(sn.text, 3)
		if len(forms) == 0 || hasAny(sn.text, " or ", "或") {
			continue
		}
		for _, f := range forms {
			out = append(out, Constraint{Rule: RuleFormat, Value: strings.ReplaceAll(f, "'", ""), At: sn.at})
		}
	}
	return single(out)
}

// datePattern is the pattern of a date format, in the syntax that RE2 and ECMA-262 share.
func datePattern(format string) string {
	var b strings.Builder
	b.WriteByte('^')
	for i := 0; i < len(format); {
		n := runOf(format[i:])
		switch {
		case n > 1 && isLetter(format[i]):
			b.WriteString("[0-9]{" + strconv.Itoa(n) + "}")
		case format[i] == '.':
			b.WriteString(`\.`)
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
	if !isLetter(s[0]) {
		return 1
	}
	n := 1
	for n < len(s) && n < 4 && s[n] == s[0] {
		n++
	}
	return n
}
