package prose

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/words"
)

// line is a line of a cell as a reader sees it: a line of the page, or a piece of one where a line break was lost or
// written as markup.
type line struct {
	number int
	column int
	raw    string // without the mark of an item
	bullet bool
}

// breakTag is the markup that stands for a line break, and that of lists.
var breakTag = regexp.MustCompile(`(?i)<\s*/?\s*(?:br|ul|ol|p)\s*/?\s*>|</\s*li\s*>`)

// listTag is the markup that begins an item of a list.
var listTag = regexp.MustCompile(`(?i)<\s*li\s*>`)

// linesOf are the lines of a cell. Code is no text: what stands in it is an example.
func linesOf(cell page.Cell) []line {
	out := make([]line, 0, len(cell.Fragments))
	for _, f := range cell.Fragments {
		if f.Code {
			continue
		}
		for k, broken := range splitBreaks(f.Raw) {
			for n, part := range splitGlued(broken.raw) {
				column := f.Column
				if k > 0 {
					column = broken.column
				}
				if n > 0 {
					column = 1
				}
				out = append(out, lineOf(f.Line, column, part, broken.bullet && n == 0))
			}
		}
	}
	return out
}

func lineOf(number, column int, part string, item bool) line {
	raw, bullet := trimBullet(part)
	return line{number: number, column: column, raw: raw, bullet: bullet || item}
}

// splitBreaks cuts a line at the markup for line breaks and for items of lists.
func splitBreaks(raw string) []line {
	if !strings.Contains(raw, "<") {
		return []line{{column: 1, raw: raw}}
	}
	var out []line
	for _, piece := range breakTag.Split(raw, -1) {
		for k, item := range listTag.Split(piece, -1) {
			text := strings.TrimLeft(item, " \u00a0")
			if strings.TrimSpace(text) == "" && len(out) > 0 {
				continue
			}
			out = append(out, line{column: utf8.RuneCountInString(item) - utf8.RuneCountInString(text) + 1, raw: text, bullet: k > 0})
		}
	}
	return out
}

// gluedMark is the mark of an item whose line break was lost.
const gluedMark = "-   "

// splitGlued cuts a line at the list marks that lost their line break: "Valid values:-   a: ..".
func splitGlued(raw string) []string {
	var out []string
	for from := 1; ; {
		i := -1
		if from < len(raw) {
			i = strings.Index(raw[from:], gluedMark)
		}
		if i < 0 {
			return append(out, raw)
		}
		i += from
		if beginsItem(raw[:i], raw[i+len(gluedMark):]) {
			out = append(out, strings.TrimSpace(raw[:i]))
			raw, from = raw[i:], 1
			continue
		}
		from = i + len(gluedMark)
	}
}

// beginsItem reports whether a mark between two texts begins an item: behind the end of a clause, or behind a space and
// before what is no number.
func beginsItem(before, after string) bool {
	clause := strings.TrimRight(before, " \u00a0")
	last, _ := utf8.DecodeLastRuneInString(clause)
	if strings.ContainsRune(":：。.;；)）", last) {
		return true
	}
	return clause != "" && clause != before && after != "" && !words.IsDigit(after[0])
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
	if digits == 0 || digits > 2 { //nolint:mnd // longer numbers number no items
		return raw, false
	}
	for _, sign := range []string{". ", ".\u00a0", ") ", "）"} {
		if rest, ok := strings.CutPrefix(raw[digits:], sign); ok {
			return strings.TrimSpace(rest), true
		}
	}
	return raw, false
}
