package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// The forms in which a sentence says what comes back where the parameter is left out.
var (
	comesChinese = regexp.MustCompile(`^` + absentChinese + `(?:默认)?(?:返回|查询|获取)(.*)$`)
	comesEnglish = regexp.MustCompile(`(?i)^` + absentEnglish + `(.*) (?:is|are) (?:returned|queried|retrieved)(?: by default)?[.]?$`)
	ofEverything = regexp.MustCompile(`(?i)所有|全部|\b(?:all|every|any)\b`)
)

// namedDefault reads the value that is meant where a sentence says what comes back without the parameter, by the words that one
// of the listed values is explained with: "full: full backups" and "if you do not specify this parameter, full backups are returned".
func namedDefault(s Subject, all []Sentence) (contract.Constraint, bool) {
	explained := explanations(all)
	for _, sn := range all {
		if sn.bullet() || s.foreign(sn) {
			continue
		}
		comes := ""
		for _, form := range []*regexp.Regexp{comesChinese, comesEnglish} {
			if m := form.FindStringSubmatch(sn.tight); m != nil {
				comes = strings.ToLower(m[1])
			}
		}
		if comes == "" || ofEverything.MatchString(comes) {
			continue
		}
		var meant []string
		for value, words := range explained {
			if strings.Contains(comes, words) {
				meant = append(meant, value)
			}
		}
		if len(meant) == 1 {
			return contract.Constraint{Rule: contract.RuleDefault, Value: meant[0], At: sn.At, Inferred: contract.ByProse}, true
		}
	}
	return contract.Constraint{}, false
}

// explanations are the words that listed values are explained with; those of one letter or two tell nothing.
func explanations(all []Sentence) map[string]string {
	const enough = 2 // ideographs
	out := map[string]string{}
	for _, sn := range all {
		if sn.in == nil || !sn.first {
			continue
		}
		value, rest, ok := itemValue(sn.tight)
		told := strings.ToLower(strings.Trim(rest, " ：:.。,，"))
		if ok && told != "" && (words.HasIdeograph(told) && len([]rune(told)) > enough || strings.Contains(told, " ")) {
			out[value] = told
		}
	}
	return out
}
