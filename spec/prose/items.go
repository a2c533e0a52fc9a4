package prose

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

const count4 = `(\d{1,3},\d{3}|\d{1,4})`

var (
	indexRange = regexp.MustCompile(`(?:N的?取值(?:范围)?(?:为|是)?[：:]?|N为[^。，]{1,30}，取值范围[：:]|[Vv]alid values of N: |[Vv]alue range of N: |value of N ranges from |N ranges from )[ ]?[\[【]?` + count4 + `[ ]?(?:~|～|-|至|到|,| to )[ ]?` + count4)
	indexMost  = regexp.MustCompile(`(?:N的?最大(?:取)?值(?:为|是)?[：:]?|N从1开始(?:编号)?，最多(?:为|支持)?|[Mm]aximum value of N(?:: | is ))[ ]?` + count4)
	itemsMost  = regexp.MustCompile(`(?:最多(?:支持|可以?|允许|能够?|同时)?(?:设置|指定|输入|传入|选择|添加|填写|查询|包含|包括|配置|支持|使用|绑定|移除|删除)?|最长支持|上限为|一次最多(?:支持|可以?|能够?)?(?:删除|移除)?|长度不超过)[ ]?` + count4 + `[ ]?(?:个|台|条|组|对|块|项)(元素|[^字]?)`)
	itemsUpTo  = regexp.MustCompile(`(?i)(?:up to|a maximum of|at most|no more than) ` + count4 + ` ([A-Za-z ]{2,40}?)(?:can be|[.,(]|$| are | in | at | for | from | to | and separate)`)
)

// readItems reads how many values a list may hold.
func readItems(s Subject, all []Sentence) []contract.Constraint {
	if s.Parameter == nil {
		return nil
	}
	var out []contract.Constraint
	commas := separated(all)
	for _, sn := range all {
		t := spelledOut(sn.tight)
		if !hasDigit(t) || s.foreign(sn) {
			continue
		}
		indexes := strings.Count(s.Parameter.Name+".", ".N.")
		list := indexes == 0 && (s.Typ.Name == "array" || commas || s.holds(t)) || indexes == 1 && strings.HasSuffix(s.Parameter.Name, ".N")
		switch {
		case indexes == 1 && aboutIndex(t):
			out = append(out, indexLimit(sn, t)...)
		case list && !conditional(t):
			out = append(out, listLimit(sn, t)...)
		}
	}
	if once := slices.DeleteFunc(slices.Clone(out), func(c contract.Constraint) bool { return !perCall.MatchString(c.At.Quote) }); len(once) > 0 {
		out = once // what else is limited is not the request
	}
	return single(out)
}

// perCall are the words of a limit of one request.
var perCall = regexp.MustCompile(`(?i)单次|每次|一次|each (?:time|call|request)|(?:per|in (?:a|one|each)|for each) (?:call|request)|at a time`)

// spelledOut writes the small numbers of a text in English as digits.
func spelledOut(t string) string {
	if !words.HasAny(t, smallNumbers()...) {
		return t
	}
	return smallNumber.ReplaceAllStringFunc(t, func(word string) string {
		return strconv.Itoa(slices.Index(smallNumbers(), strings.ToLower(word)))
	})
}

var smallNumber = regexp.MustCompile(`(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten)\b`)

func smallNumbers() []string {
	return []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
}

func indexLimit(sn Sentence, t string) []contract.Constraint {
	if m := indexRange.FindStringSubmatch(t); m != nil {
		return []contract.Constraint{{Rule: contract.RuleMaxItems, Value: plainNumber(m[2]), At: sn.At}}
	}
	if m := indexMost.FindStringSubmatch(t); m != nil {
		return []contract.Constraint{{Rule: contract.RuleMaxItems, Value: plainNumber(m[1]), At: sn.At}}
	}
	return nil
}

func listLimit(sn Sentence, t string) []contract.Constraint {
	if lengthUnit(strings.ReplaceAll(t, "长度不超过", "")) {
		return nil
	}
	for _, re := range []*regexp.Regexp{itemsMost, itemsUpTo} {
		if m := re.FindStringSubmatch(t); m != nil {
			return []contract.Constraint{{Rule: contract.RuleMaxItems, Value: plainNumber(m[1]), At: sn.At}}
		}
	}
	return nil
}

// holds reports whether a text is a list although its type does not say so: examples show a JSON list, or its name is a plural
// and they show a JSON object, or the sentence counts what the name says.
func (s Subject) holds(t string) bool {
	name, example := s.Parameter.Name, s.example()
	if slices.ContainsFunc(append([]string{example}, s.Shown...), JSONList) {
		return true
	}
	if !strings.HasSuffix(name, "s") || strings.HasSuffix(name, "ss") || strings.HasSuffix(name, "us") {
		return false
	}
	if strings.HasPrefix(example, "{") {
		return true
	}
	m := itemsUpTo.FindStringSubmatch(t)
	return m != nil && strings.EqualFold(strings.TrimSpace(m[2]), name)
}

// separated reports whether a text says that several values are separated by commas or other signs.
func separated(all []Sentence) bool { return slices.ContainsFunc(all, separates) }

func separates(sn Sentence) bool {
	t := strings.ToLower(sn.Text)
	return words.HasAny(t, "逗号") && words.HasAny(t, "分隔", "隔开", "分割", "间隔") && words.HasAny(t, "多个", "之间", "多") ||
		strings.Contains(t, "separate") && strings.Contains(t, "comma")
}

// separates reports whether a sentence says so of the parameter itself, and not of one case.
func (s Subject) separates(sn Sentence) bool { return separates(sn) && !s.foreign(sn) }
