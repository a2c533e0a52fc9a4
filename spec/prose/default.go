package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

var (
	defaultIntro = regexp.MustCompile(`(?i)(?:默认值(?:为|是)?|默认为|默认是|缺省值(?:为|是)?|默认取值(?:为|是)?|default value(?: is)?|default value of [A-Za-z0-9.]+|defaults to|default)[ ]?(?:[:：][ ]?|is (?:set to )?|)(.*)$`)
	// defaultOfCase is a default that a sentence gives for one kind of the thing that it speaks of.
	defaultOfCase = regexp.MustCompile(`^(?i:for|in) [^,]+, (?:the )?default|(?:^|[，。；])[^，。；]*为[^，。；]*(?:默认|缺省)值`)
	// severalValues is what follows the first of several values.
	severalValues = regexp.MustCompile(`^(?:[,，、][ ]?["'“]?[A-Za-z0-9_.-]+["'”]?(?:[,，、。.]|$| or | and )| (?:or|and) |[或和])`)
	defaultBare   = regexp.MustCompile(`默认(\d+|true|false)(.*)$`)
	defaultToken  = regexp.MustCompile("^[\"'“]?([A-Za-z0-9_./*:@+-]+(?:,\\d{3})*)[\"'”]?(.*)$")
	pageNumber    = regexp.MustCompile(`^(?:第(\d+)页|(?i:page )(\d+))`)
	unitWord      = regexp.MustCompile(`(?i)^[ ]?(?:秒|天|小时|分钟|毫秒|个|条|次|台|records?\b|Mbps|Kbps|Mbit/s|GiB|GB|MiB|MB|KB|ms|seconds?|minutes?|hours?|days?|milliseconds?|s)(.*)$`)
)

// readDefault reads the value that stands for a parameter which is not given. Several different ones belong to different cases
// and are none.
func readDefault(s Subject, all []Sentence) []contract.Constraint {
	if s.Parameter == nil || s.isAction() || s.composite() {
		return nil
	}
	var out []contract.Constraint
	for _, sn := range all {
		if s.inForeign(sn) || sn.in != nil && sn.in.list.members {
			continue
		}
		for _, read := range []func(Subject, Sentence) (string, bool){absentDefault, usedDefault, headDefault, itemDefault, markedDefault, statedIn} {
			if v, ok := read(s, sn); ok {
				out = append(out, contract.Constraint{Rule: contract.RuleDefault, Value: v, At: sn.At})
			}
		}
	}
	if named, ok := namedDefault(s, all); ok && len(out) == 0 {
		out = append(out, named)
	}
	return single(out)
}

// aboutDefault reports whether a sentence speaks of a default.
func aboutDefault(sn Sentence) bool {
	return words.HasAny(strings.ToLower(sn.tight), "默认", "缺省", "default") && !aboutIndex(sn.tight)
}

// headDefault reads the remark in an item of a list that its value is the default: "web: the site. This is the default value."
func headDefault(_ Subject, sn Sentence) (string, bool) {
	if sn.in == nil || sn.first || !aboutDefault(sn) {
		return "", false
	}
	remark := words.HasPrefix(strings.ToLower(sn.tight), "this is the default value", "this value is the default", "默认值。", "为默认值")
	return sn.in.label, remark && isValue(sn.in.label)
}

// purpose is what a switch is for, which may name a case in which it matters: its default is that of all cases.
var purpose = regexp.MustCompile(`^(?:当[^，。]{1,40}时，(?:是否)[^，。]{1,40}|(?i:(?:specifies |indicates )?whether [^,.]{1,120}))[，,][ ]?`)

// statedIn reads the default that a sentence states in so many words. In an item that explains one of several values it must be that value.
func statedIn(s Subject, sn Sentence) (string, bool) {
	lower := strings.ToLower(sn.tight)
	several := strings.Count(lower, "默认值")+strings.Count(lower, "default value") > 1 // one for each of several cases
	label := sn.bullet() && !words.HasPrefix(lower, "默认", "default")
	if several || label || !aboutDefault(sn) || conditional(purpose.ReplaceAllString(sn.tight, "")) || defaultOfCase.MatchString(sn.tight) {
		return "", false
	}
	value, ok := statedDefault(s, sn.tight)
	return value, ok && (!s.foreign(sn) || sn.in != nil && sn.in.label == value)
}

// itemDefault reads the mark that an item of a list is the default: "true (default): ..".
func itemDefault(_ Subject, sn Sentence) (string, bool) {
	if !sn.head() || !aboutDefault(sn) {
		return "", false
	}
	value, rest, ok := itemValue(sn.tight)
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
	t := defaultToken.FindStringSubmatch(pageNumber.ReplaceAllString(strings.TrimSpace(m[1]), "$1$2"))
	if t == nil {
		return "", false
	}
	value, rest := t[1], t[2]
	value, rest = trimToken(value, rest)
	if severalValues.MatchString(rest) {
		return "", false
	}
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
