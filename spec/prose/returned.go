package prose

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// What stands around the case in sentences of the form "the member is returned when ...".
var (
	returnedEnglish = regexp.MustCompile(`^(?:(?i:this|the) (?:parameter|field|value|member)(?: value)?|(?i:it)) is (only )?returned (only )?(?:when|if) (.+?)\.?$`)
	// with "only", the subject may have any words, but for those of one more case
	returnedOnly    = regexp.MustCompile(`^(?:[^,;:]{1,120} )?(?:is|are) (only )?(?:returned|displayed|available) (only )?(?:when|if) (.+?)\.?$`)
	returnedElse    = regexp.MustCompile(`^(?i:if|when|for|in|after|before) `)
	returnedChinese = regexp.MustCompile(`^(.*?)(?:时|的?情况下)，?(?:则|才|仅|会|将)*返回(.*)$`)
	returnedMember  = regexp.MustCompile(`^(?:该|此|本)(?:参数|字段|值|数据)(?:值)?。?$|^。?$`)
	returnedCase    = regexp.MustCompile(`对于|如果|若|针对|[^仅只]当|的(?:模板|实例)，`)
	returnedBefore  = regexp.MustCompile(`^(?:.*，)?(?:(?:该|此|本|当前)参数)?(仅|只)(?:有|在|当)*|^(?:(?:该|此|本|当前)参数)?(?:在|当)+`)
	returnedSent    = regexp.MustCompile(`^请求(?:入参|参数)?|^入参`)
)

// ReturnedOf lists in which cases a result has the member that some sentences are about, as far as they can be read. whole is
// false where more is said of that than is read.
func ReturnedOf(all []Sentence) (cases []contract.Returned, whole bool) {
	whole = true
	for _, sn := range all {
		if !words.HasAny(sn.tight, "返回", "returned", "displayed", "available") {
			whole = whole && !Sometimes([]Sentence{sn})
			continue // the common case, told without the forms
		}
		text := needNote.ReplaceAllString(strings.NewReplacer("*", "", "`", "").Replace(sn.tight), "")
		read, only := returnedIn(text)
		if read == nil || sn.bullet() && text == sn.tight {
			whole = whole && !Sometimes([]Sentence{sn})
			continue
		}
		out := contract.Returned{Only: only, At: sn.At}
		for _, c := range read {
			out.Needs = append(out.Needs, contract.Need{Of: c.Names, Values: c.Values})
		}
		cases = append(cases, out)
	}
	return cases, whole
}

// returnedIn are the cases of one sentence; nil when one of them is something that cannot be sent or seen.
func returnedIn(text string) (read []Case, only bool) {
	if m := returnedEnglish.FindStringSubmatch(text); m != nil {
		return byName(casesOf(strings.Split(m[3], " and "), needSentEn, needHasEn)), m[1]+m[2] != ""
	}
	if m := returnedOnly.FindStringSubmatch(text); m != nil && m[1]+m[2] != "" && !returnedElse.MatchString(text) {
		return byName(casesOf(strings.Split(m[3], " and "), needSentEn, needHasEn)), true
	}
	m := returnedChinese.FindStringSubmatch(text)
	if m == nil {
		return nil, false
	}
	before := returnedBefore.FindStringSubmatch(m[1])
	if before == nil {
		before = []string{"", ""}
	}
	only = before[1] != ""
	if returnedCase.MatchString(before[0]) || !only && !returnedMember.MatchString(m[2]) {
		return nil, only
	}
	said := returnedSent.ReplaceAllString(m[1][len(before[0]):], "")
	return byName(casesOf(needAnd.Split(said, -1), needSent, needHas)), only
}

// byName are cases that all speak of parameters and members by their names, else none.
func byName(cases []Case) []Case {
	if slices.ContainsFunc(cases, func(c Case) bool { return c.Words != "" }) {
		return nil
	}
	return cases
}
