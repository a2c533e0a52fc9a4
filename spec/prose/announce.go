package prose

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// The words that announce the values of a parameter, with a colon behind them.
var (
	introChinese = regexp.MustCompile(`(?:枚举值范围|枚举值|枚举类型|枚举|取值范围|取值说明|取值列表|取值|可选取值|可取值|可选值|可选项|可选|有效值|合法值|合法取值|允许值|参数值|选项)(?:必须|只能|可以)?(?:为|是|有|包括|包含|如下|如下所示|为以下之一|包括以下(?:几种|类型|值)?|有以下(?:几种|类型|值)?)?(?:[ ]?[：:]|如下(?:所示)?。?$)`)
	introEnglish = regexp.MustCompile(`(?i)(?:^|[ ,;.(])(?:(?:valid|value|optional|possible|allowed|supported|acceptable|available|enumerated|enum|enumeration) values?|value range|values?|(?:supported )?options)` +
		`(?: (?:of|for) (?:the |this )?(?:([A-Za-z][A-Za-z0-9_.]*) )?(?:parameter|field)| for [a-z ]{2,40})?` +
		`(?: are| is| include| includes)?(?: as follows| listed as follows)?[ ]?[:：]`)
)

// The words that announce values in the middle of a sentence; what follows must be two values at least.
var (
	settableTo  = regexp.MustCompile(`(?i)(?:可以?设置为|可以?取值为|可选为|can be set to|can be (?:either|one of(?: the following values)?:?)) ?`)
	takesValues = regexp.MustCompile(`(?i)取值(?:必须|只能|仅能|可以|可)?(?:为|是|有|包括|包含)?(?:以下(?:几种|值|之一)?)?|必须取值为|(?:valid|possible|supported|allowed) values? (?:is|are|includes?) |set (?:the value|this parameter|the value of this parameter) to (?:either )?`)
	valueIs     = regexp.MustCompile(`(?i)the value (?:of this parameter )?(?:is|can be|must be|may be|should be) (?:set to )?(?:either |one of )?`)
	mustBe      = regexp.MustCompile(`(?i)(?:必须|只能|仅能|可以|可|应)(?:设置|设|指定|填写?|选择?|传入?|取)?(?:为|是)(?:以下(?:几种|值|之一)?)?[：:]?|(?:仅|只)(?:能)?支持|(?:must|can only|can|should|may) be (?:set to )?(?:either |one of )?|only supports |^(?:(?:currently|at present),? )?only `)
)

// The forms in which a sentence says which numbers are supported, and no more than that.
var (
	supportsZh = regexp.MustCompile(`(?:^|[，；：])(?:目前|当前)?(?:可以)?支持[ ]?(\d+(?:[ ]?(?:、|，|和|或|及|与)[ ]?\d+)+)(?:两个值|[两三四]种)?[。，；]?$`)
	supportsEn = regexp.MustCompile(`(?i)^(?:(?:currently|at present),? )?(?:the values? |both |either )?(\d+(?:, \d+)*,? (?:and|or) \d+) are (?:currently )?supported\.?$`)
)

// onlySupported is what follows the values in "only a and b are supported".
var onlySupported = regexp.MustCompile(` (?:is|are) (?:currently )?supported.?$`)

// announcement is what stands around the words that announce values.
type announcement struct {
	before string
	after  string // as the readers compare it
	loose  string // as it was written
}

// announcement returns what stands around the words of a sentence that announce the values of the parameter.
func (s Subject) announcement(sn Sentence) (announcement, bool) {
	a, ok := introduced(sn)
	if !ok {
		a, ok = s.running(sn)
	}
	switch {
	case !ok, sn.bullet() && !s.begins(a.before), conditional(a.before), words.HasAny(a.before, "不同", "对应", "分别", "N的", "M的"):
		return announcement{}, false
	}
	return a, s.owns(a.before, strings.TrimPrefix(sn.tight, a.before))
}

// introduced is what stands around words that announce values with a colon.
func introduced(sn Sentence) (announcement, bool) {
	before, after, ok := afterIntro(sn.tight)
	if !ok {
		return announcement{}, false
	}
	a := announcement{before: before, after: after, loose: after}
	if _, loose, ok := afterIntro(sn.Text); ok {
		a.loose = loose
	}
	return a, true
}

// running is what stands around words that announce values in the middle of a sentence: "must be a or b". Words that
// say nothing of values need the page's own example, or numbers where numbers are meant.
func (s Subject) running(sn Sentence) (announcement, bool) {
	for _, re := range runningForms(sn.tight) {
		m := re.FindStringIndex(sn.tight)
		if m == nil {
			continue
		}
		after := onlySupported.ReplaceAllString(sn.tight[m[1]:], "")
		values := s.inline(after)
		sure := re == settableTo || re == takesValues || s.itemType().Name == "integer" || re == valueIs && numerals(values)
		if len(values) < 2 || !sure && !s.shows(values) { //nolint:mnd // one value is read elsewhere
			continue
		}
		return announcement{before: sn.tight[:m[0]], after: after, loose: after}, true
	}
	if s.itemType().Name != "integer" || !words.HasAny(sn.tight, "支持", "supported") {
		return announcement{}, false
	}
	for _, re := range []*regexp.Regexp{supportsZh, supportsEn} {
		if m := re.FindStringSubmatchIndex(sn.tight); m != nil {
			numbers := sn.tight[m[2]:m[3]]
			return announcement{before: sn.tight[:m[0]], after: numbers, loose: numbers}, true
		}
	}
	return announcement{}, false
}

