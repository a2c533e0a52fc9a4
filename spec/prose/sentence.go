package prose

import (
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/words"
)

// Sentence is one sentence of a description, as written and as a reader sees it.
type Sentence struct {
	At    contract.Source
	Text  string
	tight string // Text as the readers compare it; see tighten
	in    *item  // the item of a list that it stands in, nil outside of lists
	line  string // what its line says that it is about, outside of lists and behind the first line
	first bool   // begins its line or item
}

// bullet reports whether the sentence stands in an item of a list.
func (sn Sentence) bullet() bool { return sn.in != nil }

// head reports whether the sentence begins an item.
func (sn Sentence) head() bool { return sn.in != nil && sn.first }

// Sentences cuts the lines of a cell into sentences. A sentence never spans lines: its raw form is a verbatim piece of one.
func Sentences(cell page.Cell) []Sentence {
	var out []Sentence
	o := &outline{lines: linesOf(cell)}
	for i, l := range o.lines {
		in := o.next(i)
		from := len(out)
		out = appendSentences(out, l, in)
		if l.bullet && len(out) > from {
			in.label = labelOf(out[from].Text)
			in.own = ownLabel(in.label)
		}
		if in == nil && i > 0 {
			labelLine(out[from:])
		}
	}
	return out
}

// longestSentence is how many bytes a sentence may have; what is longer was not written to be read.
const longestSentence = 16 << 10

func appendSentences(out []Sentence, l line, in *item) []Sentence {
	for i, piece := range splitSentences(l.raw) {
		if len(piece) > longestSentence {
			continue
		}
		text := strings.TrimSpace(page.Plain(looseMarks(piece)))
		if text == "" {
			continue
		}
		out = append(out, Sentence{
			At: contract.Quote(l.number, piece), Text: text, tight: tighten(text), in: in, first: i == 0 && (l.bullet || in == nil),
		})
	}
	return out
}

// splitSentences cuts behind a full stop: a Chinese one anywhere, a Latin one before a space and what can begin a sentence. Code
// spans stay whole.
func splitSentences(raw string) []string {
	var out []string
	from, code := 0, false
	for i := 0; i < len(raw); {
		r, w := utf8.DecodeRuneInString(raw[i:])
		i += w
		switch {
		case r == '\\' && i < len(raw):
			_, w = utf8.DecodeRuneInString(raw[i:])
			i += w
		case r == '`':
			code = !code
		case code:
		case r == '。' || r == '！' || r == '!' && stops(raw[i:]) || r == '.' && stops(raw[i:]) && !abbreviation(raw[from:i]) && !insideName(raw[from:i-1], raw[i:]):
			out = append(out, strings.TrimSpace(raw[from:i]))
			from = i
		}
	}
	if rest := strings.TrimSpace(raw[from:]); rest != "" {
		out = append(out, rest)
	}
	return out
}

// stops reports whether what follows a Latin full stop begins a sentence.
func stops(rest string) bool {
	if rest == "" {
		return true
	}
	after := strings.TrimLeft(rest, " \u00a0*")
	r, _ := utf8.DecodeRuneInString(after)
	if after == rest {
		return r >= 'A' && r <= 'Z' && len(rest) > 1 && (rest[1] >= 'a' && rest[1] <= 'z' || strings.HasPrefix(rest, "A "))
	}
	return r >= 'A' && r <= 'Z' || r > 0x2e80 || r == '`' || r == '[' || r >= '0' && r <= '9'
}

// abbreviation reports whether a text ends in an abbreviation, whose full stop ends no sentence.
func abbreviation(s string) bool {
	const longest = 4
	l := strings.ToLower(s[max(0, len(s)-longest):])
	for _, a := range []string{"e.g.", "i.e.", "no.", "vs.", " n."} {
		if strings.HasSuffix(l, a) {
			return true
		}
	}
	return false
}

// conditional reports whether a sentence holds in some case only, or is an example.
func conditional(text string) bool {
	t := strings.ToLower(text)
	if words.HasAny(t, "当", "若") {
		t = withoutCases(t)
	}
	return words.HasAny(t, "如果", "如未", "如不", "如没", "若", "当", "仅在", "否则", "其余", "其他", "其它", "例如", "比如", "时，", "时生效", "时有效", "时无效", "时,", "情况下", "的情况",
		"if ", "when ", "otherwise", "in other cases", "for example", "e.g.", "such as", "only after", "unless", "depends on", "取决于", "有关")
}

// withoutCases takes the words out of a text that look as if they named a case.
func withoutCases(t string) string {
	for _, word := range []string{"当前", "当地", "若干", "不当", "相当", "应当"} {
		t = strings.ReplaceAll(t, word, "")
	}
	return t
}

// aboutIndex reports whether a sentence speaks of the positions of a list and not of the value.
func aboutIndex(text string) bool {
	if !hasIndex(text) {
		return false // the common case
	}
	t := strings.ReplaceAll(text, " ", "")
	for _, letter := range []string{"N", "M", "n", "m"} {
		if strings.HasPrefix(t, letter+"为") || strings.HasPrefix(t, letter+"表示") || strings.HasPrefix(t, letter+"代表") || strings.HasPrefix(text, letter+" specifies") ||
			strings.HasPrefix(text, letter+" indicates") || strings.HasPrefix(text, letter+" is ") {
			return true
		}
		for _, form := range []string{letter + "的取值", letter + "从1开始", letter + "取值", letter + "的最大", letter + "的最小", letter + "的范围", letter + "最大"} {
			if strings.Contains(t, form) {
				return true
			}
		}
		for _, form := range []string{"of " + letter + ":", "of " + letter + " ", "value of " + letter + ".", letter + " ranges from"} {
			if strings.Contains(text, form) && words.HasAny(strings.ToLower(text), "valid value", "maximum value", "value range", "value of", "ranges from", "minimum value") {
				return true
			}
		}
	}
	return false
}

// hasIndex reports whether a letter that stands for a position stands alone in a text.
func hasIndex(text string) bool {
	for i := range len(text) {
		switch text[i] {
		case 'N', 'M', 'n', 'm':
			if (i == 0 || !words.IsWordByte(text[i-1])) && (i+1 == len(text) || !words.IsWordByte(text[i+1])) {
				return true
			}
		}
	}
	return false
}
