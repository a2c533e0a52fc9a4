package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Presence is what a text says of whether a member has to be there.
type Presence int

// The presences.
const (
	Unsaid Presence = iota
	Required
	Optional
)

// The words of a clause that says nothing but whether a member has to be there, and those of a sentence that says it.
var (
	presenceClause  = regexp.MustCompile(`(?i)^(?:(?:该|此|本)?(?:参数|字段|属性|项)?(?:为|是)?)?(?:(必[选填须需传]|required|mandatory)|(非必[选填须需传]|不必[选填]|可选|选填|optional|not required))(?:参数|字段|属性|项|的| parameter| field)?$`)
	presenceEnglish = regexp.MustCompile(`(?i)(?:\b(?:this|the(?: \w+)?) (?:parameter|field|member|attribute|property|key) is|\bit is an?) (?:(required|mandatory)|(optional|not required))\b`)
	onlyInCase      = regexp.MustCompile(`(?i)^(?: parameter| field)?,? (?:only )?(?:if|when|unless|in|for)\b`)
	clauseEnd       = regexp.MustCompile(`[，,。；;]|\.(?: |$)`)
)

// PresenceOf is what the text of a member says of whether it has to be there, with its sentence. Words of both kinds say nothing.
func PresenceOf(text []Sentence) (Presence, contract.Source) {
	found, at := Unsaid, contract.Source{}
	for _, sn := range text {
		if sn.in != nil {
			continue // of one of its values
		}
		d := presenceIn(sn.Text)
		if d == Unsaid || d == found {
			continue
		}
		if found != Unsaid {
			return Unsaid, contract.Source{}
		}
		found, at = d, sn.At
	}
	return found, at
}

func presenceIn(text string) Presence {
	if m := presenceEnglish.FindStringSubmatchIndex(text); m != nil && !onlyInCase.MatchString(text[m[1]:]) && !aboutCase(text[:m[0]]) {
		return presence(m[2] >= 0)
	}
	before := ""
	for _, clause := range clauseEnd.Split(text, -1) {
		if m := presenceClause.FindStringSubmatch(strings.TrimSpace(clause)); m != nil && !aboutCase(before) {
			return presence(m[1] != "")
		}
		before += clause + "，"
	}
	return Unsaid
}

func presence(required bool) Presence {
	if required {
		return Required
	}
	return Optional
}

const typeWord = `((?:字符串|整型|整数|长整型|浮点型|布尔型?|布尔值|数组|列表)|(?:array|list) of (?:strings?|integers?|objects?)|list<string>|string\[\]|` +
	`(?:string|integer|int|long|boolean|bool|float|double|list|array|object|map)(?:数组|列表)?)`

// The words of a clause that says nothing but the type of a member, and those of a sentence that says it.
var (
	typeClause  = regexp.MustCompile(`(?i)^(?:(?:数据|参数|字段)?类型(?:为|是|：|:)?[ ]?|(?:data )?type(?: is|:) )?` + typeWord + `[ ]?(?:类型|型| type)?$`)
	typeEnglish = regexp.MustCompile(`(?i)\b(?:must be|is)(?: set to)?(?: of)?(?: an?| the)? ?` + typeWord + `(?: type| value)?(?:[ ]?[.,;)]|$| and )|\bof (?:the )?` + typeWord + ` type\b`)
)

// leadingClauses is how many clauses at the head of a text may be the type of a member and nothing else.
const leadingClauses = 3

// TypeOf is the word for its type that the text of a member has, with its sentence; "" when it has none.
func TypeOf(text []Sentence) (string, contract.Source) {
	for i, sn := range text {
		if sn.in != nil && !typeItem(sn) {
			continue
		}
		for n, clause := range clauseEnd.Split(sn.Text, -1) {
			m := typeClause.FindStringSubmatch(strings.TrimSpace(clause))
			if m != nil && (n < leadingClauses && i == 0 || len(strings.TrimSpace(clause)) > len(m[1])) {
				return m[1], sn.At
			}
		}
		if m := typeEnglish.FindStringSubmatch(sn.Text); m != nil {
			return m[1] + m[2], sn.At
		}
	}
	return "", contract.Source{}
}

// typeItem reports whether a sentence is an item that tells the type, among others that tell the rest.
func typeItem(sn Sentence) bool {
	return sn.first && sn.in.within == nil && strings.HasSuffix(strings.ToLower(labelOf(sn.Text)), "type") || strings.HasSuffix(labelOf(sn.Text), "类型")
}
