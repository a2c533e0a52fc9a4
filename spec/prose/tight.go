package prose

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/spec/words"
)

// rangeSign is a sign between two numbers that stands for "to", in any of its shapes.
var rangeSign = regexp.MustCompile(`(\d[\d,]*[^\s\d]?) ?[～〜∼－‐–—―] ?(-?\d)`)

// tighten is the form of a text that the readers compare: no space beside ideographs and wide signs, so that "长度 为 2 个
// 字符" is "长度为2个字符", one sign for "to" between numbers, and digits as digits.
func tighten(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	var before rune // the last character that was written
	space := false
	for _, r := range text {
		if r == ' ' || r == '\t' || r == '\u3000' {
			space = true
			continue
		}
		if space && before != 0 && !wide(before) && !wide(r) {
			b.WriteByte(' ')
		}
		space = false
		if r >= '０' && r <= '９' {
			r = r - '０' + '0'
		}
		b.WriteRune(r)
		before = r
	}
	if !strings.ContainsAny(text, "～〜∼－‐–—―") {
		return b.String()
	}
	return rangeSign.ReplaceAllString(b.String(), "$1~$2")
}

// wideSigns is where the signs begin that are as wide as ideographs.
const wideSigns = 0x2e80

// wide reports whether a character is an ideograph or a sign as wide as one.
func wide(r rune) bool { return r >= wideSigns && !unicode.IsMark(r) }

// Marks of bold text that touch a word on the outside, as in "**on**and **off**": the space was lost.
var (
	touchesBehind = regexp.MustCompile(`(?i)([A-Za-z0-9])\*\*(and|or|to|is|in|with|if|when)\b`)
	touchesBefore = regexp.MustCompile(`(?i)\b(and|or|to|is|are|of|if|when|from|values?)\*\*([A-Za-z0-9-])`)
)

// looseMarks gives back the space that was lost between a word and the marks of bold text beside it.
func looseMarks(raw string) string {
	if !touching(raw) {
		return raw
	}
	raw = touchesBehind.ReplaceAllString(raw, "$1** $2")
	return touchesBefore.ReplaceAllString(raw, "$1 **$2")
}

// runes is the number of characters of a text.
func runes(s string) int { return utf8.RuneCountInString(s) }

// touching reports whether the marks of bold text stand between two letters.
func touching(raw string) bool {
	for from := 0; ; {
		i := strings.Index(raw[from:], "**")
		if i < 0 {
			return false
		}
		i += from
		if i > 0 && i+2 < len(raw) && words.IsWordByte(raw[i-1]) && (words.IsWordByte(raw[i+2]) || raw[i+2] == '-') {
			return true
		}
		from = i + 2
	}
}
