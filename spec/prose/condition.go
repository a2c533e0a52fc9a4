package prose

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// The words that make a sentence one about a case.
var (
	caseChinese = regexp.MustCompile(`如果|若|当|一旦|否则|情况下|此时|模式下|(?:^|[^小同实及按定即])时(?:[，, ]|必|需|须|则|该|此|本)`)
	caseEnglish = regexp.MustCompile(`(?i)\b(?:if|when|whenever|otherwise|in this case)\b`)
	clauseFirst = regexp.MustCompile(`^[^，]{4,}，(?:则)?必须(?:设置|指定|填写|传入|配置)(?:该|此|本)参数[。]?$`)
	absentFails = regexp.MustCompile(`(?i)(?:没有|未|不)(?:指定|设置|填写|传入)(?:该|此|本)参数，(?:则)?(?:会|将)?(?:出现|返回|导致)?(?:报错|错误|失败)|(?:do not specify this parameter|this parameter is not specified), an error (?:is returned|occurs)`)
)

// readCondition reads that a parameter is required in some case, and that it is not although its row says so: a text that tells
// what its absence means.
func readCondition(s Subject, all []Sentence) []contract.Constraint {
	if s.Parameter == nil {
		return nil
	}
	for _, sn := range all {
		if s.explainsMember(sn) {
			return nil // from here on, the text speaks of the members of the value
		}
		if s.requiredWhen(sn) {
			return []contract.Constraint{{Rule: contract.RuleCondition, Value: words.Cut(sn.Text, contract.MaxQuote), At: sn.At}}
		}
	}
	return nil
}

// explainsMember reports whether a sentence begins an item about a member of the value.
func (s Subject) explainsMember(sn Sentence) bool {
	if !sn.head() || !isName(sn.in.label) {
		return false
	}
	shown := slices.ContainsFunc(s.examples(), func(e string) bool { return strings.Contains(e, `"`+sn.in.label+`"`) })
	return sn.in.list.members || s.composite() && shown
}

// requiredWhen recognises "this parameter is required if ..", with the parameter's name too.
func (s Subject) requiredWhen(sn Sentence) bool {
	if sn.bullet() && absentFails.MatchString(sn.Text) {
		return true
	}
	if !s.Parameter.Required && clauseFirst.MatchString(sn.Text) {
		return true // the purpose stands where others write a condition
	}
	if s.elided(sn) {
		return true
	}
	names, self := demanded(sn.Text)
	return (self || slices.Contains(names, s.Parameter.Documented)) && aboutCase(sn.Text)
}

// aboutCase reports whether a sentence names a case in which it holds.
func aboutCase(text string) bool {
	t := withoutCases(text)
	return caseChinese.MatchString(t) || caseEnglish.MatchString(t)
}

// AbsenceExplained reports whether a text tells what it means to leave the parameter out.
func AbsenceExplained(all []Sentence) (Sentence, bool) {
	for _, sn := range all {
		t := strings.ToLower(sn.Text)
		if words.HasAny(t, "不填写该参数", "不设置该参数", "不指定该参数", "未指定该参数", "没有指定该参数", "不传该参数", "不传入该参数", "不填该参数", "该参数为空，表示", "该参数为空时",
			"if you do not specify this parameter", "if this parameter is not specified", "if this parameter is left empty",
			"if you leave this parameter empty", "if this parameter is not set", "if you do not set this parameter", "if this parameter is empty") {
			return sn, true
		}
	}
	return Sentence{}, false
}