// runningForms are the forms that a text may have by its words, which are looked for sooner.
func runningForms(text string) []*regexp.Regexp {
	var out []*regexp.Regexp
	if words.HasAny(text, "设置为", "取值为", "可选为", "an be ") {
		out = append(out, settableTo)
	}
	if words.HasAny(text, "取值", "alue", "arameter to ") {
		out = append(out, takesValues)
	}
	if words.HasAny(text, "he value") {
		out = append(out, valueIs)
	}
	if words.HasAny(text, " be ", "nly ", "支持") || words.HasAny(text, "为", "是") && words.HasAny(text, "必须", "只能", "仅能", "可", "应") {
		out = append(out, mustBe)
	}
	return out
}

// numerals reports whether all values are whole numbers.
func numerals(values []string) bool {
	return !slices.ContainsFunc(values, func(v string) bool { return strings.Trim(v, "0123456789") != "" })
}

// introForms are the forms that a text may have by its words, which are looked for sooner.
func introForms(text string) []*regexp.Regexp {
	var out []*regexp.Regexp
	if words.HasAny(text, "值", "枚举", "可选", "选项") {
		out = append(out, introChinese)
	}
	if words.HasAny(text, "alue", "ption", "VALUE", "OPTION") {
		out = append(out, introEnglish)
	}
	return out
}

// afterIntro returns what follows the words that announce the values of the parameter, and what stands before them.
func afterIntro(text string) (before, after string, ok bool) {
	if !words.HasAny(text, "：", ":", "如下") {
		return "", "", false // the common case
	}
	for _, re := range introForms(text) {
		for from := 0; from < len(text); {
			m := re.FindStringSubmatchIndex(text[from:])
			if m == nil {
				break
			}
			before, after = text[:from+m[0]], text[from+m[1]:]
			if !otherValue(before) {
				return before + named(text[from:], m), after, true
			}
			from += m[1]
		}
	}
	return "", "", false
}

// named is the name in the words that announce values, as in "valid values of the Size parameter:".
func named(text string, m []int) string {
	if len(m) < 4 || m[2] < 0 {
		return ""
	}
	return text[m[2]:m[3]] + "的"
}

// otherValue reports whether the words before "value:" make it another value than those that are allowed.
func otherValue(before string) bool {
	const longest = 12
	b := strings.TrimRight(before, " (")
	b = strings.ToLower(b[max(0, len(b)-longest):])
	for _, w := range []string{"default", "maximum", "minimum", "max", "min", "sample", "example", "initial", "默认", "缺省", "示例"} {
		if strings.HasSuffix(b, w) {
			return true
		}
	}
	return false
}

// lastWord is the word of letters at the end of a text, as the name of another thing stands there.
var lastWord = regexp.MustCompile(`[A-Za-z][A-Za-z0-9_.-]*$`)

// owns reports whether the words before "value range:" leave it with the parameter: "the value range of X", "X range" and,
// behind a name in ideographs, "X的取值范围" are those of X. What begins behind them tells the language.
func (s Subject) owns(before, behind string) bool {
	owner, of := strings.CutSuffix(strings.TrimSpace(before), "的")
	if owner == "" || !of && words.First(behind) < wideSigns {
		return true
	}
	owner = strings.TrimSuffix(strings.TrimRight(owner, " \"”'’」"), "参数")
	const longest = 64
	if word := lastWord.FindString(owner[max(0, len(owner)-longest):]); word != "" {
		return s.isName(word) || s.endsIn(word)
	}
	if words.HasSuffix(owner, "标签键", "标签值", "每个键", "每个值") {
		return false
	}
	if !of || strings.HasSuffix(before, "参数的") || words.HasPrefix(owner, "该值", "此值", "该字段", "其") {
		return true
	}
	return s.Parameter != nil && strings.HasSuffix(owner, s.Parameter.Name[strings.LastIndexByte(s.Parameter.Name, '.')+1:])
}

// endsIn reports whether the parameter's name ends in a word.
func (s Subject) endsIn(word string) bool {
	return s.Parameter != nil && len(word) > 1 && strings.HasSuffix(strings.TrimSuffix(s.Parameter.Name, ".N"), word)
}

// begins reports whether the words before "value range:" leave it with the parameter where they begin an item of a list: there
// any others name something else.
func (s Subject) begins(before string) bool {
	owner := strings.TrimSuffix(strings.TrimSpace(before), "的")
	return owner == "" || s.isName(owner) || words.HasPrefix(owner, "该", "此", "本", "The", "This")
}
