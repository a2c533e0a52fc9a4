package prose

import (
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// The words of values that say little alone: what is supported may be anything. The default of the same text tells that values are
// meant.
var (
	supportedChinese = regexp.MustCompile(`(?:^|[，；])(?:目前|当前|仅|只)?支持(?:取值)?([A-Za-z0-9_.-]+(?:(?:、|和|或|及|与)[A-Za-z0-9_.-]+)+)[，；。]`)
	supportsEnglish  = regexp.MustCompile(`(?i)(?:^|[,;] )(?:it |only )?supports? ([a-z0-9_.-]+(?:(?:, | and | or |, and |, or )[a-z0-9_.-]+)+)[,;.]`)
	areSupported     = regexp.MustCompile(`(?i)^([a-z0-9_.-]+(?:(?:, | and | or |, and |, or )[a-z0-9_.-]+)+) are supported[,;.]`)
)

// readSupported reads the values that a text calls supported, when its default is one of them.
func readSupported(s Subject, all []Sentence) []contract.Constraint {
	if !slices.ContainsFunc(all, func(sn Sentence) bool { return words.HasAny(sn.Text, "支持", "upport") }) {
		return nil // the common case
	}
	def := readDefault(s, all)
	if s.Parameter == nil || s.composite() || len(def) == 0 {
		return nil
	}
	var out []contract.Constraint
	for _, sn := range all {
		if sn.in != nil || s.foreign(sn) || aboutIndex(sn.tight) || conditional(sn.tight) {
			continue
		}
		out = append(out, s.supported(sn, def[0].Value)...)
	}
	return single(out)
}

func (s Subject) supported(sn Sentence, def string) []contract.Constraint {
	var out []contract.Constraint
	if m := firstOf(sn.tight, supportedChinese, supportsEnglish, areSupported); m != "" {
		if values := valuesIn(m); len(values) > 1 && slices.Contains(values, def) {
			out = append(out, enumOf(s, values, sn.At)...)
		}
	}
	for i := range out {
		out[i].Inferred = contract.ByProse
	}
	return out
}

// firstOf is the first group of the first form that a text has, "" when it has none.
func firstOf(text string, forms ...*regexp.Regexp) string {
	for _, re := range forms {
		if m := re.FindStringSubmatch(text); m != nil {
			return m[1]
		}
	}
	return ""
}
