package prose

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// The forms in which a sentence says what a value must not begin with, or contain.
var (
	notStartChinese   = regexp.MustCompile(`(?:不能|不可以?|不得|不允许|不要|禁止)(?:以|使用)([^，。；]{1,60}?)(?:字符)?(?:作为)?(?:开头|起始|为前缀)`)
	notStartEnglish   = regexp.MustCompile(`(?i:(?:cannot|can not|can't|must not|may not|and not|but not) (?:start|begin) with) (.{1,160})$`)
	notContainChinese = regexp.MustCompile(`(?:不能|不可以?|不得|不允许|禁止)(?:包含|含有)([^，。；]{1,60})`)
	notContainEnglish = regexp.MustCompile(`(?i:(?:cannot|can not|can't|must not|may not|and not|but not) contain) (.{1,160})$`)

	// behindForbidden begins what a sentence says behind such a list.
	behindForbidden = regexp.MustCompile(`[.;](?: |$)|,? (?:and|or|but) (?:be|end|start|begin|contain|can|cannot|must|is|it|not)\b|, (?:can|cannot|must|is|it)\b`)
	forbiddenParts  = regexp.MustCompile(`、|以及|或者?|和|与|,? +(?:and|or) *|,? *\b(?:and|or) +|, *`)
	forbiddenText   = regexp.MustCompile(`^[[:graph:]]{1,24}$`) // ASCII without a space
	plainWord       = regexp.MustCompile(`^[a-z]+$`)
	// ofSome are the words of a text that speaks of the values in one case: of one kind of instances.
	ofSome = regexp.MustCompile(` of [A-Z]\w+ |[A-Z][A-Za-z]+ ?(?:实例|系统|类型)`)
	// pairShown is an example of keys with values, of each of which a text may speak.
	pairShown  = regexp.MustCompile(`["“”][^"“”]*["“”] ?[:：]`)
	kindOfSign = regexp.MustCompile(`(?i)^(?:an?|any|the|spaces?|digits?|numbers?|numerals?|letters?|characters?|symbols?|signs?|hyphens?|dashes|dash|underscores?|periods?|dots?|slash|slashes|` +
		`colons?|commas?|semicolons?|punctuation|uppercase|lowercase|special|chinese|english|ascii|emojis?|it|them|following|null)$`)
)

// readForbidden reads the texts that a value must not begin with, or contain. Kinds of characters are none, and what is not
// understood in a list is left out of it: what remains is forbidden all the same.
func readForbidden(s Subject, all []Sentence) []contract.Constraint {
	if s.Typ.Name != "string" || s.composite() || s.jsonItems() || separated(all) || slices.ContainsFunc(s.examples(), pairShown.MatchString) {
		return nil
	}
	var out []contract.Constraint
	for _, sn := range all {
		if !words.HasAny(sn.tight, "不", "禁止", "not ", "n't ") || !words.HasAny(sn.tight, "开头", "起始", "前缀", "包含", "含有", "start with", "begin with", "contain ") ||
			s.foreign(sn) || conditional(sn.tight) {
			continue
		}
		out = appendForbidden(out, sn, contract.RuleNotStart, forbiddenTexts(sn.tight, notStartChinese, notStartEnglish))
		addresses := slices.DeleteFunc(forbiddenTexts(sn.tight, notContainChinese, notContainEnglish), func(text string) bool { return !strings.HasSuffix(text, "://") })
		out = appendForbidden(out, sn, contract.RuleNotContain, addresses)
	}
	return out
}

func appendForbidden(out []contract.Constraint, sn Sentence, rule contract.Rule, texts []string) []contract.Constraint {
	if len(texts) == 0 {
		return out
	}
	return append(out, contract.Constraint{Rule: rule, Value: strings.Join(texts, ","), At: sn.At})
}

// forbiddenTexts are the texts that a sentence lists in one of two forms, no more than one of each.
func forbiddenTexts(text string, chinese, english *regexp.Regexp) []string {
	list, at := "", 0
	if m := chinese.FindStringSubmatchIndex(text); m != nil {
		list, at = text[m[2]:m[3]], m[0]
	} else if m := english.FindStringSubmatchIndex(text); m != nil {
		list, at = behindForbidden.Split(text[m[2]:m[3]], 2)[0], m[0] //nolint:mnd // what is before, and the rest
	}
	if ofSome.MatchString(text[:at]) {
		return nil
	}
	var out []string
	for _, part := range forbiddenParts.Split(list, -1) {
		if one := forbiddenOne(part); one != "" && !slices.Contains(out, one) {
			out = append(out, one)
		}
	}
	return out
}

// forbiddenOne is the text that a part of a list names; "" when it names a kind of characters, or something else.
func forbiddenOne(part string) string {
	part = strings.TrimSpace(part)
	if m := signInWords.FindStringSubmatch(part); m != nil && m[1]+m[2] != "," {
		return m[1] + m[2]
	}
	part = strings.Trim(part, "`\"'“”‘’*")
	switch {
	case !forbiddenText.MatchString(part), kindOfSign.MatchString(part):
		return ""
	case strings.Contains(part, ","), strings.ContainsAny(part, "()") && len(part) > 1: // a comma joins values
		return ""
	case plainWord.MatchString(part) && len(part) < 3: //nolint:mnd // a letter or two are a word of the sentence
		return ""
	}
	return part
}
