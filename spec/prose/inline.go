package prose

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// inline returns the values of a sentence such as "A, B, and C (the default).", or "0 off; 1 on"; nil when it is anything
// else. Where it can be read in several ways, the example decides.
func (s Subject) inline(after string) []string {
	whole := strings.TrimSpace(words.Clean(after))
	text, bare := cutTail(whole), cutTail(dropParentheses(after))
	if bare == "" || openEnded.MatchString(after) || spanned.MatchString(bare) {
		return nil
	}
	pieces := clauses(whole)
	readings := [][]string{explainedPieces(pieces), slashed(bare), s.plainList(bare), explained(text)}
	for _, values := range append(readings, strings.Split(bare, "/"), firstWords(text)) {
		if s.shows(values) && oneByOne(values, pieces) {
			return values
		}
	}
	if names := namesIn(text); s.showsName(names) {
		return names
	}
	for _, values := range readings {
		if len(values) > 0 && oneByOne(values, pieces) {
			return values
		}
	}
	return nil
}

// oneByOne reports whether values can be those of a text of so many clauses: none is a range, and there is more than one when
// there is more than one clause.
func oneByOne(values, clauses []string) bool {
	return !slices.ContainsFunc(values, isRange) && (len(values) > 1 || len(clauses) < 2)
}

// clauses are the clauses between semicolons, without those that tell the default or remark on something.
func clauses(text string) []string {
	out := strings.FieldsFunc(text, func(r rune) bool { return r == '；' || r == ';' })
	return slices.DeleteFunc(out, func(c string) bool {
		at := asideBegins.FindStringIndex("，" + c)
		return strings.Trim(c, " 。.") == "" || at != nil && at[0] == 0
	})
}

var (
	// openEnded are the words that end a list which is not complete, or whose values are not told apart as they are written.
	openEnded = regexp.MustCompile(`(?i)等[。；]?$|\betc(?:[^\w-]|$)|\band so on\b|\band more\b|\bsuch as\b|(?:\.\.\.|…+)$|不区分大小写|case[- ]insensitive`)
	// spanned is a range whose numbers have their unit with them.
	spanned = regexp.MustCompile(`^ *\d[\d.,]* ?[^\d\s,，、;；~～]{1,6}[~～] ?\d`)
	// asideBegins are the words that begin a clause which is no value, behind a list of values.
	asideBegins = regexp.MustCompile(`[，,；;。][ ]*(?:默认|缺省|不填|不传|不设置|区分大小写|分别|即|单位|多个|可多选|请|详|具体|必须|注意|表示|(?i:the default|default|separate|case-sensitive|which|where|if you|unit))`)
	// thousands are numbers with commas between their thousands, as lists of numbers are written too.
	thousands = regexp.MustCompile(`\d{1,3}(?:,\d{3})+`)
	// rangeToken is a value that is two numbers with a sign between them.
	rangeToken = regexp.MustCompile(`^[\[(]?-?\d[\d.]*%?[~～-]-?\d[\d.]*%?[\])]?$`)
)

// isRange reports whether what looks like a value is a range of numbers, or a date.
func isRange(value string) bool { return rangeToken.MatchString(value) }

// cutTail takes off what follows a list of values: its default, a remark, an explanation.
func cutTail(text string) string {
	if m := asideBegins.FindStringIndex(text); m != nil {
		text = text[:m[0]]
	}
	return strings.TrimRight(text, "。. ；;，,")
}

// plainList are the values of a text that has nothing but values.
func (s Subject) plainList(text string) []string {
	text, ok := s.joinedNumbers(strings.TrimRight(text, "。. ；;"))
	if !ok {
		return nil
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '；' || r == ';' })
	if len(parts) == 0 {
		return nil
	}
	out := valuesIn(parts[0])
	if len(parts) > 1 && len(out) == 1 {
		out = valuesIn(text)
	}
	if len(out) == 2 && out[0] == out[1] || len(out) == 1 && strings.Trim(out[0], "0123456789-.~") == "" && strings.ContainsAny(out[0], "-.~") {
		return nil
	}
	return out
}

// joinedNumbers takes the separators of thousands out of the numbers of a text. Where it could as well be a list of numbers with
// commas, the example decides; when it does not, ok is false.
func (s Subject) joinedNumbers(text string) (joined string, ok bool) {
	if !thousands.MatchString(text) {
		return text, true
	}
	joined = thousands.ReplaceAllStringFunc(text, func(number string) string { return strings.ReplaceAll(number, ",", "") })
	if strings.Trim(text, "0123456789,") != "" || s.shows([]string{joined}) {
		return joined, true
	}
	return text, s.shows(strings.Split(text, ","))
}

// valuesIn are the values between the signs and words that separate values; nil when something is no value.
func valuesIn(text string) []string {
	for _, sep := range []string{"或者", "或", "和", "与", "以及", "及", "、", "，", ",", "|", " and ", " or ", "；", ";"} {
		text = strings.ReplaceAll(text, sep, "\x00")
	}
	var out []string
	for token := range strings.SplitSeq(text, "\x00") {
		token = strings.Trim(strings.TrimSpace(token), `"'“”‘’「」`+"`")
		token = strings.TrimSpace(unstarred(token))
		for _, word := range []string{"and ", "or ", "either "} {
			token = strings.TrimSpace(strings.TrimPrefix(token, word))
		}
		if token == "" {
			continue
		}
		if !isValue(token) {
			return nil
		}
		out = append(out, token)
	}
	return out
}

// unstarred takes the stars of emphasis off both ends of a word.
func unstarred(token string) string {
	if len(token) > 2 && token[0] == '*' && token[len(token)-1] == '*' {
		return token[1 : len(token)-1]
	}
	return token
}

// slashed are the values of a text such as "on/off" or "10/20/50"; nil where the slash may belong to a value.
func slashed(text string) []string {
	parts := strings.Split(strings.ReplaceAll(text, " ", ""), "/")
	if len(parts) < 2 {
		return nil
	}
	if slices.ContainsFunc(parts, func(p string) bool { return !isValue(p) }) {
		return nil
	}
	pairs := [][]string{{"on", "off"}, {"true", "false"}, {"yes", "no"}, {"enable", "disable"}}
	if numerals(parts) || slices.ContainsFunc(pairs, func(pair []string) bool { return sameValues(pair, lower(parts)) }) {
		return parts
	}
	return nil
}

func lower(texts []string) []string {
	out := make([]string, 0, len(texts))
	for _, t := range texts {
		out = append(out, strings.ToLower(t))
	}
	return out
}

// namesIn are the values of a list as they are written, with spaces and ideographs; only an example can tell that they are
// values.
func namesIn(text string) []string {
	for _, sep := range []string{"；", "、", "，", ", and ", ", or ", ",", " and ", " or ", "或者", "或", "和"} {
		text = strings.ReplaceAll(text, sep, "\x00")
	}
	var out []string
	for name := range strings.SplitSeq(text, "\x00") {
		name = strings.Trim(strings.TrimSpace(name), `"“”'‘’`)
		const longest = 32
		if name == "" || runes(name) > longest {
			return nil
		}
		out = append(out, name)
	}
	return out
}

// codeSpan is a piece of code in a line.
var codeSpan = regexp.MustCompile("`[^`]+`")

// commaInCode reports whether a value of several that are marked as code has a comma in it: they cannot be told apart.
func commaInCode(sn Sentence) bool {
	spans := codeSpan.FindAllString(sn.At.Quote, -1)
	return len(spans) > 1 && slices.ContainsFunc(spans, func(s string) bool { return strings.Contains(s, ",") })
}
