package prose

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// The subjects of what is said of a name.
const (
	nameSubject = `(?:^|[，；。])(?:(?:该|其|此)?(?:参数)?(?:值|取值|名称)|[^，。；A-Za-z的每各]{0,10}名称|描述)?[ ]?`
	subjectEn   = `(?i)(?:^|; ?)(?:the |a |this )?([a-z][a-z ]{1,40}?) (?:must be [^.;]{1,80}?(?:,? and|,) |` +
		`can be [^.;]{1,80}?(?:,? and|,) |must (?:start|begin) with [^.;]{1,80}?(?:,? and|,) |can contain [^.;]{1,160}?(?:,? and|,) )*`
)

// The forms in which a text gives the characters of a name, and those that it may begin with.
var (
	mayHave     = regexp.MustCompile(nameSubject + `(只能|只可|仅能|只|仅|只允许|仅允许|可以?|允许|能够?)(?:包含|包括|使用|支持)(?:以下字符：)?[ ]?([^。；]+)$`)
	consistsOf  = regexp.MustCompile(nameSubject + `(?:必须|需|只能)?由([^。；]+?)组成`)
	beginsWith  = regexp.MustCompile(`(?:^|[，；。])(?:(?:该|其|此)?(?:参数)?(?:值|取值|名称)|[^，。；A-Za-z的每各不]{0,10}名称)?(?:且|并|并且)?(?:必须|需要|需|须|应|只能)?以([^，。；不]{1,40}?)(?:字符)?(?:作为)?开头`)
	letterFirst = regexp.MustCompile(`(?:^|[，；])(?:必须)?((?:大小写|小写|大写)?(?:英文)?字母)开头`)
	mayHaveEn   = regexp.MustCompile(subjectEn + `(can|may|must)(?: (only))? (?:contain|include|consist of|be composed of)( only)? ([^.;]+)`)
	beginsEn    = regexp.MustCompile(subjectEn + `(?:must|should) (?:start|begin) with (an? [^.;]+?|[^.;]+?)(?:,? and (?:can|cannot|may|must|be)\b.*|, (?:can|cannot|may|must|be)\b.*|[.;].*|)$`)
	// notListed are the words of a text that asks for kinds of characters, or gives some of them only.
	notListed = regexp.MustCompile(`至少|同时包含|同时包括|[三3]种|两种|必须包含|组合|例如|通配|(?i:at least|types of|such as|wildcard|combination|for example|must contain (?:upper|lower|letters|digits|number|special))`)
	// nameDetail is a clause behind a list of characters that is none of it.
	nameDetail = regexp.MustCompile(`[，；,](?: ?(?:且|并|最|长度|不能|不可|不得|必须|需|须|以|首|区分|大小写|默认|例如|支持中文)| (?:and )?(?:must|cannot|can|is|it|with|where|up to)\b).*$| and (?:must|cannot|can be|is|it)\b.*$`)
	// beyondASCII are the words of a text that takes more than ASCII.
	beyondASCII = regexp.MustCompile(`中文|汉字|(?i:chinese|unicode)`)
)

// naming is what the sentences about a name say of its characters.
type naming struct {
	set, start     alphabet
	sets, starts   int
	only           bool // the list says that it is all
	setAt, startAt contract.Source
}

// readNaming reads the characters that a name may have and begin with. A list that does not say that it is all is taken for all where
// it has letters, digits and signs, as a guess.
func readNaming(s Subject, all []Sentence) []contract.Constraint {
	n, ok := s.naming(all)
	if !ok || n.sets > 1 || n.starts > 1 || n.sets+n.starts == 0 {
		return nil
	}
	if !n.only && slices.ContainsFunc(all, func(sn Sentence) bool { return beyondASCII.MatchString(sn.Text) }) {
		n.set.wide = true
	}
	return n.pattern()
}

