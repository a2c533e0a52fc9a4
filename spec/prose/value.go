package prose

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

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
