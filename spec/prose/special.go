package prose

import (
	"cmp"
	"fmt"
	"math/big"
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// The parts of ranges that have values of their own beside them: "-1 or 1 to 100".
const (
	span10   = `(?:[\[【]` + numeral10 + `[ ]?[,，~-][ ]?` + numeral10 + `[\]】]|` + numeral10 + `(?:[ ]?(?:~|-|至|到|to)[ ]?` + numeral10 + `)?)`
	besides  = `[ ]?(?:或者|或|和|与|以及|及|、|\||,? ?\bor\b|,? ?\band\b)[ ]?`
	meansZh  = `(?:[ ]?(?:秒|天|个))?(?:时|，|则|即)*(?:表示|代表|意味着|是指|不限|无限|永久|不启用|不生效|不超时)`
	setTo    = `(?:取值|设置?|参数值|值|填写?|传入?)为?`
	bracketQ = `["“”'‘’]?`
)

var (
	spansBeside = regexp.MustCompile(`^[ ]?(?:为|是|在|from )?[ ]?` + span10 + `(?:` + besides + span10 + `)+` + endOfIt)
	oneSpan     = regexp.MustCompile(span10)
	// spanItem is an item of a list that begins with a number or a range.
	spanItem = regexp.MustCompile(`^` + span10 + `(?:[ ]?[A-Za-z]+)?(?:（[^）]*）|\([^)]*\))?(?:[：:]|$|。|，)`)

	// The forms in which a text tells what one number stands for.
	specialZh  = regexp.MustCompile(`(?:^|[，。；,;(（、：:为])` + bracketQ + `(-?\d[\d,]*)` + bracketQ + meansZh)
	specialSet = regexp.MustCompile(setTo + bracketQ + `(-?\d[\d,]*)` + bracketQ + meansZh)
	specialEn  = regexp.MustCompile(`(?i)(?:^|[ ,;(])["“']?(-?\d[\d,]*)["”']?,? (?:indicates|means|specifies|represents|stands for)\b`)
	specialTo  = regexp.MustCompile(`(?i)(?:set to|(?:this parameter|the value|it) to|the value (?:is|of)) ["“']?(-?\d[\d,]*)["”']?[^.]{0,60}(?:unlimited|no limit|not limited|disabled|never|indicates|specifies|means)`)
)

// rangesBeside reads the smallest and the largest of ranges and values that stand beside one another: in one sentence, or one in each
// item of the list behind it. What lies between two of them is none.
func (s Subject) rangesBeside(sn Sentence, after string, items []Sentence) []contract.Constraint {
	if after != "" {
		if m := spansBeside.FindString(after); m != "" && !lengthUnit(after) {
			return s.hull(sn, oneSpan.FindAllStringSubmatch(m, -1))
		}
		return nil
	}
	if len(items) < 2 || len(items) > contract.MaxEnum { //nolint:mnd // one item stands beside nothing
		return nil
	}
	var spans [][]string
	for _, item := range items {
		m := spanItem.FindStringSubmatch(item.tight)
		if m == nil || item.in != nil && item.in.list.members {
			return nil
		}
		spans = append(spans, m)
	}
	return s.hull(sn, spans)
}

// hull is the smallest and the largest number of all spans; nothing when no span is a range.
func (s Subject) hull(sn Sentence, spans [][]string) []contract.Constraint {
	var ends [][2]string
	ranges := 0
	for _, m := range spans {
		from, to := endsOf(m)
		if !ordered(from, to) {
			return nil
		}
		if from != to {
			ranges++
		}
		ends = append(ends, [2]string{from, to})
	}
	if ranges == 0 || len(ends) < 2 { //nolint:mnd // one span stands beside nothing
		return nil
	}
	slices.SortFunc(ends, func(a, b [2]string) int {
		if ordered(a[0], b[0]) {
			return -1
		}
		return 1
	})
	low, high := ends[0][0], ends[0][1]
	var gaps []contract.Constraint
	for _, e := range ends[1:] {
		if !ordered(e[0], high) && apart(high, e[0]) {
			gaps = append(gaps, contract.Constraint{Rule: contract.RuleGap, Value: contract.WriteGap(high, e[0]), At: sn.At, Inferred: contract.ByProse})
			if len(gaps) > 1 {
				s.doubt(sn.At, fmt.Sprintf("no value between %s and %s is listed; these are not told apart from those from %s on", high, e[0], low))
			}
		}
		if ordered(high, e[1]) {
			high = e[1]
		}
	}
	out := between(sn, contract.RuleMinimum, contract.RuleMaximum, low, high)
	if len(gaps) > 0 {
		for i := range out {
			out[i].Inferred = contract.ByProse
		}
		out = append(out, gaps[0])
	}
	return out
}

// endsOf are the smallest and the largest number of a span.
func endsOf(m []string) (from, to string) {
	from = plainNumber(cmp.Or(m[1], m[3]))
	if behind := cmp.Or(m[2], m[4]); behind != "" {
		return from, plainNumber(behind)
	}
	return from, from
}

// widened are limits in which all numbers lie that the text tells the meaning of: in "1 to 100; -1 indicates no limit", -1 is a value
// too. What lies between is let pass, for two limits cannot tell it apart, and that is said.
func (s Subject) widened(all []Sentence, limits []contract.Constraint) []contract.Constraint {
	for _, sn := range all {
		if !hasDigit(sn.tight) || s.inForeign(sn) {
			continue
		}
		for _, v := range specials(sn) {
			limits = s.widenedBy(limits, v, sn)
		}
	}
	return limits
}

// specials are the numbers whose meaning a sentence tells.
func specials(sn Sentence) []string {
	var out []string
	for _, form := range []*regexp.Regexp{specialZh, specialSet, specialEn, specialTo} {
		for _, m := range form.FindAllStringSubmatch(sn.tight, -1) {
			out = append(out, plainNumber(m[1]))
		}
	}
	if sn.head() {
		if m := spanItem.FindStringSubmatch(sn.tight); m != nil && m[2]+m[4] == "" && words.HasAny(sn.tight, "：", ":") {
			out = append(out, plainNumber(m[3]))
		}
	}
	return out
}

// widenedBy are limits in which a number lies, with where it stands.
func (s Subject) widenedBy(limits []contract.Constraint, value string, sn Sentence) []contract.Constraint {
	if i := slices.IndexFunc(limits, func(c contract.Constraint) bool { return c.Rule == contract.RuleGap && !obeys(c, value) }); i >= 0 {
		limits = slices.Delete(limits, i, i+1) // it is none
	}
	for i, c := range limits {
		if obeys(c, value) {
			continue
		}
		if apart(c.Value, value) {
			limits[i].Inferred = contract.ByProse
			s.doubt(sn.At, fmt.Sprintf("%s is a value beyond the %s %s of line %d; the values between them are not told apart", value, c.Rule, c.Value, c.At.Line))
		}
		limits[i].Value, limits[i].At = value, sn.At
	}
	return limits
}

// apart reports whether there are whole numbers between two.
func apart(a, b string) bool {
	x, okX := new(big.Rat).SetString(a)
	y, okY := new(big.Rat).SetString(b)
	if !okX || !okY {
		return true
	}
	return new(big.Rat).Abs(x.Sub(x, y)).Cmp(big.NewRat(1, 1)) > 0
}
