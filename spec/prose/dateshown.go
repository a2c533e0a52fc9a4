package prose

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// shownDate is a moment that is written out.
const shownDate = `["“'‘]?(\d{4}[-/]\d{2}[-/]\d{2}(?:[T ]\d{2}(?::\d{2}(?::\d{2})?)?)?Z?)["”'’]?`

// The words by which a text gives the form of a moment by showing one. That a moment is only an example of a value is no form.
var (
	formShownBehind = regexp.MustCompile(`(?:格式(?:为|是)?[：:，,]?[ ]?(?:如下|例如|比如|形如|示例|如)?[：:，,]?|形如[：:]?|(?i:\b(?:format(?: is| of the value is)?[:,]?(?: such as| for example,?)?|in the format(?: of)?:?|format:? ?\(?e\.g\.,?|formatted as|in the form(?: of)?)))[ ]?` + shownDate)
	formShownBefore = regexp.MustCompile(`(?:^|[^0-9A-Za-z:/~-])` + shownDate + `[ ]?(?:的|这样的|这种|此类)?(?:格式|形式|(?i:formats?\b))`)
	exampleWords    = regexp.MustCompile(`(?i)例如|比如|譬如|for example|e\.g\.|such as`)
)

// shownParts is a moment of which every part is known.
var shownParts = regexp.MustCompile(`^(?:\d{4}-\d{2}-\d{2}|\d{4}/\d{2}/\d{2})(?:[T ]\d{2}(?::\d{2}(?::\d{2})?)?)?Z?$`)

// shownFormat reads the form of a moment that a text shows instead of naming it: "in the format of 2018-08-08T08:00Z". A text that
// names another form, or offers one of several, has none.
func (s Subject) shownFormat(all []Sentence) []contract.Constraint {
	var out []contract.Constraint
	for _, sn := range all {
		if !hasDigit(sn.tight) {
			continue
		}
		m := formShownBehind.FindStringSubmatchIndex(sn.tight)
		if m == nil {
			m = formShownBefore.FindStringSubmatchIndex(sn.tight)
		}
		if m == nil {
			continue
		}
		form := formOf(sn.tight[m[2]:m[3]])
		if form == "" || goesOn(sn.tight[m[3]:]) || s.foreign(sn) || offers(sn.tight) || conditional(exampleWords.ReplaceAllString(sn.tight, "")) {
			return nil
		}
		out = append(out, contract.Constraint{Rule: contract.RuleFormat, Value: form, At: sn.At, Inferred: contract.ByProse})
	}
	if len(out) > 0 && slices.ContainsFunc(all, mentionsOther) {
		return nil
	}
	return single(out)
}

// formOf is the form of a moment: 2018-08-08T08:00Z is yyyy-MM-ddTHH:mmZ.
func formOf(moment string) string {
	if !shownParts.MatchString(moment) {
		return ""
	}
	const letters = "yyyy-MM-ddTHH:mm:ss"
	form := []byte(moment)
	for i := range form {
		if form[i] >= '0' && form[i] <= '9' {
			form[i] = letters[i]
		}
	}
	return string(form)
}

// goesOn reports whether a moment goes on behind what is known of its form: with parts of a second, a zone, or a second moment.
func goesOn(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	return rest != "" && strings.ContainsRune("0123456789.:+-~±/[", rune(rest[0])) && !strings.HasPrefix(rest, ". ") && rest != "."
}
