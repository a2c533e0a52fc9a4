package page

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/spec/words"
)

// lead is what stands above a table, since the table before it.
type lead struct {
	at      Fragment // the last heading or line in bold, without its signs
	anchors []string // names that links may use for what follows
}

// title is the heading above a table, or else the line above it, for messages.
func (t *Table) title() string {
	return words.Cut(words.OneLine(cmp.Or(t.Heading.Text(), t.Caption.Text())), 90) //nolint:mnd // thirty Chinese characters
}

// said is the section that a table belongs to by what stands above it: the section around it, unless its columns or its
// caption say that it lists error codes, or its caption that it lists the fields of a message to a callback.
func said(t Table) Section {
	switch t.Section { //nolint:exhaustive // what stands in any other section can be something else
	case SectionErrors, SectionCallback, SectionDebug:
		return t.Section
	}
	switch listsCodes, listsNames := headed(t.Header, errorRole, RoleCode), headed(t.Header, parameterRole, RoleName); {
	case listsCodes && !listsNames:
		return SectionErrors
	case listsNames && headed(t.Header, parameterRole, RoleType):
	case announces(t.Caption, saysErrors):
		return SectionErrors
	}
	if announces(t.Caption, saysCallback) {
		return SectionCallback
	}
	return t.Section
}

// announces reports whether the line above a table says what the table is about: it is as short as a heading, or points
// at the table.
func announces(caption Fragment, says func(string) bool) bool {
	const short = 16
	text := caption.Text()
	return says(text) && (utf8.RuneCountInString(text) <= short || strings.HasSuffix(text, ":") || strings.HasSuffix(text, "：") ||
		hasAny(text, "如下", "下表", "以下") || hasWord(strings.ToLower(text), "following", "below", "table"))
}

// headed reports whether the words of a column give it the role.
func headed(header []Cell, named func(string) Role, role Role) bool {
	for _, c := range header {
		if named(c.Text()) == role && (role != RoleCode || !vague(c.Text())) {
			return true
		}
	}
	return false
}

// vague recognises a header that names error codes in an error table, and anything else in another.
func vague(header string) bool {
	switch headerKey(header) {
	case "code", "编码", "代码", "error", "错误":
		return true
	}
	return false
}
