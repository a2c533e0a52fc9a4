package prose

import (
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// The parts of the forms of numeric limits. What follows the numbers must end the clause or be a unit.
const (
	numeral10 = `(-?\d{1,3}(?:,\d{3})+|-?\d+(?:\.\d+)?(?:E\d+)?)`
	between10 = `[ ]?(?:~|～|-|–|—|至|到|to|and)[ ]?`
	unitsOf   = `(?:个|秒|天|小时|分钟|毫秒|次|台|条|页|行|GB|GiB|MB|MiB|KB|Mbps|Mbit/s|Kbps|%|％|(?:seconds?|minutes?|hours?|days?|milliseconds?|s|ms)(?:[ ]?[.,;)。，]|[ ]?[（(]|$))?`
	endOfBare = `[ ]?(?:个|台|条|页|行|%|％)?(?:[。，；,;.)）（( ]*$|[。，；;（(]|, |\. |单位|默认|缺省| ?Default)`
	endOfIt   = `[ ]?` + unitsOf + `(?:[。，；,;.)）（( ]*$|[。，；;（(]|, |\. |,[ ]?单位|单位|默认|缺省|[ ](?:Unit|unit|Default))`
)

// limits is a form of numeric limits: the first group of digits is the smallest number, the second one the largest.
type limits struct {
	form        *regexp.Regexp
	behindIntro bool // stands behind the words that announce values
	low, high   bool // which of the two it states
	open        bool // the number itself is outside
}

// The forms of numeric limits.
var (
	rangePlain    = regexp.MustCompile(`^[ ]?(?:为|是|在|from |between )?[ ]?` + numeral10 + between10 + numeral10 + `(?:之间)?` + endOfIt)
	rangeBrackets = regexp.MustCompile(`^[ ]?(?:为|是|在)?[ ]?[\[【]` + numeral10 + `[ ]?[,，~～-][ ]?` + numeral10 + `[\]】](?:[A-TV-Z][a-z]|` + endOfIt + `)`)
	rangeBare     = regexp.MustCompile(`(?:取值(?:范围)?|范围)(?:为|是|在|：)?[ ]?\\?[\[【]?` + numeral10 + `[ ]?(?:~|～|-|,|至|到)[ ]?` + numeral10 + `[\]】]?(?:之间)?` + endOfIt)
	rangeSentence = regexp.MustCompile(`(?i)(?:must be|is|ranges|can be)(?: (?:an|any) integer)?(?: that ranges)?(?: in the range)?(?: of)? (?:from|between) ` + numeral10 + `(?: to | and )` + numeral10 + endOfIt)
	rangeValid    = regexp.MustCompile(`(?i)(?:valid values? (?:is|are)|(?:^|the )(?:value )?range is) (?:from )?\[?` + numeral10 + `(?:-|~|, ?| to )` + numeral10 + `\]?` + endOfIt)
	atLeast       = regexp.MustCompile(`^[ ]?(?:≥|>=|大于等于|大于或等于)[ ]?` + numeral10 + endOfIt)
	atMost        = regexp.MustCompile(`^[ ]?(?:≤|<=|小于等于|小于或等于)[ ]?` + numeral10 + endOfIt)
	moreThan      = regexp.MustCompile(`^[ ]?(?:>|大于)[ ]?(\d+)(?:的(?:正?整数|数字|值))?(?:[。，；]|且|$)`)
	moreThanEn    = regexp.MustCompile(`(?i)integers? (?:that (?:is|are) )?(?:greater|larger) than (\d+)(?:[.,;]|$)`)
	maximumWord   = regexp.MustCompile(`(?i)(?:^|[^A-Za-z])(?:最大值(?:为|是|：|: ?)?|maximum value(?:: ?| is )|max value(?:: ?| is ))[ ]?` + numeral10 + endOfBare)
	minimumWord   = regexp.MustCompile(`(?i)(?:^|[^A-Za-z])(?:(?:最小值|起始值)(?:为|是|：|: ?)?|minimum value(?:: ?| is )|min value(?:: ?| is ))[ ]?` + numeral10 + endOfBare)
)

// limitForms is the table of the forms of numeric limits; of those that state the same limit, the first that is found counts.
func limitForms() []limits {
	return []limits{
		{form: rangePlain, behindIntro: true, low: true, high: true},
		{form: rangeBrackets, behindIntro: true, low: true, high: true},
		{form: atLeast, behindIntro: true, low: true},
		{form: atMost, behindIntro: true, high: true},
		{form: moreThan, behindIntro: true, low: true, open: true},
		{form: rangeBare, low: true, high: true},
		{form: rangeSentence, low: true, high: true},
		{form: rangeValid, low: true, high: true},
		{form: moreThanEn, low: true, open: true},
		{form: minimumWord, low: true},
		{form: maximumWord, high: true},
	}
}

// readRange reads the smallest and the largest number that a parameter may be.
func readRange(s Subject, all []Sentence) []contract.Constraint {
	if !s.numeric() {
		return nil
	}
	if s.Typ.Name == "string" && len(s.examples()) == 0 && slices.ContainsFunc(all, func(sn Sentence) bool { return words.HasAny(sn.tight, "格式", "format") }) {
		return nil // the value may be a text such as 7d
	}
	out := s.rangesIn(all)
	if len(out) == 0 {
		out = s.readCases(textOf(all))
	}
	return s.widened(all, single(out))
}

// rangesIn are the limits that sentences state.
func (s Subject) rangesIn(all []Sentence) []contract.Constraint {
	var out []contract.Constraint
	announced := false // the sentence before ends in words that announce values
	for _, sn := range all {
		after, introduced := s.afterRangeIntro(sn)
		if announced && sn.first && !introduced {
			after = sn.tight
		}
		announced = introduced && after == ""
		if s.foreign(sn) || aboutIndex(sn.tight) || conditional(sn.tight) || !hasDigit(sn.tight) {
			continue
		}
		out = append(out, s.limitsIn(sn, after)...)
		if introduced {
			out = append(out, s.rangesBeside(sn, after, nil)...)
		}
	}
	return out
}

// numeric reports whether limits can be meant for the value: it is a number, or a text whose examples are numbers.
func (s Subject) numeric() bool {
	switch s.itemType().Name {
	case "integer", "number":
		return true
	case "string":
		return !s.composite() && !slices.ContainsFunc(s.examples(), func(e string) bool { return strings.Trim(strings.TrimPrefix(e, "-"), "0123456789.") != "" })
	}
	return false
}

// afterRangeIntro is what stands behind the words that announce the values of the parameter.
func (s Subject) afterRangeIntro(sn Sentence) (after string, ok bool) {
	before, after, ok := afterIntro(sn.tight)
	if !ok || sn.bullet() && !s.begins(before) || !s.owns(before, strings.TrimPrefix(sn.tight, before)) {
		return "", false
	}
	return strings.TrimSpace(after), true
}

// rangeIn reads the limits in a sentence; after is what stands in it behind the words that announce values, if it has some.
func (s Subject) rangeIn(sn Sentence, after string) []contract.Constraint {
	var out []contract.Constraint
	for _, l := range limitForms() {
		in := sn.tight
		if l.behindIntro {
			in = after
		}
		m := l.form.FindStringSubmatchIndex(in)
		if m == nil || !s.allows(l, in, m) || sn.bullet() && l.form == rangeBare && !s.begins(in[:m[0]]) {
			continue
		}
		for _, c := range l.read(sn, in, m) {
			if _, have := contract.Find(out, c.Rule); !have {
				out = append(out, c)
			}
		}
	}
	return out
}

// limitsIn reads the limits in a sentence, those of its range or, where it has none, those in its running text. Of both, a limit that
// the range states is that of the sentence.
func (s Subject) limitsIn(sn Sentence, after string) []contract.Constraint {
	out := s.rangeIn(sn, after)
	for _, c := range s.boundsIn(sn) {
		if _, have := contract.Find(out, c.Rule); !have {
			out = append(out, c)
		}
	}
	return out
}

// allows reports whether a form that was found in a text limits the value: not a length, and not the value of
// something else.
func (s Subject) allows(l limits, in string, m []int) bool {
	return !lengthUnit(in) && (l.behindIntro || s.owns(in[:m[0]], in[m[0]:])) && (!l.open || s.itemType().Name == "integer")
}

// read makes rules of a form that was found.
func (l limits) read(sn Sentence, in string, m []int) []contract.Constraint {
	first := plainNumber(in[m[2]:m[3]])
	switch {
	case l.low && l.high:
		return between(sn, contract.RuleMinimum, contract.RuleMaximum, first, plainNumber(in[m[4]:m[5]]))
	case l.open:
		n, err := strconv.Atoi(first)
		if err != nil {
			return nil
		}
		return []contract.Constraint{{Rule: contract.RuleMinimum, Value: strconv.Itoa(n + 1), At: sn.At}}
	case l.low:
		return []contract.Constraint{{Rule: contract.RuleMinimum, Value: first, At: sn.At}}
	}
	return []contract.Constraint{{Rule: contract.RuleMaximum, Value: first, At: sn.At}}
}

// lengthUnit reports whether a text counts characters or bytes.
func lengthUnit(t string) bool {
	return words.HasAny(strings.ToLower(t), "字符", "字节", "characters", "bytes", "汉字", "字母", "长度", "letters", "in length")
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

// plainNumber takes the separators of thousands and leading zeros out of a number and writes an exponent out of sight of those who read only digits.
func plainNumber(s string) string {
	s = strings.ReplaceAll(s, ",", "")
	for len(s) > 1 && s[0] == '0' && words.IsDigit(s[1]) {
		s = s[1:]
	}
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
