package prose

import (
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
	heads, tails, names := sides(items)
	for _, values := range [][]string{heads, tails} {
		if len(values) == len(items) && s.shows(values) {
			return values
		}
	}
	if len(names) == len(items) && s.showsName(names) {
		return names
	}
	if len(heads) < len(items) || len(tails) == len(items) && s.itemType().Name == "string" {
		return nil
	}
	return heads
}

// sides returns the values at the heads of items, those behind their colons, and the heads as they are written, with all
// that a value does not have elsewhere.
func sides(items []Sentence) (heads, tails, names []string) {
	for _, sn := range items {
		head, tail, ok := itemValue(sn.Text)
		if ok {
			heads = append(heads, head)
		}
		if _, rest, found := strings.Cut(sn.tight, "："); found && !ok {
			tail = rest
		}
		if tail = strings.Trim(tail, " ：:.。"); isValue(tail) {
			tails = append(tails, tail)
		}
		if name := wholeHead(sn.Text); name != "" {
			names = append(names, name)
		}
	}
	return heads, tails, names
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
		words.HasPrefix(strings.ToLower(sn.Text), "leave ", "if you leave ", "note:", "default value")
}

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
		values, _, _ := sides(slices.DeleteFunc(heads, aside))
		if len(values) < len(heads) {
			continue
		}
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

// explaining are the lists of items that no words announce and that explain the values which a sentence has listed: one
// value at least is the same.
func (s Subject) explaining(t text, said contract.Constraint) []contract.Constraint {
	var out []contract.Constraint
	for _, l := range t.lists {
		heads := t.items(l)
		if l.level > 1 || l.members || heads[0].At.Line < said.At.Line || heads[0].At == said.At || announces(t.intro(l).Text) {
			continue
		}
		values, _, _ := sides(slices.DeleteFunc(heads, func(sn Sentence) bool { return aside(sn) || !colonBehind(sn.Text) }))
		if slices.ContainsFunc(values, func(v string) bool { return slices.Contains(said.Values, v) }) {
			out = append(out, contract.Constraint{Values: values, At: heads[0].At})
		}
	}
	return out
}

// colonBehind reports whether the value at the head of an item is explained behind a colon, or stands alone.
func colonBehind(text string) bool {
	value, rest, ok := itemValue(text)
	rest = strings.TrimSpace(defaultMarks.ReplaceAllString(rest, ""))
	return ok && (value != "" && rest == "" || words.HasPrefix(rest, "：", ":"))
}

// leftOver finds an item of another list that looks as if it went on with a list of values: it begins with a value in the
// same marks and explains it, or the list had one value only.
func leftOver(t text, said contract.Constraint) (Sentence, bool) {
	own, last := "", 0
	for _, l := range t.lists {
		for _, sn := range t.items(l) {
			value, _, ok := itemValue(sn.Text)
			switch {
			case l.level > 1 || l.members || sn.At.Line < said.At.Line:
			case ok && slices.Contains(said.Values, value):
				own, last = marksOf(sn), l.number
			case ok && last > 0 && l.number != last && colonBehind(sn.Text) && marksOf(sn) == own && (own != "" || len(said.Values) == 1):
				return sn, true
			}
		}
	}
	return Sentence{}, false
}

// marksOf are the marks around the value that begins an item: of bold text, of code, or none.
func marksOf(sn Sentence) string {
	for _, mark := range []string{"**", "`"} {
		if strings.HasPrefix(sn.At.Quote, mark) {
			return mark
		}
	}
	return ""
}
