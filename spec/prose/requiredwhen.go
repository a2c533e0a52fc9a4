package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// The forms of a sentence that demands a parameter in a case that other parameters make: (case), (the parameter by its name), in the
// order of the form.
const (
	demandedItself = `(?:该|此|本)(?:参数|字段|项)?`
	demandedVerb   = `(?:指定|设置|填写|传入|配置|提供)`
	demandedEn     = `(?:this parameter|the (` + needName + `) parameter|(` + needName + `))`
)

var (
	whenBefore = regexp.MustCompile(`^(?:仅|只有)?(?:当|如果|若|在)?`)
	whenBehind = regexp.MustCompile(`^(.+?)(?:的?情况下|时)?，?(?:则|才|且此时)?(?:` + demandedItself + `|(` + needName + `)(?:参数)?)? ?` +
		`(?:(?:为|是)?(?:必选|必填|必传|必需)(?:的|参数|且有效)?|(?:必须|需要|须)` + demandedVerb + `?(?:` + demandedItself + `)?)(?:。|，|；|$)`)
	whenFirstEn = regexp.MustCompile(`^(?i:` + demandedEn + ` (?:is (?:required|mandatory)|must be (?:specified|set))(?: and (?:takes effect|effective|valid))?|you must (?:also )?(?:specify|set) ` + demandedEn +
		`) (?:only )?(?i:when|if) (.+?)\.?$`)
	whenLastEn = regexp.MustCompile(`^(?:(?i:only )?(?i:when|if)) (.+?), (?:then )?(?i:` + demandedEn + ` (?:is (?:required|mandatory)|must be (?:specified|set))(?: and (?:takes effect|effective|valid))?|you must (?:also )?(?:specify|set)(?: a value for)? ` +
		demandedEn + `)(?: to .+)?\.?$`)
	whenAndEn  = regexp.MustCompile(`,? and `)
	whenHasEn  = regexp.MustCompile(`^you specify (` + needValue + `) for (` + needName + `)$`)
	whenSetsEn = regexp.MustCompile(`^the (` + needName + `) parameter to (` + needValue + `)$`)
)

// RequiredWhen lists what a text says of the cases in which its parameter has to be sent. A case that its words alone tell is none of
// them, and none is one in which another parameter is not sent: that is a choice.
func RequiredWhen(all []Sentence) []Needs {
	var out []Needs
	for _, sn := range all {
		if sn.bullet() || !words.HasAny(sn.tight, "必", "需", "须", "equired", "must", "mandatory") {
			continue
		}
		text := needNote.ReplaceAllString(strings.NewReplacer("*", "", "`", "").Replace(sn.tight), "")
		n := requiredChinese(text)
		if n.Cases == nil {
			n = requiredEnglish(text)
		}
		if n.Cases != nil {
			n.At = sn.At
			out = append(out, n)
		}
	}
	return out
}

// requiredChinese is what a sentence says whose case stands in front, or behind a clause that says what the parameter is.
func requiredChinese(text string) Needs {
	_, behind, _ := strings.Cut(text, "，")
	for _, said := range []string{text, behind} {
		m := whenBehind.FindStringSubmatch(said[len(whenBefore.FindString(said)):])
		if m == nil {
			continue
		}
		if cases := casesOf(needAnd.Split(m[1], -1), needSent, needHas); cases != nil {
			return Needs{Cases: cases, Of: m[2]}
		}
	}
	return Needs{}
}

// requiredEnglish is what a sentence says whose case stands in front or behind.
func requiredEnglish(text string) Needs {
	said, of := "", ""
	if m := whenFirstEn.FindStringSubmatch(text); m != nil {
		said, of = m[len(m)-1], strings.Join(m[1:len(m)-1], "")
	} else if m := whenLastEn.FindStringSubmatch(text); m != nil {
		said, of = m[1], strings.Join(m[2:], "")
	}
	if said == "" {
		return Needs{}
	}
	var pieces []string
	for _, piece := range whenAndEn.Split(said, -1) {
		if m := whenHasEn.FindStringSubmatch(piece); m != nil {
			piece = m[2] + " is " + m[1]
		} else if m := whenSetsEn.FindStringSubmatch(piece); m != nil {
			piece = m[1] + " is " + m[2]
		}
		pieces = append(pieces, piece)
	}
	return Needs{Cases: casesOf(pieces, needSentEn, needHasEn), Of: of}
}
