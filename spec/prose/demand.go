package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

const (
	demandName = `[A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*`
	demandSelf = `(?:该|此|本)(?:参数|字段|项)|(?i:this (?:parameter|field))`
	demandList = `(` + demandSelf + `|` + demandName + `(?:(?:, ` + demandName + `)*,? (?:and|or) (?:` + demandName + `|` + demandSelf + `)|` +
		`(?:、` + demandName + `)*[ ]?(?:、|和|与|及|以及|或|或者)[ ]?(?:` + demandName + `|` + demandSelf + `))?)`
)

// The forms in which a sentence demands parameters: with the verb before their names, or behind them.
var (
	verbBefore   = regexp.MustCompile(`(?:^|[^无不])(?:必须|需要|必需|需|须)(?:同时)?(?:设置|指定|填写|传入|提供|配置)(?:参数)?[ ]?` + demandList)
	verbBeforeEn = regexp.MustCompile(`(?i:\b(?:must|need to|have to|required to) (?:also )?(?:specify|set|provide|configure)(?: a value for| values for)?(?: both)?(?: the)?) ` + demandList)
	verbBehind   = regexp.MustCompile(demandList + `[ ]?(?:参数)?(?:都|均)?(?:为|是|则)?(?:必选|必填|必传|必需(?:参数|的|项)|必要(?:参数|的)|必须的|不能为空|不可为空|不允许为空)`)
	mustBehind   = regexp.MustCompile(demandList + `[ ]?(?:参数)?必须(?:设置|指定|填写|传入)?(?:[。，；）)]|$)`)
	verbBehindEn = regexp.MustCompile(demandList + `(?: parameters?)? (?i:(?:is|are|becomes?) (?:required|mandatory)|(?:must|needs? to) be (?:specified|set|provided|configured)|(?:cannot|must not) be (?:left )?empty)`)
	nameInList   = regexp.MustCompile(demandName)
)

// demandForms are the forms that a text may have by its words, which are looked for sooner.
func demandForms(text string) []*regexp.Regexp {
	var out []*regexp.Regexp
	if words.HasAny(text, "必", "需", "须", "为空") {
		out = append(out, verbBefore, verbBehind, mustBehind)
	}
	if words.HasAny(text, "must", "Must", "need", "Need", "ave to", "required", "Required", "mandatory", "empty") {
		out = append(out, verbBeforeEn, verbBehindEn)
	}
	return out
}

// demanded returns the parameters that a sentence demands, by name, and whether it demands the one that it describes. A choice of
// several, or a certain value, is no demand.
func demanded(text string) (names []string, self bool) {
	if words.HasAny(text, "至少", "任意", "之一", "其中", "at least one", "one of", "any of", "either", "不是必", "非必") {
		return nil, false
	}
	for _, re := range demandForms(text) {
		for _, m := range re.FindAllStringSubmatchIndex(text, -1) {
			list := text[m[2]:m[3]]
			behind := text[m[1]:]
			if re == verbBeforeEn && strings.Contains(text[m[0]:m[2]], "specify") {
				behind = toTheThing.ReplaceAllString(behind, "$2") // what is specified to be a thing is no certain value
			}
			if weakened(text[:m[0]], list, behind) {
				continue
			}
			self = self || words.HasAny(list, "该", "此", "本", "his ")
			for _, name := range nameInList.FindAllString(list, -1) {
				if !isPronoun(name) {
					names = append(names, name)
				}
			}
		}
	}
	return names, self
}

// toTheThing is the beginning of the thing that a parameter is specified to be: "specify it to the ID of the key". What a parameter is
// set to may be what its value means in that case.
var toTheThing = regexp.MustCompile(`^( parameter)? to the ((?:name|ID|IDs|key|URL|path|encryption|address|list|number)s? )`)

// isPronoun recognises the words that begin a sentence and stand for what it speaks of: they are no names.
func isPronoun(word string) bool {
	switch word {
	case "This", "It", "These", "They", "Both", "You", "The", "A", "An", "All", "Each", "If", "When", "Otherwise":
		return true
	}
	return false
}

// weakened reports whether the words around a demand deny it, offer a choice, or ask for a certain value.
func weakened(before, list, after string) bool {
	before, after = strings.TrimSpace(before), strings.TrimPrefix(after, " parameter")
	return strings.HasSuffix(before, "not") || strings.HasSuffix(before, "n't") || words.HasAny(list, "或", " or ") ||
		words.HasPrefix(after, " to ", "为", "参数为", "或", " or ")
}

// Demand is a parameter that a sentence demands in some case.
type Demand struct {
	Name     string
	Sentence Sentence
}

// DemandsOf lists the parameters that a text demands in some case.
func DemandsOf(all []Sentence) []Demand {
	var out []Demand
	ofValue := false // the sentence stands in an item that begins with a value
	for _, sn := range all {
		if sn.first || !sn.bullet() {
			value, _, ok := itemValue(sn.Text)
			ofValue = ok && sn.bullet() && !isRemark(value)
		}
		names, _ := demanded(sn.Text)
		if len(names) == 0 || !ofValue && !aboutCase(sn.Text) {
			continue
		}
		for _, name := range names {
			out = append(out, Demand{name, sn})
		}
	}
	return out
}

// isRemark recognises the words that begin a remark and not the explanation of a value.
func isRemark(word string) bool {
	switch strings.ToLower(word) {
	case "note", "notes", "notice", "important", "warning", "description":
		return true
	}
	return false
}