// pattern is what was said as one pattern; nothing when it is too little.
func (n naming) pattern() []contract.Constraint {
	whole, start := n.set.joined(n.start), n.start
	if n.starts == 1 && n.set.lettered() {
		if first := n.start.shared(n.set); first.lettered() {
			whole, start = n.set, first // "letters" are those of the list
		}
	}
	c := contract.Constraint{Rule: contract.RulePattern, At: n.setAt, Inferred: contract.ByProse}
	switch {
	case n.sets == 1 && (n.only || whole.full()):
		c.Value = "^" + whole.class() + "*$"
		if n.starts == 1 {
			c.Value = "^" + start.class() + whole.class() + "*$"
		}
		if n.only {
			c.Inferred = contract.NotInferred
		}
	case n.starts == 1:
		c.At, c.Value = n.startAt, "^"+start.class()
		if !start.vague {
			c.Inferred = contract.NotInferred
		}
	default:
		return nil
	}
	return []contract.Constraint{c}
}

// naming collects what the sentences say; ok is false when one of them asks for more than a list can say.
func (s Subject) naming(all []Sentence) (n naming, ok bool) {
	for _, sn := range all {
		if !namesSigns(sn.tight) || s.foreign(sn) || sn.bullet() && !sn.head() {
			continue
		}
		if notListed.MatchString(sn.tight) {
			return naming{}, false
		}
		if conditional(sn.tight) || aboutItems(sn.tight) || words.HasAny(sn.tight, "密码", "assword") {
			continue
		}
		s.charactersIn(sn, &n)
		s.startIn(sn, &n)
	}
	return n, true
}

// namesSigns reports whether a text may speak of the characters of a name; told without the forms, for few do.
func namesSigns(text string) bool {
	return words.HasAny(text, "字母", "字符", "数字", "汉字", "中文", "英文", "下划线", "短划线", "短横线", "连字符", "句号", "小写", "大写", "开头", "etter", "haracter", "igit", "hyphen",
		"nderscore", "lowercase", "uppercase", "tart with", "egin with", "dash", "alphanumeric", "ASCII")
}

// charactersIn notes the list of characters in a sentence.
func (s Subject) charactersIn(sn Sentence, n *naming) {
	list, only, found := "", false, false
	t := shielded(strings.TrimRight(sn.tight, "。.；; "))
	if m := mayHave.FindStringSubmatch(t); m != nil {
		list, only, found = m[2], words.HasAny(m[1], "只", "仅"), true
	} else if m := consistsOf.FindStringSubmatch(t); m != nil {
		list, only, found = m[1], true, true
	} else if m := mayHaveEn.FindStringSubmatch(t); m != nil && s.isSubject(m[1]) {
		list, only, found = m[5], m[3]+m[4] != "", true
	}
	if !found {
		return
	}
	list = unshielded(nameDetail.ReplaceAllString(list, ""))
	for _, end := range []string{"这些字符", "字符"} {
		if !strings.HasSuffix(list, "等字符") {
			list = strings.TrimSuffix(list, end)
		}
	}
	if set, ok := alphabetOf(list); ok {
		n.sets++
		n.set, n.only, n.setAt = set, only, sn.At
	}
}

// startIn notes the characters that a name may begin with.
func (s Subject) startIn(sn Sentence, n *naming) {
	list := ""
	t := shielded(strings.TrimRight(sn.tight, "。.；; "))
	if m := beginsWith.FindStringSubmatch(t); m != nil {
		list = m[1]
	} else if m := letterFirst.FindStringSubmatch(t); m != nil {
		list = m[1]
	} else if m := beginsEn.FindStringSubmatch(t); m != nil && s.isSubject(m[1]) {
		list = m[2]
	}
	if start, ok := alphabetOf(unshielded(list)); ok {
		n.starts++
		n.start, n.startAt = start, sn.At
	}
}

// isSubject reports whether the words before a verb are the parameter: it, the value, or the last word of its name.
func (s Subject) isSubject(phrase string) bool {
	p := strings.ToLower(strings.TrimSpace(phrase))
	last := p[strings.LastIndexByte(p, ' ')+1:]
	if p == "it" || p == "value" || p == "parameter value" || p == "value of this parameter" {
		return true
	}
	return s.Parameter != nil && !words.HasAny(" "+p+" ", " and ", " or ", " each ", " of ") && strings.HasSuffix(strings.ToLower(s.Parameter.Name), last)
}
