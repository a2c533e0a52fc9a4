package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

var (
	onlyCharacters = regexp.MustCompile(`(?:只能包含|只能使用|只允许使用|只允许包含|仅允许包含|仅可包含|只可包含|仅能包含|仅支持包含|只能由|can contain only |can only contain |must contain only |may contain only )(.+)$`)
	// bothCases is letters of both cases in words that a list of words must not part.
	bothCases = regexp.MustCompile(`(?i)upper-?case(?: letters)?,? (?:and|or) lower-?case letters|lower-?case(?: letters)?,? (?:and|or) upper-?case letters|upper(?:-| )? ?(?:and|or) lower-?[ ]?case letters|大写(?:字母)?[和或与、]小写(?:英文)?字母|小写(?:字母)?[和或与、]大写(?:英文)?字母`)
	// otherClause begins what a sentence says behind the characters.
	otherClause = regexp.MustCompile(`[，；](?:最|长度|且|并|不能|不可|不得|必须|需|以|首|区分)|,? (?:and )?(?:must|cannot|can be|is|it|with a length)\b`)
	signInWords = regexp.MustCompile(`^(?:[^（(]{0,20}[（(]([[:punct:]])[）)]|[‘'“"”「『` + "`" + `][ ]?([[:punct:]])[ ]?[’'”"“‘」』` + "`" + `])$`)
)

// readPattern reads which characters a text may consist of, when all of them are named: "only letters, digits, and underscores
// (_)". A list with a word that is not understood, or that may go beyond ASCII, gives no pattern.
func readPattern(s Subject, all []Sentence) []contract.Constraint {
	if s.Typ.Name != "string" || s.composite() || s.jsonItems() || separated(all) {
		return nil
	}
	for _, sn := range all {
		if !words.HasAny(sn.tight, "包含", "使用", "只能由", "only ") {
			continue // the common case, told without the form
		}
		m := onlyCharacters.FindStringSubmatch(strings.TrimRight(sn.tight, "。. "))
		if m == nil || sn.bullet() || s.foreign(sn) || conditional(sn.tight) {
			continue
		}
		if set := characterSet(m[1]); set != "" {
			return []contract.Constraint{{Rule: contract.RulePattern, Value: "^[" + set + "]*$", At: sn.At}}
		}
	}
	return readNaming(s, all)
}

// characterSet makes the inside of a character class of a list of words; empty when one of them is not understood.
func characterSet(list string) string {
	if m := otherClause.FindStringIndex(list); m != nil {
		list = list[:m[0]]
	}
	list = bothCases.ReplaceAllString(list, "letters")
	for _, end := range []string{"这些字符", "等字符", "组成", "字符"} {
		list = strings.TrimSuffix(list, end)
	}
	for _, sep := range []string{"、", "，", ", and ", " and ", ", or ", " or ", "和", "以及", "或者", "或", "及", ", "} {
		list = strings.ReplaceAll(list, sep, "\x00")
	}
	var set strings.Builder
	for word := range strings.SplitSeq(list, "\x00") {
		class := characterClass(strings.TrimSpace(word))
		if class == "" {
			return ""
		}
		if !strings.Contains(set.String(), class) {
			set.WriteString(class)
		}
	}
	return set.String()
}

// characterClass is the part of a character class that one word stands for.
func characterClass(word string) string {
	word = strings.TrimSuffix(strings.TrimSpace(strings.TrimPrefix(strings.ToLower(word), "ascii")), "字符")
	switch word {
	case "字母", "英文字母", "大小写字母", "大小写英文字母", "letters", "english letters", "uppercase and lowercase letters":
		return "A-Za-z"
	case "小写字母", "小写英文字母", "lowercase letters":
		return "a-z"
	case "大写字母", "大写英文字母", "uppercase letters":
		return "A-Z"
	case "数字", "digits", "numbers":
		return "0-9"
	}
	m := signInWords.FindStringSubmatch(word)
	if m == nil {
		return ""
	}
	sign := m[1] + m[2]
	if strings.IndexByte(`\]^[-`, sign[0]) >= 0 {
		return `\` + sign // RE2 and ECMA-262 agree on these escapes only
	}
	return sign
}
