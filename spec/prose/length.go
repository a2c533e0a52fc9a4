package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

const (
	count10    = `(\d{1,3}(?:,\d{3})+|\d{1,7})`
	characters = `[ ]?个?(?:ASCII|英文|中文|字母|汉字|字符|英文字符|Unicode)`
)

// The forms in which pages give the length of a text. The unit is characters, or the word length itself.
var (
	lengthRange = regexp.MustCompile(count10 + `[ ]?(?:~|～|-|–|—|至|到)[ ]?` + count10 + characters)
	lengthEn    = regexp.MustCompile(`(?i)` + count10 + `(?:[ ]?[-–~][ ]?| to | and )` + count10 + ` (?:ASCII |English |Chinese |Unicode )?(?:or [A-Za-z]+ )?(?:characters|letters)`)
	lengthWord  = regexp.MustCompile(`长度(?:限制)?(?:为|是|范围为|必须为|应为|限制为|范围：|：|:)[ ]?` + count10 + `[ ]?(?:~|～|-|至|到)[ ]?` + count10 + `(?:[^0-9Kk~]|$)`)
	lengthMost  = regexp.MustCompile(`(?:不能超过|不得超过|不可超过|不超过|不大于|最多(?:支持|为|可输入|包含|可以?包含)?|最长(?:支持|为|可为|不超过)?|最大长度(?:为|是|：)?|长度上限为|小于等于|以内)[ ]?` + count10 + characters)
	lengthUpTo  = regexp.MustCompile(`(?i)(?:cannot exceed|can not exceed|must not exceed|not exceed|no more than|at most|up to|(?:a )?maximum of|maximum length (?:of|is)[a-z ]{0,30}|cannot be longer than|must be less than or equal to|within) ?` + count10 + ` (?:ASCII |English |Chinese )?characters`)
	bytesRange  = regexp.MustCompile(`长度(?:为|是|：|限制为|范围为)[ ]?` + count10 + `[ ]?(?:~|～|-|至|到)[ ]?` + count10 + `个?字节`)
	bytesMost   = regexp.MustCompile(`长度(?:不能超过|不超过|不得超过|最大为|最长为|上限为|为)[：:]?[ ]?` + count10 + `个?字节`)
	bytesEn     = regexp.MustCompile(`(?i)^(?:the )?(?:length of the )?([a-z ]{2,40}?) (?:must be|can be|cannot exceed|must not exceed) (?:` + count10 + ` to |up to |between ` + count10 + ` and )?` + count10 + ` bytes in length`)
)

// readLength reads how long a text may be.
func readLength(s Subject, all []Sentence) []contract.Constraint {
	if s.Typ.Name != "string" {
		return nil
	}
	var out []contract.Constraint
	for _, sn := range all {
		if !hasDigit(sn.Text) || aboutItems(sn.Text) || aboutParts(s, sn) || conditional(sn.Text) {
			continue
		}
		out = append(out, lengthIn(s, sn)...)
	}
	return single(out)
}

func lengthIn(s Subject, sn Sentence) []contract.Constraint {
	t := sn.Text
	for _, re := range []*regexp.Regexp{lengthRange, lengthEn, lengthWord, bytesRange} {
		if m := re.FindStringSubmatch(t); m != nil && (re != lengthWord || !strings.Contains(t, "字节")) {
			return between(sn, contract.RuleMinLength, contract.RuleMaxLength, plainNumber(m[1]), plainNumber(m[2]))
		}
	}
	for _, re := range []*regexp.Regexp{lengthMost, lengthUpTo, bytesMost} {
		if m := re.FindStringSubmatch(t); m != nil {
			return []contract.Constraint{{Rule: contract.RuleMaxLength, Value: plainNumber(m[1]), At: sn.At}}
		}
	}
	m := bytesEn.FindStringSubmatch(t)
	if m == nil || !s.named(m[1]) {
		return nil
	}
	if low := m[2] + m[3]; low != "" {
		return between(sn, contract.RuleMinLength, contract.RuleMaxLength, plainNumber(low), plainNumber(m[4]))
	}
	return []contract.Constraint{{Rule: contract.RuleMaxLength, Value: plainNumber(m[4]), At: sn.At}}
}

// named reports whether the subject of a sentence is the parameter itself: it ends in the last word of its name.
func (s Subject) named(phrase string) bool {
	if s.Parameter == nil {
		return false
	}
	fields := strings.Fields(strings.ToLower(phrase))
	if len(fields) == 0 {
		return false
	}
	last := fields[len(fields)-1]
	return last == "value" || last == "parameter" || strings.HasSuffix(strings.ToLower(s.Parameter.Name), last)
}

// aboutItems reports whether a sentence counts the elements of a list, or limits each of them.
func aboutItems(t string) bool {
	return words.HasAny(t, "数组长度", "列表长度", "每个", "each ", "Each ", "编码前", "单个")
}

// aboutParts reports whether an item of a list limits a part of the value, or one case: its text begins with the name of something
// else.
func aboutParts(s Subject, sn Sentence) bool {
	if !sn.bullet {
		return words.HasAny(sn.Text, "Key最", "Value最", "标签键", "标签值") && s.Typ.Name != "string"
	}
	return !words.HasPrefix(sn.Text, "长度", "最", "不", "It ", "The name", "The description", "Must", "must", "名称", "描述", "1", "2", "4", "6", "8")
}

func between(sn Sentence, low, high contract.Rule, from, to string) []contract.Constraint {
	if !ordered(from, to) {
		return nil
	}
	return []contract.Constraint{{Rule: low, Value: from, At: sn.At}, {Rule: high, Value: to, At: sn.At}}
}
