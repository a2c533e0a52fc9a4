package judge

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// matchesMessage compares a documented message with an answered one. Its placeholders stand for any text.
func matchesMessage(documented, answered string) bool {
	_, matches := filling(documented, answered)
	return matches
}

// filling are the texts that stand in an answered message for the placeholders of a documented one, and whether the one is the
// other with its placeholders filled in.
func filling(documented, answered string) (texts []string, matches bool) {
	holes := contract.Placeholders(documented)
	if documented == answered || len(holes) == 0 {
		return nil, documented == answered
	}
	var pattern strings.Builder
	pattern.WriteString(`(?s)^`)
	at := 0
	for _, hole := range holes {
		pattern.WriteString(regexp.QuoteMeta(documented[at:hole[0]]))
		pattern.WriteString(`(.*)`)
		at = hole[1]
	}
	pattern.WriteString(regexp.QuoteMeta(documented[at:]) + `$`)
	matcher, err := regexp.Compile(pattern.String())
	if err != nil {
		return nil, false
	}
	found := matcher.FindStringSubmatch(answered)
	if found == nil {
		return nil, false
	}
	return found[1:], true
}

// isFilled: no placeholder of the documented message stands in the answer as the page prints it, and none is filled with another.
func isFilled(documented string, a *reply) *problem {
	for _, text := range scenario.Unfilled(documented) {
		if strings.Contains(a.message(), text) {
			return violated("the message has %q, which stands for something: %q", text, clip(a.message()))
		}
	}
	texts, _ := filling(documented, a.message())
	for _, text := range texts {
		if scenario.IsTemplate(text) {
			return violated("the message has %q in the place of something: %q", text, clip(a.message()))
		}
	}
	return nil
}
