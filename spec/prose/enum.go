package prose

import (
	"cmp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// readEnum reads the values that a parameter may take: a list of items, or values in one sentence. An open list, one
// item of which is no value, is no enum.
func readEnum(s Subject, all []Sentence) []contract.Constraint {
	if c := readAction(s, all); c != nil || s.isAction() {
		return c
	}
	for i, sn := range all {
		before, after, ok := afterIntro(sn.Text)
		if !ok {
			before, after, ok = settable(sn.Text)
		}
		if !ok || aboutIndex(sn.Text) || words.HasAny(before, "不同", "对应", "分别", "N的", "M的") || conditional(before) {
			continue
		}
		var values []string
		switch {
		case strings.Trim(after, " *") == "":
			values = s.listed(all[i+1:], sn)
		case !conditional(after):
			values = inline(after)
		}
		if c := enumOf(s, values, sn.At); c != nil {
			return c
		}
	}
	if c := readOnly(s, all); c != nil {
		return c
	}
	return readList(s, all)
}

func (s Subject) isAction() bool { return s.Parameter != nil && s.Parameter.Name == "Action" }

// readAction reads the one value of the row Action: the operation's name.
func readAction(s Subject, all []Sentence) []contract.Constraint {
	if !s.isAction() || s.Action == "" {
		return nil
	}
	at := s.Parameter.At
	for _, sn := range all {
		if words.HasWord(sn.Text, s.Action) {
			at = sn.At
			break
		}
	}
	return []contract.Constraint{{Rule: contract.RuleConst, Value: s.Action, Values: []string{s.Action}, At: at}}
}

// readList reads a list of values that no known words announce: exactly true and false, or values of which the example is one.
func readList(s Subject, all []Sentence) []contract.Constraint {
	for i, sn := range all {
		if !sn.first || sn.item == 0 || i > 0 && all[i-1].item != 0 {
			continue
		}
		intro := Sentence{}
		if i > 0 {
			intro = all[i-1]
		}
		values := s.listed(all[i:], Sentence{})
		onOff := len(values) == 2 && slices.Contains(values, "true") && slices.Contains(values, "false")
		plain := !words.HasAny(intro.Text, "不同", "对应", "例如", "说明", "example", "Note") && !conditional(intro.Text)
		if onOff || plain && slices.Contains(values, s.example()) {
			c := enumOf(s, values, sn.At)
			for k := range c {
				c[k].Inferred = contract.ByProse
			}
			return c
		}
	}
	return nil
}

// enumOf makes an enum of values that fit the type.
func enumOf(s Subject, values []string, at contract.Source) []contract.Constraint {
	if len(values) == 0 || len(values) > contract.MaxEnum || len(values) == 1 && !s.fixed(values[0]) {
		return nil
	}
	seen := map[string]bool{}
	kept := values[:0:0]
	for _, v := range values {
		if !fits(s.itemType(), v) {
			return nil
		}
		if !seen[v] {
			seen[v] = true
			kept = append(kept, v)
		}
	}
	rule := contract.RuleEnum
	if len(kept) == 1 {
		rule = contract.RuleConst
	}
	return []contract.Constraint{{Rule: rule, Value: strings.Join(kept, ","), Values: kept, At: at}}
}

// fixed reports whether a lone value may be taken for the only one: it is a word, the parameter a text, and the example
// shows nothing else.
func (s Subject) fixed(value string) bool {
	if e := s.example(); e != "" && e != value {
		return false
	}
	return s.itemType().Name == "string" && len(value) > 2 && words.IsLetter(value[0]) && !strings.ContainsAny(value, "*/")
}

// itemType is the type of the parameter's value, or of the items of its list.
func (s Subject) itemType() contract.Type {
	if s.Typ.Name == "array" {
		return contract.Type{Name: cmp.Or(s.Typ.Item, "string")}
	}
	return s.Typ
}

// fits reports whether a value can be one of the type.
func fits(t contract.Type, v string) bool {
	switch t.Name {
	case "integer", "number", "boolean":
		return t.Holds(v)
	case "string", "":
		return true
	}
	return false
}

// listed returns the values of the items that follow, at least two where no words announce them; nil when an item holds none. The value is the head
// of an item; where a value could stand on either side of a colon, the example decides.
func (s Subject) listed(rest []Sentence, intro Sentence) []string {
	heads, tails := items(rest, intro)
	if len(heads) == 0 || len(heads) == 1 && intro.Text == "" {
		return nil
	}
	if len(tails) < len(heads) || s.itemType().Name != "string" {
		return heads
	}
	switch example := s.example(); {
	case slices.Contains(heads, example):
		return heads
	case slices.Contains(tails, example):
		return tails
	}
	return nil
}

func (s Subject) example() string {
	if s.Parameter == nil {
		return ""
	}
	return s.Parameter.Example
}

// items returns the values at the heads of the items that follow, and those behind their colons.
func items(rest []Sentence, intro Sentence) (heads, tails []string) {
	item, indent := intro.item, 0
	for _, sn := range rest {
		if sn.item == 0 {
			break
		}
		if sn.item == item || !sn.first {
			continue
		}
		item = sn.item
		if indent == 0 {
			indent = sn.indent
		}
		if sn.indent >= indent+3 {
			continue // an item inside an item
		}
		head, tail, ok := itemValue(sn.Text)
		if !ok {
			return nil, nil
		}
		heads = append(heads, head)
		if tail = strings.Trim(tail, " ：:.。"); isValue(tail) {
			tails = append(tails, tail)
		}
	}
	return heads, tails
}

// itemValue takes the value off the head of an item such as "true (default): ..".
func itemValue(text string) (value, rest string, ok bool) {
	end := len(text)
	for i := range text {
		if endsValue(text[i:]) {
			end = i
			break
		}
	}
	value, rest = strings.TrimSpace(text[:end]), text[end:]
	if head, tail, cut := strings.Cut(value, ":"); cut && strings.Contains(tail, " ") {
		value, rest = head, ":"+tail+rest
	}
	if r := words.First(rest); r > 0x2e80 && !strings.ContainsRune("：（。，；、", r) {
		return "", "", false // a value goes on in ideographs: words, not a value
	}
	return value, rest, isValue(value)
}

// endsValue reports whether a text begins with what ends a value: a stop, a colon or a parenthesis.
func endsValue(next string) bool {
	r := words.First(next)
	if r > 0x2e80 || r == '(' || words.HasPrefix(next, ": ", " (", ". ", ", ", "; ", " - ") {
		return true
	}
	if next == ":" || next == "." || next == ";" {
		return true
	}
	return r == ':' && next[1] >= 0x80
}

// isValue reports whether a text can be the value of an enum: no spaces, no ideographs.
func isValue(s string) bool {
	if s == "" || len(s) > 64 || strings.Trim(s, "-.:~") == "" {
		return false
	}
	for i := range len(s) {
		if c := s[i]; !words.IsWordByte(c) && strings.IndexByte("-.*/<>=!+:@%#", c) < 0 {
			return false
		}
	}
	return !strings.Contains(s, "***")
}

// inline returns the values of a sentence such as "A, B, and C (the default)."; nil when it is anything else.
func inline(after string) []string {
	text := strings.TrimSpace(words.Clean(dropParentheses(after)))
	text = strings.TrimRight(text, "。. ；;")
	if i := strings.IndexAny(text, "；;"); i > 0 {
		text = text[:i]
	}
	for _, sep := range []string{"或者", "或", "和", "与", "及", "、", "，", ",", "|", " and ", " or ", "；"} {
		text = strings.ReplaceAll(text, sep, "\x00")
	}
	var out []string
	for token := range strings.SplitSeq(text, "\x00") {
		token = strings.Trim(strings.TrimSpace(token), `"'“”‘’「」`)
		token = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(token, "and "), "or "))
		if token == "" {
			continue
		}
		if !isValue(token) {
			return nil
		}
		out = append(out, token)
	}
	if len(out) == 2 && out[0] == out[1] || looksLikeRange(out) {
		return nil
	}
	return out
}

// looksLikeRange reports whether the only value found is two numbers with a sign between them.
func looksLikeRange(values []string) bool {
	if len(values) != 1 {
		return false
	}
	return strings.Trim(values[0], "0123456789-.~") == ""
}

// dropParentheses takes notes in parentheses out of a text.
func dropParentheses(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '(' || r == '（':
			depth++
		case (r == ')' || r == '）') && depth > 0:
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}
