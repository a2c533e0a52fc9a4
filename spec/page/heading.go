package page

import (
	"strings"
	"unicode/utf8"
)

// boldLevel is the level of a line in bold: below any heading that signs or underlines draw.
const boldLevel = 7

// longestCaption is how long a line is at most, in runes, that is a heading without the signs of one.
const longestCaption = 60

// mark is one heading of the page.
type mark struct {
	level  int
	text   string
	anchor string // what links to the heading say behind the #; empty when it has none
	lines  int    // two when it is underlined
}

// headingAt reads the heading that begins at line i: drawn with signs, underlined, or in bold. Lines of tables and code
// blocks are the caller's to leave out.
func headingAt(lines []string, i int) (m mark, ok bool) {
	if level, text := heading(lines[i]); level > 0 {
		return mark{level, text, anchor(lines[i]), 1}, true
	}
	if level := underline(lines, i); level > 0 {
		return mark{level, withoutAnchor(trim(lines[i])), anchor(lines[i]), 2}, true
	}
	if text, ok := bold(lines[i]); ok {
		return mark{boldLevel, text, anchor(lines[i]), 1}, true
	}
	return mark{}, false
}

// heading reads a Markdown heading: its level (0 when the line is none) and its text without the {#anchor .class}.
func heading(line string) (level int, text string) {
	for level < len(line) && line[level] == '#' {
		level++
	}
	if level == 0 || level > 6 || level == len(line) {
		return 0, ""
	}
	text = trim(strings.TrimRight(withoutAnchor(trim(line[level:])), "#"))
	if line[level] != ' ' && line[level] != '\t' && (level == 1 || !namesPart(text)) {
		return 0, "" // without a space the words have to tell
	}
	return level, text
}

// withoutAnchor takes the {#anchor .class} behind a text off.
func withoutAnchor(text string) string {
	if i := strings.LastIndex(text, "{"); i >= 0 && strings.HasSuffix(text, "}") {
		return trim(text[:i])
	}
	return text
}

// anchor is the name in the {#name .class}, or in the <a name="name">, of a line.
func anchor(line string) string {
	for _, sign := range []string{"{#", `<a name="`, `<a id="`} {
		if _, rest, ok := strings.Cut(line, sign); ok {
			if end := strings.IndexFunc(rest, notWord); end > 0 {
				return rest[:end]
			}
		}
	}
	return ""
}

// underline is the level of a heading whose line below is drawn with = (1) or - (2); 0 when the line is none. What is
// longer than a heading, or goes on from the line above, is text above a rule.
func underline(lines []string, i int) int {
	if i+1 >= len(lines) || !strings.HasPrefix(lines[i+1], "=") && !strings.HasPrefix(lines[i+1], "-") {
		return 0
	}
	text := trim(lines[i])
	if i > 0 && !blank(lines[i-1]) || text == "" || utf8.RuneCountInString(text) > longestCaption || strings.ContainsAny(text[:1], "|>#-*+<`") {
		return 0
	}
	switch below := trim(lines[i+1]); {
	case len(below) < 2:
		return 0
	case strings.Trim(below, "=") == "":
		return 1
	case strings.Trim(below, "-") == "":
		return 2
	}
	return 0
}

// bold reads a line that is all in bold, with or without a colon behind.
func bold(line string) (text string, ok bool) {
	if !strings.Contains(line, "**") && !strings.Contains(line, "__") {
		return "", false
	}
	s := strings.TrimRight(withoutAnchor(trim(line)), ":： ")
	for _, mark := range []string{"**", "__"} {
		inner, opened := strings.CutPrefix(s, mark)
		inner, closed := strings.CutSuffix(inner, mark)
		inner = strings.TrimRight(trim(inner), ":： ")
		if opened && closed && strings.Trim(inner, "*_") != "" && !strings.Contains(inner, mark) && utf8.RuneCountInString(inner) <= longestCaption {
			return inner, true
		}
	}
	return "", false
}

// opened is a heading that began a section.
type opened struct {
	level   int
	section Section
}

// outline is the stack of headings that the reader is below.
type outline []opened

// section is what the innermost heading says.
func (o outline) section() Section {
	if len(o) == 0 {
		return SectionNone
	}
	return o[len(o)-1].section
}

// around is the section around the innermost one.
func (o outline) around() Section {
	if len(o) < 2 { //nolint:mnd // the innermost and the one around it
		return SectionNone
	}
	return o[len(o)-2].section
}

// below is the outline below a heading that says s. One of level 1 or 2 always begins a section. A deeper one does when
// no other is around it, or when it names a part of the page that can stand within another.
func (o outline) below(level int, s Section) outline {
	for len(o) > 0 && (o[len(o)-1].level >= level || level <= 2) {
		o = o[:len(o)-1]
	}
	if level > 2 && len(o) > 0 && !opensWithin(s, o.section()) {
		return o
	}
	if level == boldLevel && !opensWithin(s, o.section()) {
		return o
	}
	return append(o[:len(o):len(o)], opened{level, s})
}

// opensWithin reports whether a heading within a section begins one of its own. One within examples, errors or a callback
// belongs there, whatever it says; but a message to a callback is no example of the operation.
func opensWithin(s, around Section) bool {
	switch s {
	case SectionCallback:
		return around != SectionErrors
	case SectionRequest, SectionResponse, SectionErrors, SectionExamples:
		return around != SectionExamples && around != SectionErrors && around != SectionCallback
	default:
		return false
	}
}
