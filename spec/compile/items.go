package compile

import (
	"regexp"
	"strings"
)

var (
	indexRange = regexp.MustCompile(`(?:N ?的?取值(?:范围)?(?:为|是)?[：:]?|N ?为[^。，]{1,30}，取值范围[：:]|[Vv]alid values of N: |[Vv]alue range of N: |value of N ranges from |N ranges from )[ ]?(\d{1,4})[ ]?(?:~|～|-|至|到| to )[ ]?(\d{1,4})`)
	indexMost  = regexp.MustCompile(`(?:N ?的?最大(?:取)?值(?:为|是)?[：:]?|[Mm]aximum value of N(?:: | is ))[ ]?(\d{1,4})`)
	itemsMost  = regexp.MustCompile(`(?:最多(?:支持|可以?|允许|能|同时)?(?:设置|指定|输入|传入|选择|添加|填写|查询|包含|包括|配置|支持|使用|绑定)?|最长支持|一次最多(?:支持|可以?)?)[ ]?(\d{1,4})[ ]?(?:个|台|条|组|对)(元素|[^字]?)`)
	itemsUpTo  = regexp.MustCompile(`(?i)(?:up to|a maximum of|at most|no more than) (\d{1,4}) ([A-Za-z ]{2,40}?)(?:can be|[.,(]|$| are | in | at | for | and separate)`)
)

// readItems reads how many values a list may hold.
func readItems(s subject, all []sentence) []Constraint {
	if s.parameter == nil {
		return nil
	}
	var out []Constraint
	for _, sn := range all {
		if !hasDigit(sn.text) {
			continue
		}
		switch indexes := strings.Count(s.parameter.Name+".", ".N."); {
		case indexes == 1 && aboutIndex(sn.text):
			out = append(out, indexLimit(sn)...)
		case indexes == 0 && !conditional(sn.text) && (s.isList(all) || s.holds(sn)):
			out = append(out, listLimit(sn)...)
		}
	}
	return single(out)
}

func indexLimit(sn sentence) []Constraint {
	if m := indexRange.FindStringSubmatch(sn.text); m != nil {
		return []Constraint{{Rule: RuleMaxItems, Value: m[2], At: sn.at}}
	}
	if m := indexMost.FindStringSubmatch(sn.text); m != nil {
		return []Constraint{{Rule: RuleMaxItems, Value: m[1], At: sn.at}}
	}
	return nil
}

func listLimit(sn sentence) []Constraint {
	if m := itemsMost.FindStringSubmatch(sn.text); m != nil && !lengthUnit(sn.text) {
		return []Constraint{{Rule: RuleMaxItems, Value: m[1], At: sn.at}}
	}
	if m := itemsUpTo.FindStringSubmatch(sn.text); m != nil && !lengthUnit(sn.text) {
		return []Constraint{{Rule: RuleMaxItems, Value: m[1], At: sn.at}}
	}
	return nil
}

// isList reports whether the value is a list: by its type, or because the text says how values are separated.
func (s subject) isList(all []sentence) bool {
	return s.typ.Name == "array" || separated(all)
}

// holds reports whether a text is a list although its type does not say so: examples show a JSON list, or its name is a plural
// and they show a JSON object, or the sentence counts what the name says.
func (s subject) holds(sn sentence) bool {
	name, example := s.parameter.Name, s.example()
	if strings.HasPrefix(example, "[") {
		return true
	}
	if !strings.HasSuffix(name, "s") || strings.HasSuffix(name, "ss") || strings.HasSuffix(name, "us") {
		return false
	}
	if strings.HasPrefix(example, "{") {
		return true
	}
	m := itemsUpTo.FindStringSubmatch(sn.text)
	return m != nil && strings.EqualFold(strings.TrimSpace(m[2]), name)
}

// separated reports whether a text says that several values are separated by commas or other signs.
func separated(all []sentence) bool {
	for _, sn := range all {
		t := strings.ToLower(sn.text)
		if hasAny(t, "逗号") && hasAny(t, "分隔", "隔开", "分割", "间隔") && hasAny(t, "多个", "之间", "多") ||
			strings.Contains(t, "separate") && strings.Contains(t, "comma") {
			return true
		}
	}
	return false
}
