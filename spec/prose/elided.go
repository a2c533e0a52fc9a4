package prose

import (
	"regexp"

	"github.com/plumb-conformance/plumb/spec/words"
)

// The words of a demand without what is demanded, which is what the text describes: "required when X is on".
const (
	demandedZh = `(?:为)?(?:必选|必填|必传|必需|必须(?:设置|指定|填写|传入?|配置|提供))(?:的|参数|项)?`
	endOfZh    = `(?:且(?:有效|生效)|并且?(?:有效|生效))?(?:[，。；）)、]|$)`
)

var (
	elidedWhen = regexp.MustCompile(`(?:[^小同实及按定即]时|情况下|场景下|模式下)[，, ]?(?:则|才|均|都|是)*` + demandedZh + endOfZh)
	elidedIf   = regexp.MustCompile(`(?:^|[，；：。])(?:若|如果|当|仅当)[^，。；]{2,60}，(?:则|才|均|都|是)*` + demandedZh + endOfZh)
	elidedOnly = regexp.MustCompile(`(?:仅|只)(?:在|当)[^，。；]{2,60}时[^，。；]{0,4}(?:生效|有效)，?(?:且|并且|并)` + demandedZh + endOfZh)
	elidedEn   = regexp.MustCompile(`(?i)(?:^|[:;(] ?|, (?:and )?)(?:(?:it|this) is )?(?:required|mandatory)(?: and (?:valid|available|effective|takes effect))?(?: only)? (?:if|when) (?:[a-z ]{0,20}\b[A-Z0-9"]|the |it |a |an |this |you )`)
	// anyCall are the words of a case that every request is.
	anyCall = regexp.MustCompile(`(?:调用|请求|使用|访问)(?:该|此|本)?(?:接口|API|操作)?[^，。；]{0,6}时|(?i:when (?:you )?(?:call|calling) (?:this|the) (?:api|operation))`)
	// notDemanded are the words that deny a demand, or make it one of a member.
	notDemanded = regexp.MustCompile(`(?i)非必|不是必|不必|not (?:required|mandatory)`)
)

// elided reports whether a sentence demands what it describes in some case, without a word for it.
func (s Subject) elided(sn Sentence) bool {
	if s.inForeign(sn) || sn.bullet() && s.foreign(sn) {
		return false
	}
	t := sn.tight
	switch {
	case words.HasAny(t, "必选", "必填", "必传", "必需", "必须"):
		return (elidedWhen.MatchString(t) || elidedIf.MatchString(t) || elidedOnly.MatchString(t)) && !notDemanded.MatchString(t) && !anyCall.MatchString(t)
	case words.HasAny(t, "equired", "andatory"):
		return elidedEn.MatchString(t) && !notDemanded.MatchString(t) && !anyCall.MatchString(t)
	}
	return false
}
