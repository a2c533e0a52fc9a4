package judge

import (
	"regexp"
	"strings"
)

// matchesMessage compares a documented message with an answered one. Placeholders such as %s, {0} and <name> stand for
// any text.
func matchesMessage(documented, answered string) bool {
	if documented == answered {
		return true
	}
	holes := regexp.MustCompile(`%[sdv]|\{[A-Za-z0-9_.]*\}|<[A-Za-z0-9_. ]+>|\$\{[^}]*\}|XXX+`)
	if !holes.MatchString(documented) {
		return false
	}
	var pattern strings.Builder
	pattern.WriteString(`(?s)^`)
	at := 0
	for _, hole := range holes.FindAllStringIndex(documented, -1) {
		pattern.WriteString(regexp.QuoteMeta(documented[at:hole[0]]))
		pattern.WriteString(`.*`)
		at = hole[1]
	}
	pattern.WriteString(regexp.QuoteMeta(documented[at:]) + `$`)
	matcher, err := regexp.Compile(pattern.String())
	return err == nil && matcher.MatchString(answered)
}
