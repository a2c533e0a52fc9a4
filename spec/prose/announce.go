package prose

import (
	"regexp"
	"strings"
)

// The words that announce the values of a parameter.
var (
	introChinese = regexp.MustCompile(`(?:取值范围|取值说明|取值列表|取值|可选值|有效值|枚举值|合法值|可选取值|可取值|可选项|参数值)(?:为|是|有|包括|如下|如下所示|为以下之一)?[ ]?[：:]`)
	introEnglish = regexp.MustCompile(`(?i)(?:^|[ ,;.(])(?:valid values?|value values|optional values?|possible values?|allowed values?|supported values?|acceptable values?|available values?|enumerated values?|enum values?|value range|values?|options|supported options)(?: are| is| include| includes)?(?: as follows| listed as follows)?[ ]?[:：]`)
)

// settableTo are words that announce values in the middle of a sentence; what follows must be two values at least.
var settableTo = regexp.MustCompile(`(?i)(?:可以?设置为|可以?取值为|可选为|can be set to|can be (?:either|one of(?: the following values)?:?)) ?`)

// settable returns what follows the words that tell what a parameter can be set to: "which can be set to a or b".
func settable(text string) (before, after string, ok bool) {
	m := settableTo.FindStringIndex(text)
	if m == nil || len(inline(text[m[1]:])) < 2 {
		return "", "", false
	}
	return text[:m[0]], text[m[1]:], true
}

// afterIntro returns what follows the words that announce the values of the parameter, and what stands before them.
func afterIntro(text string) (before, after string, ok bool) {
	for _, re := range []*regexp.Regexp{introChinese, introEnglish} {
		for from := 0; from < len(text); {
			m := re.FindStringIndex(text[from:])
			if m == nil {
				break
			}
			before, after = text[:from+m[0]], text[from+m[1]:]
			if !otherValue(before) {
				return before, after, true
			}
			from += m[1]
		}
	}
	return "", "", false
}

// otherValue reports whether the words before "value:" make it another value than those that are allowed.
func otherValue(before string) bool {
	b := strings.ToLower(strings.TrimRight(before, " ("))
	for _, w := range []string{"default", "maximum", "minimum", "max", "min", "sample", "example", "initial", "默认", "缺省", "示例"} {
		if strings.HasSuffix(b, w) {
			return true
		}
	}
	return false
}
