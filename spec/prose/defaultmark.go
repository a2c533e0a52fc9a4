package prose

import "regexp"

// defaultMark is what stands behind the value of a list that is the default.
const defaultMark = `[（(](?:the )?(?:默认值?|缺省值?|default(?: value)?)[）)]`

var (
	markedValue  = regexp.MustCompile(`(?i)(?:^|[^A-Za-z0-9_.-])([A-Za-z0-9][A-Za-z0-9_.-]*)["”’'*]?[ ]?` + defaultMark)
	markBehind   = regexp.MustCompile(`(?i)` + defaultMark + `$`)
	defaultMarks = regexp.MustCompile(`(?i)` + defaultMark)
	absentSets   = regexp.MustCompile(`(?:没有|未|不)(?:指定|设置|填写|传入?)(?:该|此|本)参数，[^，。；]{0,16}?(?:设置为|设为|取值为|取为|值为|则为)(true|false|\d[\d,]*(?:\.\d+)?)`)
	absentSetsEn = regexp.MustCompile(`(?i)if (?:you do not (?:specify|set) this parameter|this parameter is (?:not specified|not set|left empty|empty)), ` +
		`[^.;]{0,40}?(?:(?:is|are) (?:automatically )?set to|the default value) (true|false|\d[\d,]*(?:\.\d+)?)(?: is used)?`)
)

// markedDefault reads the value of a list in one sentence that is marked as the default: "true | false (default)".
func markedDefault(s Subject, sn Sentence) (string, bool) {
	if sn.bullet() || !defaultMarks.MatchString(sn.tight) || conditional(sn.tight) || s.foreign(sn) || aboutIndex(sn.tight) {
		return "", false
	}
	after := sn.tight
	if a, listed := s.announcement(sn); listed {
		after = a.after
	} else if onlyValueIn(sn.tight) == "" {
		return "", false
	}
	m := markedValue.FindStringSubmatch(after)
	if m == nil || len(defaultMarks.FindAllString(after, 2)) > 1 {
		return "", false
	}
	return typedDefault(s, m[1])
}

// absentDefault reads what a number or a switch becomes when it is not given. The item of a list speaks of one case only.
func absentDefault(s Subject, sn Sentence) (string, bool) {
	if sn.bullet() || s.foreign(sn) {
		return "", false
	}
	switch s.itemType().Name {
	case "integer", "number", "boolean":
	default:
		return "", false
	}
	m := absentSets.FindStringSubmatchIndex(sn.tight)
	if m == nil {
		m = absentSetsEn.FindStringSubmatchIndex(sn.tight)
	}
	if m == nil {
		return "", false
	}
	value, rest := trimToken(sn.tight[m[2]:m[3]], sn.tight[m[1]:])
	if u := unitWord.FindStringSubmatch(rest); u != nil {
		rest = u[1]
	}
	if !endsClause(rest) {
		return "", false
	}
	return typedDefault(s, value)
}
