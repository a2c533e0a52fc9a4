package report

import (
	"strings"
	"unicode/utf8"
)

// insecure is said at the top and at the end of a report whose target nobody has made sure of.
const insecure = "INSECURE: certificates were not checked, so that something else than the target may have answered"

// cautions are the sentences that come before everything else.
func cautions(r Report) []string {
	var out []string
	if r.Insecure {
		out = append(out, insecure)
	}
	return append(out, r.Notices...)
}

const paragraphWidth = 100 // characters of a line, where words allow it

// paragraph breaks a line into several at spaces.
func paragraph(line string) string {
	var out []string
	current := ""
	for word := range strings.FieldsSeq(line) {
		if current != "" && utf8.RuneCountInString(current)+1+utf8.RuneCountInString(word) > paragraphWidth {
			out, current = append(out, AtStart(current)), ""
		}
		current = strings.TrimPrefix(current+" "+word, " ")
	}
	return strings.Join(append(out, current), "\n")
}
