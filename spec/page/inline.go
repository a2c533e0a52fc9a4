package page

import (
	"html"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// Plain returns what a reader sees of a piece of Markdown: backslash escapes undone, code spans without their
// backquotes, **bold** without its stars, links as their text, images gone, entities decoded, and cleaned (see
// Clean). Three stars and more are a mask and stay. Cost is linear in the length of raw.
func Plain(raw string) string {
	in := inline{src: raw, stars: boldMarks(raw)}
	in.render()
	return words.Clean(in.out.String())
}

type inline struct {
	src      string
	out      strings.Builder
	stars    map[int]bool // offsets of the ** that open or close bold text
	link     int          // offset of the next "](", -1 when there is none, 0 when not looked for yet
	endLinks []int        // offsets at which an open link's text ends
}

func (in *inline) render() {
	for i := 0; i < len(in.src); {
		i = in.step(i)
	}
}

// step renders what stands at offset i and returns the offset behind it.
func (in *inline) step(i int) int {
	s := in.src
	switch s[i] {
	case '\\':
		if i+1 < len(s) && isPunct(s[i+1]) {
			in.out.WriteByte(s[i+1])
			return i + 2
		}
	case '`':
		return in.code(i)
	case '*':
		if in.stars[i] {
			return i + 2
		}
	case '[', ']', '!':
		if next := in.bracket(i); next > i {
			return next
		}
	case '&':
		if n := entity(s[i:]); n > 0 {
			in.out.WriteString(html.UnescapeString(s[i : i+n]))
			return i + n
		}
	}
	in.out.WriteByte(s[i])
	return i + 1
}

// bracket renders the signs of a link or an image; i when the sign at i is text.
func (in *inline) bracket(i int) int {
	switch in.src[i] {
	case '[':
		return in.openLink(i)
	case ']':
		if n := len(in.endLinks); n > 0 && in.endLinks[n-1] == i {
			in.endLinks = in.endLinks[:n-1]
			return closeTarget(in.src, i+1)
		}
	case '!':
		if i+1 < len(in.src) && in.src[i+1] == '[' && in.nextLink(i) > 0 {
			return i + 1
		}
	}
	return i
}

// code renders the code span that opens at i; backquotes that nothing closes stand for themselves.
func (in *inline) code(i int) int {
	n := runLength(in.src[i:], '`')
	if end := closingRun(in.src, i+n, n); end >= 0 {
		in.out.WriteString(strings.TrimSpace(in.src[i+n : end]))
		return end + n
	}
	in.out.WriteString(in.src[i : i+n])
	return i + n
}

// closingRun finds the run of exactly n backquotes at or behind from.
func closingRun(s string, from, n int) int {
	for i := from; i < len(s); {
		if s[i] != '`' {
			i++
			continue
		}
		k := runLength(s[i:], '`')
		if k == n {
			return i
		}
		i += k
	}
	return -1
}

// openLink notes the end of the text of the link that opens at i, and returns the offset of that text.
func (in *inline) openLink(i int) int {
	end := in.nextLink(i)
	if end < 0 || strings.ContainsRune(in.src[i+1:min(end, i+1+maxLinkText)], '[') || end-i > maxLinkText {
		return i
	}
	in.endLinks = append(in.endLinks, end)
	return i + 1
}

const maxLinkText = 400

// nextLink returns the offset of the first "](" behind i, -1 when there is none.
func (in *inline) nextLink(i int) int {
	if in.link == -1 || in.link > i {
		return in.link
	}
	in.link = -1
	if k := strings.Index(in.src[i:], "]("); k >= 0 {
		in.link = i + k
	}
	return in.link
}

// closeTarget returns the offset behind the link target that opens with the parenthesis at i.
func closeTarget(s string, i int) int {
	depth := 0
	for k := i; k < len(s) && k-i < 2000; k++ {
		switch s[k] {
		case '(':
			depth++
		case ')':
			depth--
			if depth == 0 {
				return k + 1
			}
		case '\n':
			return i
		}
	}
	return i
}

// boldMarks returns the offsets of the ** that pair up. A run of other length is text.
func boldMarks(s string) map[int]bool {
	var at []int
	for i := 0; i < len(s); {
		switch s[i] {
		case '\\':
			i += 2
		case '`':
			n := runLength(s[i:], '`')
			i += n
			if end := closingRun(s, i, n); end >= 0 {
				i = end + n
			}
		case '*':
			n := runLength(s[i:], '*')
			if n == 2 {
				at = append(at, i)
			}
			i += n
		default:
			i++
		}
	}
	if len(at) < 2 {
		return nil
	}
	marks := make(map[int]bool, len(at))
	for k := 0; k+1 < len(at); k += 2 {
		marks[at[k]], marks[at[k+1]] = true, true
	}
	return marks
}

func runLength(s string, c byte) int {
	n := 0
	for n < len(s) && s[n] == c {
		n++
	}
	return n
}

func isPunct(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}

// entity returns the length of the entity that s begins with, 0 when it begins with none.
func entity(s string) int {
	for i := 1; i < len(s) && i < 12; i++ {
		switch c := s[i]; {
		case c == ';':
			if i > 1 {
				return i + 1
			}
			return 0
		case c != '#' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z'):
			return 0
		}
	}
	return 0
}
