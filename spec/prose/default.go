package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

var (
	defaultIntro = regexp.MustCompile(`(?i)(?:默认值(?:为|是)?|默认为|默认是|缺省值(?:为|是)?|默认取值(?:为|是)?|default value(?: is)?|default value of [A-Za-z0-9.]+|defaults to|default)[ ]?(?:[:：][ ]?| is (?:set to )?|[ ]|)(.*)$`)
	defaultBare  = regexp.MustCompile(`默认(\d+)(.*)$`)
	defaultToken = regexp.MustCompile("^[\"'“]?([A-Za-z0-9_./*:@+-]+(?:,\\d{3})*)[\"'”]?(.*)$")
	unitWord     = regexp.MustCompile(`(?i)^[ ]?(?:秒|天|小时|分钟|毫秒|个|条|次|台|Mbps|Kbps|Mbit/s|GiB|GB|MiB|MB|KB|ms|seconds?|minutes?|hours?|days?|milliseconds?|s)(.*)$`)
)

// readDefault reads the value that stands for a parameter which is not given. Several different ones belong to different cases
// and are none.
func readDefault(s Subject, all []Sentence) []contract.Constraint {
	if s.Parameter == nil || s.isAction() {
		return nil
	}
	var out []contract.Constraint
	head := "" // the value of the item that the sentence stands in
	for _, sn := range all {
		if sn.first || !sn.bullet {
			head, _, _ = itemValue(sn.Text)
		}
		v, ok := absentDefault(s, sn)
		if !ok {
			v, ok = defaultIn(s, sn, head)
		}
		if ok {
			out = append(out, contract.Constraint{Rule: contract.RuleDefault, Value: v, At: sn.At})
		}
	}
	return single(out)
}

// defaultIn reads the default that a sentence states; head is the value of the item that it stands in.
func defaultIn(s Subject, sn Sentence, head string) (string, bool) {
	lower := strings.ToLower(sn.Text)
	if !words.HasAny(lower, "默认", "缺省", "default") || aboutIndex(sn.Text) {
		return "", false
	}
	if sn.bullet && !sn.first && head != "" && words.HasPrefix(lower, "this is the default value", "this value is the default", "默认值。", "为默认值") {
		return head, true
	}
	if v, ok := itemDefault(sn); ok {
		return v, true
	}
	if v, ok := markedDefault(s, sn); ok && !sn.bullet {
		return v, true
	}
	several := strings.Count(lower, "默认值")+strings.Count(lower, "default value") > 1 // one for each of several cases
	label := sn.bullet && !words.HasPrefix(lower, "默认", "default")
	if several || label || conditional(sn.Text) {
		return "", false
	}
	return statedDefault(s, sn.Text)
}

// itemDefault reads the mark that an item of a list is the default: "true (default): ..".
func itemDefault(sn Sentence) (string, bool) {
	if !sn.bullet || !sn.first {
		return "", false
	}
	value, rest, ok := itemValue(sn.Text)
	if !ok {
		return "", false
	}
	r := strings.ToLower(strings.TrimLeft(rest, " ：:.。"))
	marked := r == "默认值" || words.HasPrefix(r, "（默认值）", "（默认）", "(默认值)", "(默认)", "(default)", "(default value)", "（default）", "(the default value)",
		"this is the default value", "the default value.", "default value.")
	tail := strings.TrimRight(r, "。. ")
	return value, marked || strings.HasSuffix(tail, "，为默认值") || markBehind.MatchString(tail)
}

// statedDefault reads "the default value is X".
func statedDefault(s Subject, text string) (string, bool) {
	if m := defaultBare.FindStringSubmatch(text); m != nil && endsClause(m[2]) {
		return typedDefault(s, m[1])
	}
	m := defaultIntro.FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	if i := strings.Index(strings.ToLower(text), "default value of "); i >= 0 && !strings.HasPrefix(text[i+len("default value of "):], s.Parameter.Documented+":") {
		return "", false
	}
	t := defaultToken.FindStringSubmatch(strings.TrimSpace(m[1]))
	if t == nil {
		return "", false
	}
	value, rest := t[1], t[2]
	value, rest = trimToken(value, rest)
	if !endsClause(rest) {
		u := unitWord.FindStringSubmatch(rest)
		if u == nil || !endsClause(u[1]) || strings.Trim(value, "0123456789.,") != "" {
			return "", false
		}
	}
	return typedDefault(s, value)
}

// trimToken gives the signs that end a clause back to what follows the token, and parts a number from its unit.
func trimToken(value, rest string) (token, behind string) {
	for value != "" && strings.ContainsRune(".:,-", rune(value[len(value)-1])) {
		value, rest = value[:len(value)-1], value[len(value)-1:]+rest
	}
	digits := 0
	for digits < len(value) && (words.IsDigit(value[digits]) || value[digits] == ',') {
		digits++
	}
	if digits > 0 && digits < len(value) && unitWord.MatchString(value[digits:]) && len(value)-digits <= 2 {
		return value[:digits], value[digits:] + rest
	}
	return value, rest
}

// endsClause reports whether nothing that could change the meaning follows.
func endsClause(rest string) bool {
	r := strings.TrimLeft(rest, " *")
	if r == "" {
		return true
	}
	c := words.First(r)
	return strings.ContainsRune("。，；、）)（(;", c) || r[0] == '.' || r[0] == ','
}

// typedDefault accepts a default that can be a value of the parameter's type.
func typedDefault(s Subject, value string) (string, bool) {
	t := s.itemType()
	switch t.Name {
	case "integer", "number":
		value = strings.ReplaceAll(value, ",", "")
	case "boolean":
		value = strings.ToLower(value)
	default:
		if !isValue(value) || isNoValue(strings.ToLower(value)) {
			return "", false
		}
	}
	return value, fits(t, value)
}

// isNoValue recognises the words that stand where there is no default.
func isNoValue(word string) bool {
	switch word {
	case "null", "none", "empty", "the", "value":
		return true
	}
	return false
}
