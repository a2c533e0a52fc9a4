package prose

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// listed returns the values of items; nil when one of them holds none. The value is the head of an item; where a value
// could stand on either side of a colon, or have spaces or ideographs in it, the example decides.
func (s Subject) listed(items []Sentence) []string {
	items = slices.DeleteFunc(slices.Clone(items), aside)
	if len(items) == 0 || len(items) > contract.MaxEnum || items[0].in != nil && items[0].in.list.members {
		return nil
	}
	found := sidesOf(items)
	switch {
	case found.heads != nil && s.shows(found.heads):
		return found.heads
	case len(found.tails) == len(items) && s.shows(found.tails):
		return found.tails
	case len(found.names) == len(items) && s.showsName(found.names):
		return found.names
	case found.behind == len(items) && s.itemType().Name == "string":
		return nil // the values may be those behind the colons
	}
	return found.heads
}

// sides are the texts on both sides of the colons of items.
type sides struct {
	heads  []string // the values at the heads of all items; nil when one has none
	tails  []string // the values behind the colons
	names  []string // the heads as they are written, with all that a value does not have elsewhere
	behind int      // how many items have a value, several, or a range behind the colon
}

func sidesOf(items []Sentence) sides {
	var out sides
	valued := true
	for _, sn := range items {
		values, tail := headValues(sn)
		out.heads = append(out.heads, values...)
		valued = valued && len(values) > 0
		if isValue(tail) {
			out.tails = append(out.tails, tail)
		}
		if isValue(tail) || isRange(tail) || len(valuesIn(tail)) > 1 {
			out.behind++
		}
		if name := wholeHead(sn.Text); name != "" {
			out.names = append(out.names, name)
		}
	}
	if !valued {
		out.heads = nil
	}
	return out
}

// headValues are the values at the head of an item, "a" or "a、b", and what stands behind its colon. A head that goes on
// with something else than values has none.
func headValues(sn Sentence) (values []string, tail string) {
	if several := glued(sn.Text); several != nil {
		return several, ""
	}
	value, rest, ok := itemValue(sn.Text)
	head, behind, colon := strings.Cut(strings.Replace(sn.tight, "：", ": ", 1), ": ")
	if colon {
		tail = behind
	} else {
		tail = rest
	}
	tail = strings.Trim(tail, " ：:.。")
	switch {
	case !ok:
		return nil, tail
	case !words.HasPrefix(rest, "、", "和", "或", "与", ", ") || !colon:
		return []string{value}, tail
	}
	if several := valuesIn(dropParentheses(head)); len(several) > 1 {
		return several, tail
	}
	if words.HasPrefix(rest, ", ") {
		return []string{value}, tail
	}
	return nil, tail
}

// wholeHead is the text of an item before its colon, or all of it, when it is short enough to be a value.
func wholeHead(text string) string {
	end := len(text)
	for _, sign := range []string{"：", ": ", "。", "，", "；"} {
		if i := strings.Index(text, sign); i >= 0 && i < end {
			end = i
		}
	}
	name := strings.TrimRight(strings.TrimSpace(text[:end]), ".;")
	const longest = 32
	if runes(name) > longest {
		return ""
	}
	return name
}

// aside recognises an item of a list of values that is no value: a remark, or what stands for a value that is not given.
func aside(sn Sentence) bool {
	label := strings.ToLower(labelOf(sn.Text))
	return label != "" && !isValue(label) && words.HasAny(label, "默认", "缺省", "default", "说明", "note", "不填", "不传", "为空") ||
		words.HasPrefix(strings.ToLower(sn.Text), "leave ", "if you leave ", "note:", "default value") || notGiven.MatchString(sn.tight)
}

// notGiven is the beginning of a remark about what is done where the parameter is not given.
var notGiven = regexp.MustCompile(`(?i)^(?:if|when) (?:(?:you do not|you don't) (?:specify|set|configure|provide) (?:this|the) parameter\b|(?:this|the) parameter is (?:not (?:specified|set|configured|provided)|left (?:empty|blank|unspecified)|empty)\b|(?:it is )?(?:not specified|not set|left (?:empty|blank))\b)|` +
	`^(?:如果|如|若|当)?(?:不填写?|不传入?|不设置|不指定|未指定|未设置|未填写?|为空|留空)(?:该|此|本|这个)?(?:参数|字段)?(?:时|则|，|,|:|：|默认|表示|。)`)

// unannounced reads a list of values that no known words announce: exactly true and false, or values of which the example
// is one. Where there are several, they agree.
func (s Subject) unannounced(t text) []contract.Constraint {
	var out []contract.Constraint
	for _, l := range t.lists {
		heads := t.items(l)
		if l.level > 1 || l.members || len(heads) < 2 || s.inForeign(heads[0]) {
			continue
		}
		intro := t.intro(l)
		values := sidesOf(slices.DeleteFunc(heads, aside)).heads
		onOff := len(values) == 2 && slices.Contains(values, "true") && slices.Contains(values, "false")
		plain := !words.HasAny(intro.Text, "不同", "对应", "例如", "示例", "样例", "说明", "example", "sample", "Note") && !conditional(intro.tight)
		if !onOff && !plain || len(values) == 0 {
			continue
		}
		out = append(out, enumOf(s, values, heads[0].At)...)
	}
	return s.agreeing(out)
}

// agreeing is the first of several lists of values that no words announce, when all have the same, and the page shows one.
func (s Subject) agreeing(lists []contract.Constraint) []contract.Constraint {
	if len(lists) == 0 {
		return nil
	}
	first := lists[0]
	for _, other := range lists[1:] {
		if !sameValues(first.Values, other.Values) {
			return nil
		}
	}
	if !s.shows(first.Values) && !sameValues(first.Values, []string{"true", "false"}) {
		return nil
	}
	first.Inferred = contract.ByProse
	return []contract.Constraint{first}
}
