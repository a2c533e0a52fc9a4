package judge

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// matchesMessage compares a documented message with an answered one. Its placeholders stand for any text.
func matchesMessage(documented, answered string) bool {
	if documented == answered {
		return true
	}
	holes := contract.Placeholders(documented)
	if len(holes) == 0 {
		return false
	}
	var pattern strings.Builder
	pattern.WriteString(`(?s)^`)
	at := 0
	for _, hole := range holes {
		pattern.WriteString(regexp.QuoteMeta(documented[at:hole[0]]))
		pattern.WriteString(`.*`)
		at = hole[1]
	}
	pattern.WriteString(regexp.QuoteMeta(documented[at:]) + `$`)
	matcher, err := regexp.Compile(pattern.String())
	return err == nil && matcher.MatchString(answered)
}

// isFilled: no placeholder of the documented message stands in the answer as the page prints it.
func isFilled(documented string, a *reply) *problem {
	for _, text := range scenario.Unfilled(documented) {
		if strings.Contains(a.message(), text) {
			return violated("the message has %q, which stands for something: %q", text, clip(a.message()))
		}
	}
	return nil
}
