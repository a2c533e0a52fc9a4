package prose

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

const (
	count10    = `(\d{1,3}(?:,\d{3})+|\d{1,7})`
	toSign     = `[ ]?(?:~|～|-|–|—|至|到)[ ]?`
	characters = `[ ]?个?(?:ASCII|英文|中文|字母|汉字|字符|英文字符|Unicode)`
)

// The forms in which pages give the length of a text. The unit is characters, or the word length itself.
var (
	lengthRange    = regexp.MustCompile(count10 + toSign + count10 + characters)
	lengthBrackets = regexp.MustCompile(`[\[【]` + count10 + `[ ]?[,，~-][ ]?` + count10 + `[\]】]` + characters)
	lengthEn       = regexp.MustCompile(`(?i)` + count10 + `(?:[ ]?[-–~][ ]?| to | and )` + count10 + ` (?:ASCII |English |Chinese |Unicode )?(?:or [A-Za-z]+ )?(?:characters|letters)`)
	lengthWord     = regexp.MustCompile(`长度(?:限制)?(?:为|是|范围为|必须为|应为|限制为|范围：|：|:|在)?[ ]?[\[【]?` + count10 + `[ ]?(?:~|～|-|至|到|,)[ ]?` + count10 + `[\]】]?(?:之间)?(?:位|[^0-9Kk~字]|$)`)
	lengthLeast    = regexp.MustCompile(`(?:最小长度|最短)(?:限制)?(?:为|是|：)?[ ]?` + count10 + `个?(?:字符|位)`)
	lengthMost     = regexp.MustCompile(`(?:不能超过|不得超过|不可超过|不超过|不大于|最多(?:支持|为|可输入|包含|可以?包含)?|最长(?:支持|为|可为|不超过)?|最大长度(?:限制)?(?:为|是|：)?|长度上限为|小于等于|以内)[ ]?` + count10 + characters)
	lengthUpTo     = regexp.MustCompile(`(?i)(?:cannot exceed|can not exceed|must not exceed|not exceed|no more than|at most|up to|(?:a )?maximum of|maximum length (?:of|is)[a-z ]{0,30}|cannot be longer than|must be less than or equal to|within) ?` + count10 + ` (?:ASCII |English |Chinese )?characters`)
)

// readLength reads how long a text may be. Of a JSON object, only what names characters counts: a length without a unit
// is the number of its members. One whose type says so is a text as well where it is sent.
func readLength(s Subject, all []Sentence) []contract.Constraint {
	text := s.Typ.Name == "string" || s.Typ.Name == "object" && !s.Returned && s.Parameter != nil
	if !text || s.jsonItems() && !s.composite() {
		return nil
	}
	var out []contract.Constraint
	for _, sn := range all {
		if !hasDigit(sn.tight) || s.foreign(sn) || aboutItems(sn.tight) || s.aboutParts(sn) || conditional(sn.tight) {
			continue
		}
		out = append(out, s.lengthIn(sn)...)
	}
	return single(out)
}

func (s Subject) lengthIn(sn Sentence) []contract.Constraint {
	t := sn.tight
	if !strings.ContainsAny(t, "0123456789") || !words.HasAny(t, "长", "字", "位", "文", "haracters", "etters", "ASCII", "nicode", "bytes") {
		return nil // the common case, told without the forms
	}
	for _, re := range []*regexp.Regexp{lengthRange, lengthBrackets, lengthEn, lengthWord} {
		m := re.FindStringSubmatchIndex(t)
		if m == nil || re == lengthWord && (strings.Contains(t, "字节") || s.composite()) || !s.ownsLength(t[:m[0]], t[m[0]:]) {
			continue
		}
		return between(sn, contract.RuleMinLength, contract.RuleMaxLength, plainNumber(t[m[2]:m[3]]), plainNumber(t[m[4]:m[5]]))
	}
	if out := s.bytesIn(sn); out != nil {
		return out
	}
	var out []contract.Constraint
	if m := lengthLeast.FindStringSubmatchIndex(t); m != nil && s.ownsLength(t[:m[0]], t[m[0]:]) {
		out = append(out, contract.Constraint{Rule: contract.RuleMinLength, Value: plainNumber(t[m[2]:m[3]]), At: sn.At})
	}
	for _, re := range []*regexp.Regexp{lengthMost, lengthUpTo} {
		if m := re.FindStringSubmatchIndex(t); m != nil && s.ownsLength(t[:m[0]], t[m[0]:]) {
			return append(out, contract.Constraint{Rule: contract.RuleMaxLength, Value: plainNumber(t[m[2]:m[3]]), At: sn.At})
		}
	}
	return out
}

// ofTheRest are the words of a length that is the value's without a part of it.
var ofTheRest = regexp.MustCompile(`(?i)不(?:包含|包括|含|计)[^，。]{0,8}(?:前缀|后缀|域名|扩展名)|除[^，。]{1,12}(?:外|以外)的?|(?:excluding|without|except for|not including) (?:the )?[^,.]{0,12}(?:prefix|suffix|extension|domain)|(?:前缀|后缀)(?:除外|不计)`)

// ofLength are the words between whose length it is and the numbers.
var ofLength = regexp.MustCompile(`(的?)(?:最大|最小)?长度[^，。；]{0,6}$`)

// ownsLength reports whether the words before the numbers of a length leave it with the parameter.
func (s Subject) ownsLength(before, behind string) bool {
	if ofTheRest.MatchString(before + behind) {
		return false
	}
	if m := ofLength.FindStringSubmatchIndex(before); m != nil {
		return s.owns(before[:m[3]], "长度")
	}
	return s.owns(before, behind)
}

// named reports whether the subject of a sentence is the parameter itself: it ends in the last word of its name.
func (s Subject) named(phrase string) bool {
	if s.Parameter == nil {
		return false
	}
	fields := strings.Fields(strings.ToLower(phrase))
	if len(fields) == 0 || slices.Contains(fields, "or") || slices.Contains(fields, "and") {
		return false
	}
	last := fields[len(fields)-1]
	itself := len(fields) == 1 || slices.Contains([]string{"the", "this", "parameter"}, fields[len(fields)-2])
	return itself && (last == "value" || last == "parameter") || strings.HasSuffix(strings.ToLower(s.Parameter.Name), last)
}

// aboutItems reports whether a sentence counts the elements of a list, or limits each of them.
func aboutItems(t string) bool {
	return words.HasAny(t, "数组长度", "列表长度", "每个", "each ", "Each ", "编码前", "单个")
}

// whatMust is the subject of a sentence in English.
var whatMust = regexp.MustCompile(`^(?i:(?:the|a|an) )?([A-Za-z][A-Za-z ]{1,40}?)(?: of (?:the |this )?[a-z ]{2,40})? (?:must|can|cannot|may|should|is|are|has)\b`)

// aboutParts reports whether an item of a list limits a part of the value, or one case: its text begins with the name of something
// else.
func (s Subject) aboutParts(sn Sentence) bool {
	if !sn.bullet() || !sn.first {
		return sn.bullet() && s.composite()
	}
	if s.composite() {
		return true
	}
	m := whatMust.FindStringSubmatch(sn.tight)
	if m == nil {
		return false
	}
	subject := strings.ToLower(m[1])
	return subject != "it" && subject != "name" && subject != "description" && subject != "length" && !s.named(subject)
}

func between(sn Sentence, low, high contract.Rule, from, to string) []contract.Constraint {
	if !ordered(from, to) {
		return nil
	}
	return []contract.Constraint{{Rule: low, Value: from, At: sn.At}, {Rule: high, Value: to, At: sn.At}}
}
