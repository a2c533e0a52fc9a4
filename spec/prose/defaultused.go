package prose

import (
	"regexp"
	"strings"
)

// What stands around the value that takes the place of a parameter which is not given.
const (
	absentChinese = `(?:如果|如|若|当)?(?:您)?(?:没有|未|不)(?:指定|设置|填写?|传入?|配置)(?:(?:该|此|本)(?:参数|字段|值))?(?:时)?，?(?:则|将|会|系统)*`
	absentEnglish = `if (?:you do not (?:specify|set|configure) (?:this parameter|a value(?: for this parameter)?)|you leave this parameter (?:empty|unspecified|blank)|` +
		`(?:this parameter|the parameter|it) is (?:not specified|not set|not configured|left empty|left blank|left unspecified|empty)|` +
		`(?:not specified|left empty|left blank)), `
	usedValue = `["“'‘]?([A-Za-z0-9_./*:@+-]+(?:,\d{3})*?)["”'’]?`
)

// The forms in which a sentence says what is used instead of a parameter that is not given.
var (
	usedChinese = regexp.MustCompile(`^(?:(?:可选|选填|非必填|非必选|非必需)(?:参数|项)?，)?` + absentChinese + `(?:默认(?:值)?(?:为|是|取值?为?|使用|用)?|(?:取值?)?为|使用|采用)[：:]?[ ]?` + usedValue + `(?:作为默认值)?((?:[^A-Za-z0-9_./*:@+-].*)?)$`)
	usedAsOne   = regexp.MustCompile(`^(?:默认)?(?:使用|采用|以)[ ]?` + usedValue + `作为默认值(.*)$`)
	usedEnglish = regexp.MustCompile(`(?i)^` + absentEnglish + `(?:the default value,? |the value |the default )?` + usedValue + `,? is used(?: by default| as the default(?: value)?| instead)?(.*)$`)
	defaultsTo  = regexp.MustCompile(`(?i)^` + absentEnglish + `(?:(?:the|its) default value(?: is|,|:)|(?:it|the value|this parameter|the parameter) (?:defaults to|is set to)|the value is) ` + usedValue + `((?:[ .,;(].*)?)$`)
	usedPlainly = regexp.MustCompile(`(?i)^` + usedValue + ` is used (?:by default|as the default(?: value)?)(.*)$`)
	byDefault   = regexp.MustCompile(`(?i)^by default, (?:the value is|(?:this parameter|the value(?: of this parameter)?) is set to|the value(?: of this parameter)? is) ` + usedValue + `((?:[ .,;(].*)?)$`)
	setAsIs     = regexp.MustCompile(`(?i)^(?:this parameter|the value(?: of this parameter)?) is set to ` + usedValue + ` by default(.*)$`)
	// reference is the name of another parameter, whose value is used.
	reference = regexp.MustCompile(`^[A-Z][A-Za-z]*(?:I[dD]s?|Name|Time|Size|Number|Key|Type|Value|Count)$`)
	// absentLabel is the beginning of an item that says what leaving the parameter out means.
	absentLabel = regexp.MustCompile(`^(?:不填写?|不传入?|不指定|不设置)(?:时)?，?则?默认(?:值)?(?:为|是)?$`)
)

// usedDefault reads which value is used where the parameter is not given: "if not specified, X is used". A word that may be the name
// of another parameter is no value.
func usedDefault(s Subject, sn Sentence) (string, bool) {
	if s.inForeign(sn) || sn.bullet() && (!sn.head() || !absentLabel.MatchString(sn.in.label)) {
		return "", false
	}
	for _, form := range usedForms(sn) {
		m := form.FindStringSubmatch(sn.tight)
		if m == nil {
			continue
		}
		value, rest := trimToken(m[1], m[2])
		if u := unitWord.FindStringSubmatch(rest); u != nil && strings.Trim(value, "0123456789.,") == "" {
			rest = u[1]
		}
		if !endsClause(rest) || severalValues.MatchString(rest) || offers(rest) || reference.MatchString(value) && !s.shows([]string{value}) || s.isName(value) {
			return "", false
		}
		return typedDefault(s, value)
	}
	return "", false
}

// usedForms are the forms that a sentence may have by its words, which are looked for sooner.
func usedForms(sn Sentence) []*regexp.Regexp {
	switch t := sn.tight; {
	case strings.Contains(t, "作为默认值"):
		return []*regexp.Regexp{usedChinese, usedAsOne}
	case strings.Contains(t, "默认"), strings.Contains(t, "为"), strings.Contains(t, "使用"), strings.Contains(t, "采用"):
		return []*regexp.Regexp{usedChinese}
	case strings.Contains(t, "used"), strings.Contains(t, "default"), strings.Contains(t, "set to"), strings.Contains(t, "value is"):
		return []*regexp.Regexp{usedEnglish, defaultsTo, usedPlainly, byDefault, setAsIs}
	}
	return nil
}
