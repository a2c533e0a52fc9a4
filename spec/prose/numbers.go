package prose

import (
	"math/big"
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// The forms of numeric limits. What follows the numbers must end the clause or be a unit.
const (
	numeral10  = `(-?\d{1,3}(?:,\d{3})+|-?\d+(?:\.\d+)?(?:E\d+)?)`
	between10  = `[ ]?(?:~|～|-|–|—|至|到|to|and)[ ]?`
	endOfLimit = `[ ]?(?:个|台|条|页|行|%|％)?(?:[。，；,;.)）（( ]*$|[。，；;（(]|, |\. |单位)`
	unitsOf    = `(?:个|秒|天|小时|分钟|毫秒|次|台|条|页|行|GB|GiB|MB|MiB|KB|Mbps|Mbit/s|Kbps|%|％|(?:seconds?|minutes?|hours?|days?|milliseconds?|s|ms)(?:[ ]?[.,;)。，]|$))?`
	endOfIt    = `[ ]?` + unitsOf + `(?:[。，；,;.)）（( ]*$|[。，；;（(]|, |\. |,[ ]?单位|单位|[ ](?:Unit|unit))`
)

var (
	rangePlain    = regexp.MustCompile(`^[ ]?(?:为|是|在|from |between )?[ ]?` + numeral10 + between10 + numeral10 + `(?:之间)?` + endOfIt)
	rangeBrackets = regexp.MustCompile(`^[ ]?(?:为|是|在)?[ ]?[\[【]` + numeral10 + `[ ]?[,，~～-][ ]?` + numeral10 + `[\]】]` + endOfIt)
	rangeBare     = regexp.MustCompile(`取值(?:范围)?(?:为|是|在)?[ ]?\\?[\[【]?` + numeral10 + `[ ]?(?:~|～|-|,|至|到)[ ]?` + numeral10 + `[\]】]?(?:之间)?` + endOfIt)
	rangeSentence = regexp.MustCompile(`(?i)(?:must be|is|ranges|can be)(?: an integer)?(?: that ranges)?(?: in the range)?(?: of)? (?:from|between) ` + numeral10 + `(?: to | and )` + numeral10 + endOfIt)
	atLeast       = regexp.MustCompile(`^[ ]?(?:≥|>=|大于等于|大于或等于)[ ]?` + numeral10 + endOfIt)
	atMost        = regexp.MustCompile(`^[ ]?(?:≤|<=|小于等于|小于或等于)[ ]?` + numeral10 + endOfIt)
	maximumWord   = regexp.MustCompile(`(?i)(?:^|[^A-Za-z])(?:最大值(?:为|是|：|: ?)?|maximum value(?:: ?| is )|max value(?:: ?| is ))[ ]?` + numeral10 + endOfLimit)
	minimumWord   = regexp.MustCompile(`(?i)(?:^|[^A-Za-z])(?:(?:最小值|起始值)(?:为|是|：|: ?)?|minimum value(?:: ?| is )|min value(?:: ?| is ))[ ]?` + numeral10 + endOfLimit)
)

// readRange reads the smallest and the largest number that a parameter may be.
func readRange(s Subject, all []Sentence) []contract.Constraint {
	if !s.numeric() {
		return nil
	}
	var out []contract.Constraint
	for _, sn := range all {
		if aboutIndex(sn.Text) || conditional(sn.Text) || !hasDigit(sn.Text) || sn.labelled() {
			continue
		}
		if found := rangeIn(s, sn); found != nil {
			out = append(out, found...)
		}
	}
	return single(out)
}

// numeric reports whether limits can be meant for the value: it is a number, or a text whose example is one.
func (s Subject) numeric() bool {
	switch s.itemType().Name {
	case "integer", "number":
		return true
	case "string":
		e := ""
		if s.Parameter != nil {
			e = s.Parameter.Example
		}
		return strings.Trim(e, "0123456789.") == ""
	}
	return false
}

func rangeIn(s Subject, sn Sentence) []contract.Constraint {
	t := sn.Text
	if before, after, ok := afterIntro(t); ok && s.owns(before) {
		for _, re := range []*regexp.Regexp{rangePlain, rangeBrackets} {
			if m := re.FindStringSubmatch(after); m != nil && !lengthUnit(after) {
				return between(sn, contract.RuleMinimum, contract.RuleMaximum, plainNumber(m[1]), plainNumber(m[2]))
			}
		}
		if m := atLeast.FindStringSubmatch(after); m != nil {
			return []contract.Constraint{{Rule: contract.RuleMinimum, Value: plainNumber(m[1]), At: sn.At}}
		}
		if m := atMost.FindStringSubmatch(after); m != nil {
			return []contract.Constraint{{Rule: contract.RuleMaximum, Value: plainNumber(m[1]), At: sn.At}}
		}
	}
	if m := rangeBare.FindStringSubmatch(t); m != nil && !lengthUnit(t) {
		return between(sn, contract.RuleMinimum, contract.RuleMaximum, plainNumber(m[1]), plainNumber(m[2]))
	}
	if m := rangeSentence.FindStringSubmatch(t); m != nil && !lengthUnit(t) {
		return between(sn, contract.RuleMinimum, contract.RuleMaximum, plainNumber(m[1]), plainNumber(m[2]))
	}
	return limitWords(sn)
}

// owns reports whether the words before "value range:" leave it with the parameter: "the value range of X" is that of X.
func (s Subject) owns(before string) bool {
	owner, ok := strings.CutSuffix(strings.TrimSpace(before), "的")
	if !ok {
		return true
	}
	if s.Parameter == nil {
		return false
	}
	name := s.Parameter.Name
	return strings.HasSuffix(owner, "参数") || strings.HasSuffix(owner, name[strings.LastIndexByte(name, '.')+1:])
}

func limitWords(sn Sentence) []contract.Constraint {
	var out []contract.Constraint
	if m := minimumWord.FindStringSubmatch(sn.Text); m != nil && !lengthUnit(sn.Text) {
		out = append(out, contract.Constraint{Rule: contract.RuleMinimum, Value: plainNumber(m[1]), At: sn.At})
	}
	if m := maximumWord.FindStringSubmatch(sn.Text); m != nil && !lengthUnit(sn.Text) {
		out = append(out, contract.Constraint{Rule: contract.RuleMaximum, Value: plainNumber(m[1]), At: sn.At})
	}
	return out
}

// lengthUnit reports whether a text counts characters or bytes.
func lengthUnit(t string) bool {
	return words.HasAny(strings.ToLower(t), "字符", "字节", "characters", "bytes", "汉字", "字母", "长度", "letters", "in length")
}

// labelled reports whether a sentence is an item that speaks of one case: "label: 1~100".
func (sn Sentence) labelled() bool {
	if !sn.bullet {
		return false
	}
	if before, _, ok := afterIntro(sn.Text); ok && strings.TrimSpace(before) == "" {
		return false
	}
	return !maximumWord.MatchString(sn.Text) && !minimumWord.MatchString(sn.Text)
}

// single drops the rules that sentences state with different values: they hold for different cases.
func single(cs []contract.Constraint) []contract.Constraint {
	values := map[contract.Rule]map[string]bool{}
	for _, c := range cs {
		if values[c.Rule] == nil {
			values[c.Rule] = map[string]bool{}
		}
		values[c.Rule][c.Value] = true
	}
	var out []contract.Constraint
	for _, c := range cs {
		if _, have := contract.Find(out, c.Rule); !have && len(values[c.Rule]) == 1 {
			out = append(out, c)
		}
	}
	return out
}

// plainNumber takes the separators of thousands out of a number and writes an exponent out of sight of those who read only digits.
func plainNumber(s string) string {
	s = strings.ReplaceAll(s, ",", "")
	if strings.Contains(s, "E") {
		return strings.Replace(s, "E", "e+", 1)
	}
	return s
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// ordered reports whether two decimal numbers stand in order.
func ordered(low, high string) bool {
	a, okA := new(big.Float).SetString(low)
	b, okB := new(big.Float).SetString(high)
	return okA && okB && a.Cmp(b) <= 0
}
