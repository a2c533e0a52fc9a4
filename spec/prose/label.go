package prose

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// longestLabel is how many characters the words before a colon may have to be a label.
const longestLabel = 40

// labelOf is what the text of an item or a line is about, as it says before its colon, or the value that it begins with;
// empty when it says nothing of the kind.
func labelOf(text string) string {
	if value, rest, ok := itemValue(text); ok && !strings.HasPrefix(rest, "，") && !strings.HasPrefix(rest, ", ") {
		return value
	}
	end := strings.Index(text, "：")
	if k := strings.Index(text, ": "); k >= 0 && (end < 0 || k < end) {
		end = k
	}
	if k := strings.IndexByte(text, ':'); end < 0 && k >= 0 && (k == len(text)-1 || text[k+1] >= 0x80) {
		end = k
	}
	if end < 0 || runes(text[:end]) > longestLabel || words.HasAny(text[:end], "。", "，", ". ", ", ") {
		return ""
	}
	return strings.TrimSpace(text[:end])
}

// The labels of what is said of the value itself: its length, its range, its form, a remark.
var (
	ownChinese = regexp.MustCompile(`^(?:(?:该)?(?:参数|字段))?(?:(?:最大|最小|最长|最短)?(?:长度|个数)|(?:最大|最小|参数)值|(?:长度|数值|大小)?(?:取值|范围|限制|要求)(?:范围|说明|限制)?|默认值?|缺省值?|格式|可选值|枚举值|单位|` +
		`说明|注意|备注|约束|规则|命名规则|字符|字符集|示例|例如)$`)
	ownEnglish = regexp.MustCompile(`(?i)^(?:the )?(?:(?:maximum |minimum |max |min )?length|(?:maximum|minimum|max|min|parameter) value|valid values?|value range|values|range|default(?: value)?|format|unit|limits?|` +
		`notes?|notice|important|warning|caution|tips?|remarks?|requirements?|rules?|examples?|optional|required)$`)
)

// ownLabel reports whether a label leaves what follows it with the parameter, whatever its name.
func ownLabel(label string) bool {
	return label == "" || ownChinese.MatchString(label) || ownEnglish.MatchString(label)
}

// isName reports whether a word is the parameter's name, or the last part of it.
func (s Subject) isName(word string) bool {
	if s.Parameter == nil {
		return false
	}
	for _, name := range []string{s.Parameter.Name, s.Parameter.Documented} {
		name = strings.TrimSuffix(strings.TrimSuffix(name, ".N"), ".n")
		if strings.EqualFold(word, name) || strings.EqualFold(word, name[strings.LastIndexByte(name, '.')+1:]) {
			return true
		}
	}
	return false
}

// foreign reports whether a sentence speaks of something else than the parameter: of a part of its value, or of one of
// its values, for it stands in an item or a line that says so before its colon.
func (s Subject) foreign(sn Sentence) bool {
	return s.foreignItem(sn.in) || s.foreignLine(sn)
}

// inForeign reports whether a sentence stands in an item inside an item that speaks of something else, or in such a line.
func (s Subject) inForeign(sn Sentence) bool {
	return sn.in != nil && s.foreignItem(sn.in.within) || s.foreignLine(sn)
}

// foreignItem reports whether an item, or one that it stands in, speaks of something else.
func (s Subject) foreignItem(it *item) bool {
	for ; it != nil; it = it.within {
		member := it.label != "" && (it.list.members || s.composite())
		if member || !it.own && !s.isName(it.label) {
			return true
		}
	}
	return false
}

func (s Subject) foreignLine(sn Sentence) bool {
	return sn.in == nil && sn.line != "" && !s.isName(sn.line)
}

// labelLine notes of the sentences of a line what it says that it is about, when that is a word as values and names are.
func labelLine(line []Sentence) {
	if len(line) == 0 {
		return
	}
	label := labelOf(line[0].Text)
	behind := strings.TrimLeft(dropParentheses(strings.TrimPrefix(line[0].Text, label)), " ")
	if !isValue(label) || !words.HasPrefix(behind, "：", ":") || ownLabel(label) {
		return
	}
	for i := range line {
		line[i].line = label
	}
}
