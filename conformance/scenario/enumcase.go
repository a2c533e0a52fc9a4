package scenario

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// anyCase are the words by which a page says that the case of letters does not matter.
var anyCase = regexp.MustCompile(`(?i)不区分大小写|大小写不敏感|忽略大小写|不分大小写|case[- ]insensitive|not case[- ]sensitive`)

// otherCase is a listed value in another case of letters; "" where the page lists or shows one itself, or says that the case does
// not matter.
func (d *deriver) otherCase(p operation.Parameter, listed []string) string {
	if slices.ContainsFunc(d.op.About(p.Name), func(s operation.Statement) bool { return anyCase.MatchString(s.Quote) }) {
		return ""
	}
	for _, text := range listed {
		other := strings.ToLower(text)
		if other == text {
			other = strings.ToUpper(text)
		}
		same := func(v string) bool { return v != text && strings.EqualFold(v, text) }
		switch {
		case other == text, strings.EqualFold(text, "true"), strings.EqualFold(text, "false"):
		case slices.ContainsFunc(listed, same), same(p.Example), same(d.shownValue(p)), slices.ContainsFunc(d.settings.Fixtures.Accepted[p.Name], same):
			return ""
		default:
			return other
		}
	}
	return ""
}
