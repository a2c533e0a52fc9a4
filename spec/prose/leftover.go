package prose

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// explaining are the lists of items that no words announce and that explain the values which a sentence has listed: one
// value at least is the same.
func (s Subject) explaining(t text, said contract.Constraint) []contract.Constraint {
	var out []contract.Constraint
	for _, l := range t.lists {
		heads := t.items(l)
		if l.level > 1 || l.members || heads[0].At.Line < said.At.Line || heads[0].At == said.At || announces(t.intro(l).Text) {
			continue
		}
		values := sidesOf(slices.DeleteFunc(heads, func(sn Sentence) bool { return aside(sn) || !colonBehind(sn.Text) })).heads
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
	if sn, ok := nextSentence(t, said); ok {
		return sn, true
	}
	own, last := "", 0
	for _, l := range t.lists {
		if l.level > 1 || l.members {
			continue
		}
		for _, sn := range t.items(l) {
			value, _, ok := itemValue(sn.Text)
			switch {
			case !ok || sn.At.Line < said.At.Line:
			case slices.Contains(said.Values, value):
				own, last = marksOf(sn), l.number
			case last > 0 && l.number != last && colonBehind(sn.Text) && likeOwn(sn, own, len(said.Values)):
				return sn, true
			}
		}
	}
	return Sentence{}, false
}

// likeOwn reports whether an item is marked like those of a list of so many values, whose marks are given.
func likeOwn(sn Sentence, marks string, values int) bool {
	return marksOf(sn) == marks && (marks != "" || values == 1)
}

// nextSentence finds the sentence behind the one that named the only value, when it explains another.
func nextSentence(t text, said contract.Constraint) (Sentence, bool) {
	i := slices.IndexFunc(t.all, func(sn Sentence) bool { return sn.At == said.At })
	if len(said.Values) > 1 || i < 0 || i+1 >= len(t.all) {
		return Sentence{}, false
	}
	next := t.all[i+1]
	value, rest, ok := itemValue(next.Text)
	explains := words.HasPrefix(strings.TrimSpace(rest), "（", "(", "：", ":", "，表示") || explainedBy.MatchString(next.Text)
	return next, ok && next.in == nil && !ownLabel(value) && value != said.Value && explains
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
