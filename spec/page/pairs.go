package page

import (
	"net/url"
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// Pair is one parameter of a request example.
type Pair struct {
	Name, Value string // percent-decoded where that is possible
	Line        int
}

// RequestPairs reads the parameters of a request example: one or several a line, values over several lines, with the
// pseudo parameter that stands for the common ones left out. Of a whole HTTP request it reads the query and the body.
func RequestPairs(ex Example) []Pair {
	r := pairReader{first: true}
	for i, line := range strings.Split(ex.Body, "\n") {
		text, whole := withoutProtocol(trim(line))
		switch {
		case whole:
			r.head = true
		case text == "" && r.head:
			r.first, r.head = true, false // the body follows
		case r.head && isHeader(text):
			continue
		}
		r.line(text, ex.BodyLine+i)
	}
	return r.pairs
}

// plusInDate is the sign that a form has for the blank between a day and a time.
var plusInDate = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})\+(\d{2}:\d{2})`)

// spaced is a value with the blank that a moment has, as it is meant; every other plus sign stays.
func spaced(value string) string { return plusInDate.ReplaceAllString(value, "$1 $2") }

// theCommon are the words that stand for the parameters of the protocol.
var theCommon = regexp.MustCompile(`(?i)^[<\[(（【]?(?:(?:common|public) (?:request )?parameters?|公共(?:请求)?参数)[>\])）】]?$`)

// closed is a name without the blanks that stand behind its dots: what translates pages takes a dot for the end of a sentence.
func closed(name string) string { return strings.ReplaceAll(name, ". ", ".") }

// pairReader gathers the pairs of a request example.
type pairReader struct {
	pairs []Pair
	first bool // the next line begins a list of pairs
	head  bool // the next line stands in the head of an HTTP request
}

func (r *pairReader) line(text string, number int) {
	if text == "" {
		return
	}
	if r.first || strings.Contains(text, "/?") {
		text, r.first = listed(text), false
	}
	if !strings.HasPrefix(text, "&") {
		if theCommon.MatchString(text) {
			return
		}
		if n := len(r.pairs); n > 0 && text != "" {
			r.pairs[n-1].Value += "\n" + text
		}
		return
	}
	for _, part := range splitPairs(text[1:]) {
		name, value, ok := strings.Cut(part, "=")
		name = closed(trim(words.Clean(name)))
		if ok && name != "" && !strings.ContainsAny(name, "<>[ ") {
			r.pairs = append(r.pairs, Pair{Name: decode(name), Value: spaced(decode(trim(value))), Line: number})
		}
	}
}

// listed gives the pairs of a first line an ampersand at their beginning; empty when the line is an address without any.
func listed(text string) string {
	if _, query, ok := strings.Cut(text, "?"); ok {
		return "&" + query
	}
	if strings.Contains(text, "://") {
		return ""
	}
	return "&" + text
}

// withoutProtocol cuts the version of the protocol, such as HTTP/1.1, off the end of a line.
func withoutProtocol(text string) (rest string, whole bool) {
	i := strings.LastIndex(text, "HTTP/")
	if i < 0 || i > 0 && text[i-1] != ' ' || strings.Trim(text[i+len("HTTP/"):], "0123456789.") != "" {
		return text, false
	}
	return trim(text[:i]), true
}

// isHeader reports whether a line of the head of a request is a header: a name of letters and hyphens, and a colon.
func isHeader(text string) bool {
	name, _, ok := strings.Cut(text, ":")
	return ok && name != "" && strings.IndexFunc(name, func(r rune) bool { return !isLetter(r) && r != '-' }) < 0
}

// splitPairs cuts at the ampersands that a name and an equals sign follow, so that an & inside a value stays there.
func splitPairs(s string) []string {
	var out []string
	from := 0
	for i := range len(s) {
		if s[i] != '&' {
			continue
		}
		rest := s[i+1:]
		end := strings.IndexFunc(rest[:min(len(rest), 128)], func(r rune) bool { return notWord(r) && r != '.' })
		if end > 0 && rest[end] == '=' || strings.HasPrefix(rest, "<") {
			out = append(out, s[from:i])
			from = i + 1
		}
	}
	return append(out, s[from:])
}

func decode(s string) string {
	if !strings.Contains(s, "%") {
		return words.Clean(s)
	}
	if plain, err := url.PathUnescape(s); err == nil {
		return words.Clean(plain)
	}
	return words.Clean(s)
}
