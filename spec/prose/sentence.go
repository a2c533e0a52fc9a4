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
	At     contract.Source
	Text   string
	bullet bool // stands in an item of a list
	first  bool // begins its line or item
	item   int  // which item it stands in, counted from 1; 0 outside of lists
	indent int  // column of the item's mark
}

// Sentences cuts the lines of a cell into sentences. A sentence never spans lines: its raw form is a verbatim piece of one.
func Sentences(cell page.Cell) []Sentence {
	var out []Sentence
	item, indent := 0, 0
	for _, f := range cell.Fragments {
		if f.Code {
			continue
		}
		for k, part := range splitGlued(f.Raw) {
			raw, bullet := trimBullet(part)
			column := f.Column
			switch {
			case bullet:
				item++
				indent = column
				if k > 0 {
					indent = 1
				}
			case item > 0 && column < indent+3:
				item, indent = 0, 0
			}
			out = appendSentences(out, f.Line, raw, Sentence{bullet: bullet || item > 0, first: bullet, item: item, indent: indent})
		}
	}
	return out
}

func appendSentences(out []Sentence, line int, raw string, like Sentence) []Sentence {
	for i, piece := range splitSentences(raw) {
		text := strings.TrimSpace(page.Plain(piece))
		if text == "" {
			continue
		}
		s := like
		s.first = i == 0 && (like.first || !like.bullet)
		s.At, s.Text = contract.Quote(line, piece), text
		out = append(out, s)
	}
	return out
}

// splitGlued cuts a line at the list marks that lost their line break: "Valid values:-   a: ..".
func splitGlued(raw string) []string {
	const mark = "-   "
	var out []string
	for from := 1; ; {
		i := -1
		if from < len(raw) {
			i = strings.Index(raw[from:], mark)
		}
		if i < 0 {
			return append(out, raw)
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(raw[:i])
		if strings.ContainsRune(":：。.;；)）", before) {
			out = append(out, strings.TrimSpace(raw[:i]))
			raw, from = raw[i:], 1
			continue
		}
		from = i + len(mark)
	}
}

// trimBullet takes the mark of a list item off.
func trimBullet(raw string) (string, bool) {
	for _, mark := range []string{"- ", "* ", "+ ", "-\t", "-\u00a0", "•", "● ", "· "} {
		if rest, ok := strings.CutPrefix(raw, mark); ok {
			return strings.TrimSpace(rest), true
		}
	}
	digits := 0
	for digits < len(raw) && words.IsDigit(raw[digits]) {
		digits++
	}
	if digits > 0 && digits < 3 && strings.HasPrefix(raw[digits:], ".  ") {
		return strings.TrimSpace(raw[digits+2:]), true
	}
	return raw, false
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

func abbreviation(s string) bool {
	l := strings.ToLower(s)
	for _, a := range []string{"e.g.", "i.e.", "no.", "vs.", " n."} {
		if strings.HasSuffix(l, a) {
			return true
		}
	}
	return false
}

// conditional reports whether a sentence holds in some case only, or is an example.
func conditional(text string) bool {
	t := strings.NewReplacer("当前", "", "当地", "", "若干", "", "不当", "", "相当", "").Replace(strings.ToLower(text))
	return words.HasAny(t, "如果", "若", "当", "仅在", "否则", "其余", "其他", "其它", "例如", "比如", "时，", "时生效", "时有效", "时无效", "时,", "情况下", "的情况",
		"if ", "when ", "otherwise", "in other cases", "for example", "e.g.", "such as", "only after", "unless", "depends on", "取决于", "有关")
}

// aboutIndex reports whether a sentence speaks of the positions of a list and not of the value.
func aboutIndex(text string) bool {
	t := strings.ReplaceAll(text, " ", "")
	for _, letter := range []string{"N", "M", "n", "m"} {
		if strings.HasPrefix(t, letter+"为") || strings.HasPrefix(t, letter+"表示") || strings.HasPrefix(t, letter+"代表") || strings.HasPrefix(text, letter+" specifies") ||
			strings.HasPrefix(text, letter+" indicates") || strings.HasPrefix(text, letter+" is ") {
			return true
		}
		for _, form := range []string{letter + "的取值", letter + "取值", letter + "的最大", letter + "的最小", letter + "的范围", letter + "最大"} {
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
