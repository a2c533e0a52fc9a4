package prose

import (
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// The forms in which a sentence names the only value that works. What is around the value must end the clause.
const loneValue = "[\"“‘'`]?([A-Za-z][A-Za-z0-9_.:-]{1,63}?)[\"”’'`]?"

var (
	onlyChinese = regexp.MustCompile(`(?:仅|只)支持(?:[^：:，。；A-Za-z]{0,16}[：:][ ]?)?` + loneValue + `(?:(?:（[^）]*）|\([^)]*\))(?:[^、和或与及以，,]|[，,][^A-Za-z0-9]|$)|。|，[^A-Za-z0-9]|$)`)
	onlyEnglish = regexp.MustCompile(`^(?i:(?:currently|at present),? )?[Oo]nly ` + loneValue + ` is (?:currently )?supported(?:[.,]|$)`)
	onlyVerb    = regexp.MustCompile(`^(?i:(?:currently|at present),? )?(?:[A-Za-z ]{0,40} )?only supports ` + loneValue + `(?:[.,]|$)`)
	onlyMust    = regexp.MustCompile(`^(?i:(?:therefore|currently|at present),? )?(?i:the value|this parameter|the value of this parameter) must be ` + loneValue + `(?: \([^)]*\))?\.?$`)
	onlySet     = regexp.MustCompile(`(?i:^set (?:the|this) (?:value|parameter|value of this parameter) to)[:：]? ` + loneValue + `(?:, which (?:indicates|specifies|means|is) .*)?\.?$`)
	onlyFixed   = regexp.MustCompile(`(?:^|[，；])(?:(?:该|此|本)参数)?(?:固定为|固定取值为|取值固定为|固定值[：:]|固定值为|取值为|必须取值为|取值必须为|必须(?:设置)?为|只能(?:设置)?为)[ ]?` + loneValue + `(?:（[^）]*）|\([^)]*\))?(?:，(?:表示|代表|即|指).*)?[。]?$`)
)

// readOnly reads that one value is supported. The example, which must show it, tells it from the name of something else.
func readOnly(s Subject, all []Sentence) []contract.Constraint {
	if len(s.examples()) == 0 {
		return nil
	}
	for _, sn := range all {
		if sn.bullet() || s.foreign(sn) || conditional(sn.tight) {
			continue
		}
		if v := onlyValueIn(sn.tight); v != "" && s.fixed(v) {
			return enumOf(s, []string{v}, sn.At)
		}
	}
	return nil
}

// onlyForms are the forms that a text may have by its words, which are looked for sooner.
func onlyForms(text string) []*regexp.Regexp {
	var out []*regexp.Regexp
	if words.HasAny(text, "支持") {
		out = append(out, onlyChinese)
	}
	if words.HasAny(text, "support", "must be ", "et the ", "et this ") {
		out = append(out, onlyEnglish, onlyVerb, onlyMust, onlySet)
	}
	if words.HasAny(text, "固定", "取值", "必须", "只能") {
		out = append(out, onlyFixed)
	}
	return out
}

// onlyValueIn is the only value that a sentence names, empty when it names none.
func onlyValueIn(text string) string {
	for _, re := range onlyForms(text) {
		if m := re.FindStringSubmatch(text); m != nil {
			return m[1]
		}
	}
	return ""
}

// only is the one of several values that a sentence says is the only one, and where; empty when none is.
func (s Subject) only(all []Sentence, values []string) (string, contract.Source) {
	if len(values) < 2 { //nolint:mnd // one value is the only one
		return "", contract.Source{}
	}
	for _, sn := range all {
		if sn.bullet() || s.foreign(sn) || conditional(sn.tight) {
			continue
		}
		if v := onlyValueIn(sn.tight); slices.Contains(values, v) {
			return v, sn.At
		}
	}
	return "", contract.Source{}
}
