package compile

import (
	"regexp"
	"strings"
)

var asciiCount = regexp.MustCompile(`\d ?个?ascii ?(?:字符|characters)`)

// readCharset reads "ASCII characters only".
func readCharset(_ subject, all []sentence) []Constraint {
	for _, sn := range all {
		t := strings.ToLower(sn.text)
		if !strings.Contains(t, "ascii") {
			continue
		}
		if asciiCount.MatchString(t) {
			return []Constraint{{Rule: RuleCharset, Value: "ascii", At: sn.at}}
		}
		for _, only := range []string{"只支持ascii", "仅支持ascii", "只能包含ascii", "只能使用ascii", "只允许ascii", "必须为ascii", "必须是ascii", "仅限ascii",
			"only ascii", "ascii characters only", "contain only ascii", "only contain ascii", "ascii only", "must be ascii", "must be an ascii"} {
			if strings.Contains(strings.ReplaceAll(t, " ", ""), strings.ReplaceAll(only, " ", "")) {
				return []Constraint{{Rule: RuleCharset, Value: "ascii", At: sn.at}}
			}
		}
	}
	return nil
}
