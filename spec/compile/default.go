package compile

import (
	"regexp"
	"strings"
)

var (
	defaultIntro = regexp.MustCompile(`(?i)(?:默认值(?:为|是)?|默认为|默认是|缺省值(?:为|是)?|默认取值(?:为|是)?|default value(?: is)?|default value of [A-Za-z0-9.]+|defaults to|default)[ ]?(?:[:：][ ]?| is (?:set to )?|[ ]|)(.*)$`)
	defaultBare  = regexp.MustCompile(`默认(\d+)(.*)$`)
	defaultToken = regexp.MustCompile("^[\"'“]?([A-Za-z0-9_./*:@+-]+(?:,\\d{3})*)[\"'”]?(.*)$")
	unitWord     = regexp.MustCompile(`(?i)^[ ]?(?:秒|天|小时|分钟|毫秒|个|条|次|台|GB|GiB|MB|MiB|KB|Mbps|s|ms|seconds?|minutes?|hours?|days?|milliseconds?)(.*)$`)
)

// readDefault reads the value that stands for a parameter which is not given. Several different ones belong to different cases
// and are none.
func readDefault(s subject, all []sentence) []Constraint {
	if s.parameter == nil || s.isAction() {
		return nil
	}
	var out []Constraint
	for _, sn := range all {
		lower := strings.ToLower(sn.text)
		if !hasAny(lower, "默认", "缺省", "default") || aboutIndex(sn.text) {
			continue
		}
		if v, ok := itemDefault(sn); ok {
			out = append(out, Constraint{Rule: RuleDefault, Value: v, At: sn.at})
			continue
		}
		if conditional(sn.text) || sn.bullet && !strings.HasPrefix(sn.text, "默认") && !strings.HasPrefix(lower, "default") {
			continue
		}
		if v, ok := statedDefault(s, sn.text); ok {
			out = append(out, Constraint{Rule: RuleDefault, Value: v, At: sn.at})
		}
	}
	return single(out)
}

// itemDefault reads the mark that an item of a list is the default: "true (default): ..".
func itemDefault(sn sentence) (string, bool) {
	if !sn.bullet || !sn.first {
		return "", false
	}
	value, rest, ok := itemValue(sn.text)
	if !ok {
		return "", false
	}
	r := strings.ToLower(strings.TrimLeft(rest, " ：:.。"))
	for _, mark := range []string{"（默认值）", "（默认）", "(默认值)", "(默认)", "(default)", "(default value)", "（default）", "(the default value)", "this is the default value", "the default value.", "default value."} {
		if strings.HasPrefix(r, mark) {
			return value, true
		}
	}
	if r == "默认值" || strings.HasSuffix(strings.TrimRight(r, "。 "), "，为默认值") || strings.HasSuffix(strings.TrimRight(r, "。 "), "（默认值）") || strings.HasSuffix(strings.TrimRight(r, ". "), "(default)") {
		return value, true
	}
	return "", false
}

// statedDefault reads "the default value is X".
func statedDefault(s subject, text string) (string, bool) {
	if m := defaultBare.FindStringSubmatch(text); m != nil && endsClause(m[2]) {
		return typedDefault(s, m[1])
	}
	m := defaultIntro.FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	if i := strings.Index(strings.ToLower(text), "default value of "); i >= 0 && !strings.HasPrefix(text[i+len("default value of "):], s.parameter.Documented+":") {
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
func trimToken(value, rest string) (string, string) {
	for value != "" && strings.ContainsRune(".:,-", rune(value[len(value)-1])) {
		value, rest = value[:len(value)-1], value[len(value)-1:]+rest
	}
	digits := 0
	for digits < len(value) && (isDigit(value[digits]) || value[digits] == ',') {
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
	c := firstRune(r)
	return strings.ContainsRune("。，；、）)（(;", c) || r[0] == '.' || r[0] == ','
}

// typedDefault accepts a default that can be a value of the parameter's type.
func typedDefault(s subject, value string) (string, bool) {
	t := s.itemType()
	switch t.Name {
	case "integer", "number":
		value = strings.ReplaceAll(value, ",", "")
	case "boolean":
		value = strings.ToLower(value)
	default:
		if !isValue(value) || hasAny(strings.ToLower(value), "null", "none", "empty") && len(value) < 6 || strings.EqualFold(value, "the") || strings.EqualFold(value, "value") {
			return "", false
		}
	}
	return value, fits(t, value)
}
