package prose

import (
	"regexp"
	"slices"
	"strings"
)

// The forms of a sentence that begins with a case: (case), and then what holds in it.
var (
	namedEn      = regexp.MustCompile(`^(?:If|When|Only when|Only if) (.+?)(?:, .*|:)$`)
	namedChinese = regexp.MustCompile(`^(?:仅|只有)?(?:当|如果|若|在)?(.+?)(?:的?情况下|时|的话)(?:，.*|：)$`)
)

// caseNamed is the case that a sentence begins with, where it says which values other parameters have in it; nil where it says
// something else.
func caseNamed(text string) []Case {
	text = needNote.ReplaceAllString(strings.NewReplacer("*", "", "`", "").Replace(text), "")
	var out []Case
	if m := namedEn.FindStringSubmatch(text); m != nil {
		out = casesOf(strings.Split(m[1], " and "), needSentEn, needHasEn)
	} else if m := namedChinese.FindStringSubmatch(text); m != nil {
		out = casesOf(needAnd.Split(m[1], -1), needSent, needHas)
	}
	if slices.ContainsFunc(out, func(c Case) bool { return len(c.Values) == 0 }) {
		return nil
	}
	return out
}
