package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

var (
	indexRange = regexp.MustCompile(`(?:N ?的?取值(?:范围)?(?:为|是)?[：:]?|N ?为[^。，]{1,30}，取值范围[：:]|[Vv]alid values of N: |[Vv]alue range of N: |value of N ranges from |N ranges from )[ ]?(\d{1,4})[ ]?(?:~|～|-|至|到| to )[ ]?(\d{1,4})`)
	indexMost  = regexp.MustCompile(`(?:N ?的?最大(?:取)?值(?:为|是)?[：:]?|[Mm]aximum value of N(?:: | is ))[ ]?(\d{1,4})`)
	itemsMost  = regexp.MustCompile(`(?:最多(?:支持|可以?|允许|能|同时)?(?:设置|指定|输入|传入|选择|添加|填写|查询|包含|包括|配置|支持|使用|绑定)?|最长支持|一次最多(?:支持|可以?)?)[ ]?(\d{1,4})[ ]?(?:个|台|条|组|对)(元素|[^字]?)`)
	itemsUpTo  = regexp.MustCompile(`(?i)(?:up to|a maximum of|at most|no more than) (\d{1,4}) ([A-Za-z ]{2,40}?)(?:can be|[.,(]|$| are | in | at | for | and separate)`)
)

// readItems reads how many values a list may hold.
func readItems(s Subject, all []Sentence) []contract.Constraint {
	if s.Parameter == nil {
		return nil
	}
	var out []contract.Constraint
	for _, sn := range all {
		if !hasDigit(sn.Text) {
			continue
		}
		switch indexes := strings.Count(s.Parameter.Name+".", ".N."); {
		case indexes == 1 && aboutIndex(sn.Text):
			out = append(out, indexLimit(sn)...)
		case indexes == 0 && !conditional(sn.Text) && (s.isList(all) || s.holds(sn)):
			out = append(out, listLimit(sn)...)
		}
	}
	return single(out)
}

func indexLimit(sn Sentence) []contract.Constraint {
	if m := indexRange.FindStringSubmatch(sn.Text); m != nil {
		return []contract.Constraint{{Rule: contract.RuleMaxItems, Value: m[2], At: sn.At}}
	}
	if m := indexMost.FindStringSubmatch(sn.Text); m != nil {
		return []contract.Constraint{{Rule: contract.RuleMaxItems, Value: m[1], At: sn.At}}
	}
	return nil
}

func listLimit(sn Sentence) []contract.Constraint {
	if m := itemsMost.FindStringSubmatch(sn.Text); m != nil && !lengthUnit(sn.Text) {
		return []contract.Constraint{{Rule: contract.RuleMaxItems, Value: m[1], At: sn.At}}
	}
	if m := itemsUpTo.FindStringSubmatch(sn.Text); m != nil && !lengthUnit(sn.Text) {
		return []contract.Constraint{{Rule: contract.RuleMaxItems, Value: m[1], At: sn.At}}
	}
	return nil
}

// isList reports whether the value is a list: by its type, or because the text says how values are separated.
func (s Subject) isList(all []Sentence) bool {
	return s.Typ.Name == "array" || Separated(all)
}

// holds reports whether a text is a list although its type does not say so: examples show a JSON list, or its name is a plural
// and they show a JSON object, or the sentence counts what the name says.
func (s Subject) holds(sn Sentence) bool {
	name, example := s.Parameter.Name, s.example()
	if strings.HasPrefix(example, "[") {
		return true
	}
	if !strings.HasSuffix(name, "s") || strings.HasSuffix(name, "ss") || strings.HasSuffix(name, "us") {
		return false
	}
	if strings.HasPrefix(example, "{") {
		return true
	}
	m := itemsUpTo.FindStringSubmatch(sn.Text)
	return m != nil && strings.EqualFold(strings.TrimSpace(m[2]), name)
}

// Separated reports whether a text says that several values are separated by commas or other signs.
func Separated(all []Sentence) bool {
	for _, sn := range all {
		t := strings.ToLower(sn.Text)
		if words.HasAny(t, "逗号") && words.HasAny(t, "分隔", "隔开", "分割", "间隔") && words.HasAny(t, "多个", "之间", "多") ||
			strings.Contains(t, "separate") && strings.Contains(t, "comma") {
			return true
		}
	}
	return false
}
