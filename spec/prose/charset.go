package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

var asciiCount = regexp.MustCompile(`\d ?个?ascii ?(?:字符|characters)`)

// readCharset reads "ASCII characters only".
func readCharset(_ Subject, all []Sentence) []contract.Constraint {
	for _, sn := range all {
		t := strings.ToLower(sn.Text)
		if !strings.Contains(t, "ascii") {
			continue
		}
		if asciiCount.MatchString(t) {
			return []contract.Constraint{{Rule: contract.RuleCharset, Value: "ascii", At: sn.At}}
		}
		for _, only := range []string{"只支持ascii", "仅支持ascii", "只能包含ascii", "只能使用ascii", "只允许ascii", "必须为ascii", "必须是ascii", "仅限ascii",
			"only ascii", "ascii characters only", "contain only ascii", "only contain ascii", "ascii only", "must be ascii", "must be an ascii"} {
			if strings.Contains(strings.ReplaceAll(t, " ", ""), strings.ReplaceAll(only, " ", "")) {
				return []contract.Constraint{{Rule: contract.RuleCharset, Value: "ascii", At: sn.At}}
			}
		}
	}
	return nil
}
